using GangguanBot.Tests.City;
using static Microsoft.Playwright.Assertions;

namespace GangguanBot.Tests.Browser;

/// <summary>The page's width, languages, scrolling and safety.</summary>
[Collection(SimulatorRoom.Name)]
public sealed class PageShapeTests(SimulatorFixture office)
{
    const long Kadis = 1001;
    const long Budi = 2001;
    const long Ani = 3001;

    [BrowserFact]
    public async Task On_a_phone_one_chat_fills_the_screen_and_the_switcher_changes_it()
    {
        await using var page = await office.OpenAsync(width: 360, height: 740);
        await page.Switch(Kadis).ClickAsync();
        await Expect(page.Phone(Kadis)).ToBeVisibleAsync();
        await Expect(page.Phone(Budi)).ToBeHiddenAsync();
        await page.Switch(Budi).ClickAsync();
        await Expect(page.Phone(Budi)).ToBeVisibleAsync();
        await Expect(page.Phone(Kadis)).ToBeHiddenAsync();
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task On_a_phone_the_switcher_counts_what_is_unread_until_it_is_looked_at()
    {
        await using var page = await office.OpenAsync(width: 390, height: 844);
        await office.Bot.SaysAsync(Kadis, "Mohon arahan", "👉 Kabid TI");
        await Expect(page.Switch(Kadis).Locator(".badge")).ToHaveTextAsync("1");
        await page.Switch(Kadis).ClickAsync();
        await Expect(page.Switch(Kadis).Locator(".badge")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_language_changes_at_once_and_is_remembered()
    {
        await using var page = await office.OpenAsync();
        await Expect(page.Page.Locator("#clock-hour")).ToHaveTextAsync("+1 jam");
        await page.Composer(Ani).FillAsync("belum terkirim");
        await page.Page.Locator("#language").SelectOptionAsync("en");
        await Expect(page.Page.Locator("#clock-hour")).ToHaveTextAsync("+1 hour");
        await Expect(page.Composer(Ani)).ToHaveValueAsync("belum terkirim");
        await page.Page.ReloadAsync();
        await Expect(page.Page.Locator("#clock-hour")).ToHaveTextAsync("+1 hour");
        Assert.Equal("en", await page.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [BrowserFact]
    public async Task The_clock_is_moved_to_Friday_and_to_takbiran_by_keyboard_in_each_language()
    {
        await using var page = await office.OpenAsync();
        foreach (var (language, friday, takbiran) in new[] { ("en", "Fri 16:25", "Eve of Eid"), ("su", "Juma’ah 16.25", "Wengi takbiran"),
            ("id", "Jumat 16.25", "Malam takbiran") })
        {
            await page.Page.Locator("#language").SelectOptionAsync(language);
            await Expect(page.Page.Locator("#clock-friday")).ToHaveTextAsync(friday);
            await Expect(page.Page.Locator("#clock-takbiran")).ToHaveTextAsync(takbiran);
        }

        await Expect(page.Page.Locator("#chase")).ToHaveTextAsync("Belum ada pengingat yang menunggu.");
        await page.WalkAsync("Tab", "Jumat 16.25");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#now-time")).ToContainTextAsync("16.25");
        await page.WalkAsync("Tab", "Malam takbiran");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#now-time")).ToContainTextAsync("20.00");
    }

    [BrowserFact]
    public async Task The_page_shows_when_the_next_reminder_is_due_and_for_whom()
    {
        await using var page = await office.OpenWithTheRealBotAsync();
        await page.Composer(Ani).FillAsync("/lapor");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Key(Ani, "Mati total").ClickAsync();
        await Expect(page.Phone(Ani)).ToContainTextAsync("satu kalimat");
        await page.Composer(Ani).FillAsync("Internet lantai 2 mati sejak pagi.");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Key(Ani, "✅ Kirim").ClickAsync();
        await Expect(page.Page.Locator("#chase")).ToContainTextAsync("GJ-");
        await Expect(page.Page.Locator("#chase")).ToContainTextAsync("Drs. Firdaus Wibawa, M.Si");
    }

    [BrowserFact]
    public async Task A_reader_who_scrolled_up_is_left_in_peace()
    {
        await using var page = await office.OpenAsync();
        var log = page.Phone(Ani).Locator(".log");
        for (var sent = 0; sent < 6; sent++) await office.TellAsync($"/sim/people/{Ani}/sticker", new { });
        await Expect(page.Phone(Ani).Locator(".sticker")).ToHaveCountAsync(6);
        // Until it is seen: a sticker that takes its room in that very moment makes the scroll look like the browser's own.
        await TestCity.Until(async () =>
        {
            await log.EvaluateAsync("one => { one.scrollTo(0, 0); one.dispatchEvent(new Event('scroll')); }");
            return await page.Phone(Ani).Locator(".jump").IsVisibleAsync();
        }, "the way down is offered");
        await office.TellAsync($"/sim/people/{Ani}/sticker", new { });
        await Expect(page.Phone(Ani).Locator(".sticker")).ToHaveCountAsync(7);
        Assert.Equal(0, await log.EvaluateAsync<int>("one => one.scrollTop"));
        await page.Phone(Ani).Locator(".jump").ClickAsync();
        Assert.InRange(await log.EvaluateAsync<int>("one => one.scrollHeight - one.clientHeight - one.scrollTop"), 0, 2);
    }

    [BrowserFact]
    public async Task A_repeated_event_draws_nothing_twice()
    {
        await using var page = await office.OpenAsync();
        await page.Page.EvaluateAsync(
            "import('/page/store.js').then(({ connect }) => connect())"); // a second stream brings everything again
        foreach (var person in new[] { Ani, Budi, Kadis }) await office.TellAsync($"/sim/people/{person}/sticker", new { });
        await Expect(page.Phone(Kadis).Locator(".sticker")).ToHaveCountAsync(1);
        await Expect(page.Phone(Ani).Locator(".sticker")).ToHaveCountAsync(1);
        Assert.Empty(await page.Phone(Ani).Locator(".message").EvaluateAllAsync<string[]>(
            "all => all.map(one => one.dataset.message).filter((id, at, ids) => ids.indexOf(id) !== at)"));
    }

    [BrowserFact]
    public async Task A_message_is_rebuilt_from_allowed_tags_only()
    {
        await using var page = await office.OpenAsync();
        var rebuilt = await page.Page.EvaluateAsync<string>(
            """
            html => import('/page/rich-text.js').then(({ richText }) => {
              const box = document.createElement('div');
              box.append(richText(html, null));
              return box.innerHTML;
            })
            """,
            """<b class="x">tebal</b><script>alert(1)</script><iframe src="/"></iframe><a href="javascript:alert(2)">tautan</a><font color="red">warna</font>&lt;i&gt;""");
        Assert.Equal("<b>tebal</b><span>tautan</span>warna&lt;i&gt;", rebuilt);
    }
}
