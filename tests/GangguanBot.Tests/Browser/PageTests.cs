using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GangguanBot.Tests.Browser;

[Collection(SimulatorRoom.Name)]
public sealed class PageTests(SimulatorFixture office)
{
    const long Kadis = 1001;
    const long Ani = 3001;
    static readonly long[] Everybody = [Kadis, 1002, 1003, 2001, 2002, Ani, 3002, 4001, 9001];

    [BrowserFact]
    public async Task Each_phone_is_a_named_region_with_a_named_log_and_composer()
    {
        await using var page = await office.OpenAsync();
        foreach (var person in Everybody)
        {
            var name = await page.Phone(person).GetByRole(AriaRole.Heading).InnerTextAsync();
            Assert.NotEmpty(name);
            await Expect(page.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true })).ToHaveCountAsync(1);
            await Expect(page.Phone(person).GetByRole(AriaRole.Log)).ToHaveAccessibleNameAsync($"Percakapan {name} dengan GangguanBot");
            await Expect(page.Composer(person)).ToHaveAccessibleNameAsync($"Pesan sebagai {name}");
        }
    }

    [BrowserFact]
    public async Task Every_button_has_a_name()
    {
        await using var page = await office.OpenAsync();
        var nameless = await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button')].filter(one => !(one.getAttribute('aria-label') || one.textContent.trim())).map(one => one.outerHTML)");
        Assert.Empty(nameless);
    }

    [BrowserFact]
    public async Task A_report_can_be_made_with_the_keyboard_alone()
    {
        await using var page = await office.OpenAsync();
        await office.Bot.OffersAsync("lapor", "Laporkan gangguan jaringan");
        await page.WalkAsync("Tab", "Ani");
        await page.WalkAsync("ArrowRight", "Kadis");
        await page.WalkAsync("ArrowLeft", "Ani");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Composer(Ani)).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("/lap");
        await Expect(page.Menu(Ani)).ToHaveCountAsync(1);
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("/lapor", await office.Bot.HearsAsync());

        await office.Bot.SaysAsync(Ani, "Apa gejalanya?", "Mati total", "Lambat");
        await Expect(page.Key(Ani, "Mati total")).ToBeVisibleAsync();
        await page.WalkAsync("Shift+Tab", "Mati total");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Mati total", (await office.Bot.FeelsAsync()).Data);

        await page.WalkAsync("Tab", "Pesan sebagai Ani");
        await page.Page.Keyboard.TypeAsync("Internet lantai 2 mati sejak pagi.");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Internet lantai 2 mati sejak pagi.", await office.Bot.HearsAsync());
    }

    [BrowserFact]
    public async Task The_command_menu_closes_with_Escape_and_gives_the_focus_back()
    {
        await using var page = await office.OpenAsync();
        await office.Bot.OffersAsync("status", "Lihat keberadaan laporan");
        await page.Composer(Ani).PressSequentiallyAsync("/");
        await Expect(page.Menu(Ani)).ToHaveCountAsync(1);
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Menu(Ani)).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Composer(Ani)).ToBeFocusedAsync();
        await Expect(page.Menu(Ani)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_pressed_button_waits_for_the_bots_answer_and_shows_it_as_a_toast()
    {
        await using var page = await office.OpenAsync();
        await office.Bot.SaysAsync(Kadis, "Mohon arahan disposisi.", "Kabid TI");
        await page.Key(Kadis, "Kabid TI").ClickAsync();
        var (_, press) = await office.Bot.FeelsAsync();
        await Expect(page.Key(Kadis, "Kabid TI")).ToHaveAttributeAsync("aria-busy", "true");
        await office.Bot.AnswersAsync(press, "Didisposisikan kepada Kabid TI.");
        await Expect(page.Phone(Kadis).Locator(".toast")).ToHaveTextAsync("Didisposisikan kepada Kabid TI.");
        await Expect(page.Key(Kadis, "Kabid TI")).ToHaveAttributeAsync("aria-busy", "false");
    }

    [BrowserFact]
    public async Task A_link_to_the_bot_starts_it_in_the_phone_where_it_is_tapped()
    {
        await using var page = await office.OpenAsync();
        await office.Bot.SaysAsync(Kadis, "Mohon buka https://t.me/gangguan_bot?start=u-abc_1. Ketik /tugas.");
        await page.Phone(Kadis).GetByRole(AriaRole.Link, new() { Name = "https://t.me/gangguan_bot?start=u-abc_1", Exact = true })
            .ClickAsync();
        Assert.Equal("/start u-abc_1", await office.Bot.HearsAsync());

        await page.Composer(Ani).FillAsync("https://t.me/gangguan_bot?start=u-abc_1 /tugas");
        await page.Page.Keyboard.PressAsync("Enter");
        await office.Bot.HearsAsync();
        await page.Phone(Ani).GetByRole(AriaRole.Link, new() { Name = "https://t.me/gangguan_bot?start=u-abc_1", Exact = true })
            .ClickAsync();
        Assert.Equal("/start u-abc_1", await office.Bot.HearsAsync());
    }

    [BrowserFact]
    public async Task An_alert_must_be_dismissed()
    {
        await using var page = await office.OpenAsync();
        await office.Bot.SaysAsync(Kadis, "Mohon arahan disposisi.", "Tolak");
        await page.Key(Kadis, "Tolak").ClickAsync();
        await office.Bot.AnswersAsync((await office.Bot.FeelsAsync()).Id, "Tiket ini sudah didisposisikan.", alert: true);
        await Expect(page.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Tiket ini sudah didisposisikan.");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.Key(Kadis, "Tolak")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_refused_call_is_told_in_the_servers_own_words()
    {
        await using var page = await office.OpenAsync();
        page.Expected = "409"; // the browser writes every refused call to its console
        await office.TellAsync("/sim/clock", new { add = "workday" });
        await page.Page.Locator("#clock-jump").ClickAsync();
        await page.Page.EvaluateAsync("document.querySelector('dialog input').removeAttribute('min')");
        await page.Page.Locator("dialog input").FillAsync("2020-01-02T08:00");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#toasts .toast")).Not.ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task A_fresh_start_is_asked_about_and_its_safe_answer_has_the_focus()
    {
        await using var page = await office.OpenAsync();
        await page.Page.Locator("#reset").ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("#reset")).ToBeFocusedAsync();
    }
}
