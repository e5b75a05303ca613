using GangguanBot.Simulator.Office;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GangguanBot.Tests.Browser;

/// <summary>The newcomer's first minute: the page plays one whole ladder with the real bot.</summary>
[Collection(SimulatorRoom.Name)]
public sealed class SelfPlayTests(SimulatorFixture office)
{
    [BrowserFact]
    public async Task The_whole_ladder_plays_itself_to_the_end()
    {
        await using var page = await office.OpenWithTheRealBotAsync();
        await office.TellAsync("/sim/selfplay", new { action = "start", speed = 0 });

        await Expect(page.Phone(1001)).ToContainTextAsync("telah selesai ditangani", new() { Timeout = 60_000 });
        await Expect(page.Phone(3001)).ToContainTextAsync("Pelapor menyatakan jaringan sudah normal", new() { Timeout = 60_000 });
        if (Environment.GetEnvironmentVariable("GANGGUANBOT_TEST_SCREENSHOT") is { Length: > 0 } path)
            await page.Page.ScreenshotAsync(new() { Path = path });
    }

    [BrowserFact]
    public async Task A_report_is_made_by_hand_and_reaches_the_Kadis()
    {
        await using var page = await office.OpenWithTheRealBotAsync();
        await page.Composer(3001).FillAsync("/lapor");
        await page.Composer(3001).PressAsync("Enter");
        await page.Key(3001, "Lambat").ClickAsync();
        await Expect(page.Phone(3001)).ToContainTextAsync("satu kalimat");
        await page.Composer(3001).FillAsync("Internet lambat di ruang pelayanan sejak pagi.");
        await page.Composer(3001).PressAsync("Enter");
        await page.Key(3001, "✅ Kirim").ClickAsync();

        await Expect(page.Key(1001, "👉 Kabid TI")).ToBeVisibleAsync();
        await Expect(page.Phone(1001)).ToContainTextAsync("Internet lambat di ruang pelayanan sejak pagi.");
    }

    [BrowserFact]
    public async Task An_empty_office_gives_everybody_a_phone_and_shows_the_claim_code_until_it_is_used()
    {
        await using var page = await office.OpenWithTheRealBotAsync();
        await page.Page.Locator("#reset").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Mulai dengan kantor kosong" }).PressAsync("Enter");
        await Expect(page.Phones).ToHaveCountAsync(Scene.Empty.People.Count, new() { Timeout = 30_000 });
        await Expect(page.Page.Locator("#claim")).ToContainTextAsync("/start klaim-", new() { Timeout = 30_000 });

        var code = (await page.Page.Locator("#claim").InnerTextAsync()).Split("/start ")[1].Trim();
        await page.Composer(9001).FillAsync($"/start {code}");
        await page.Composer(9001).PressAsync("Enter");
        await Expect(page.Phone(9001)).ToContainTextAsync("Admin", new() { Timeout = 30_000 });
        await Expect(page.Page.Locator("#claim")).ToBeHiddenAsync();
    }
}
