using GangguanBot.Tests.Simulator;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GangguanBot.Tests.Browser;

/// <summary>Papers and tables in a chat: seen before they are opened, enlarged, and taken away.</summary>
[Collection(SimulatorRoom.Name)]
public sealed class PreviewPageTests(SimulatorFixture office)
{
    const long Ani = 3001;
    const long Kadis = 1001;

    [BrowserFact]
    public async Task A_PDF_shows_its_first_page_which_is_enlarged_and_taken_away()
    {
        await using var page = await office.OpenAsync();
        await office.Bot.SendsAsync(Ani, Papers.Pdf(), "lembar-disposisi.pdf");
        var paper = page.Phone(Ani).GetByRole(AriaRole.Button, new() { Name = "Pratinjau lembar-disposisi.pdf, perbesar" });
        await Expect(paper).ToBeVisibleAsync();
        await LoadedAsync(paper.Locator("img"));
        Assert.True(await InkAsync(page, "section.phone[data-person='3001'] .paper img") > 500, "the page has something on it");
        await Expect(page.Phone(Ani).Locator("a.file")).ToHaveAttributeAsync("download", "lembar-disposisi.pdf");

        await paper.ClickAsync();
        var dialog = page.Page.GetByRole(AriaRole.Dialog, new() { Name = "lembar-disposisi.pdf" });
        await LoadedAsync(dialog.Locator("img"));
        var download = await page.Page.RunAndWaitForDownloadAsync(() =>
            dialog.GetByRole(AriaRole.Link, new() { Name = "Unduh" }).ClickAsync());
        Assert.Equal("lembar-disposisi.pdf", download.SuggestedFilename);
        Assert.Equal(Papers.Pdf().Length, new FileInfo((await download.PathAsync())!).Length);
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_workbook_shows_its_first_rows_as_text_and_more_of_them_enlarged()
    {
        await using var page = await office.OpenAsync();
        await office.Bot.SendsAsync(Kadis, await Papers.XlsxAsync(), "register-2026-11-23.xlsx");
        var small = page.Phone(Kadis).GetByRole(AriaRole.Table);
        await Expect(small.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Nomor", "Perangkat Daerah", "Uraian", "Masuk", "Menit"]);
        await Expect(small.GetByRole(AriaRole.Row)).ToHaveCountAsync(7);
        await page.Phone(Kadis).GetByRole(AriaRole.Button, new() { Name = "Pratinjau register-2026-11-23.xlsx, perbesar" }).ClickAsync();
        var dialog = page.Page.GetByRole(AriaRole.Dialog, new() { Name = "register-2026-11-23.xlsx" });
        await Expect(dialog.GetByRole(AriaRole.Row)).ToHaveCountAsync(26);
        await Expect(dialog).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Expect(dialog).ToContainTextAsync("Selanjutnya ada di dalam berkas.");
        await Expect(dialog.Locator("img")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task On_a_phone_a_paper_is_as_wide_as_the_screen()
    {
        await using var page = await office.OpenAsync(width: 360, height: 740);
        await office.Bot.SendsAsync(Ani, Papers.Pdf(), "surat.pdf");
        await office.Bot.SendsAsync(Ani, await Papers.XlsxAsync(), "register.xlsx");
        await page.Switch(Ani).ClickAsync();
        await LoadedAsync(page.Phone(Ani).Locator(".paper img"));
        await page.Phone(Ani).Locator(".paper").ClickAsync();
        var box = (await page.Page.Locator("dialog img").BoundingBoxAsync())!;
        Assert.InRange(box.Width, 280, 360);
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task What_cannot_be_shown_can_still_be_taken_away_and_a_drawing_opened_by_itself_runs_nothing()
    {
        await using var page = await office.OpenAsync();
        page.Expected = "404"; // the browser writes every refused call to its console
        await office.Bot.SendsAsync(Ani, "%PDF-1.7 rusak"u8.ToArray(), "rusak.pdf");
        await Expect(page.Phone(Ani).Locator("a.file")).ToHaveAttributeAsync("download", "rusak.pdf");
        await Expect(page.Phone(Ani).Locator(".paper")).ToHaveCountAsync(0);

        await office.Bot.SendsAsync(Kadis, Papers.Pdf(), "surat.pdf");
        await LoadedAsync(page.Phone(Kadis).Locator(".paper img"));
        var drawing = await page.Page.EvaluateAsync<string[]>(
            "fetch(document.querySelector('.paper img').src).then(r => [r.headers.get('content-type'), r.headers.get('content-security-policy')])");
        Assert.Equal("image/svg+xml; charset=utf-8", drawing[0]);
        Assert.Contains("default-src 'none'", drawing[1], StringComparison.Ordinal);
        Assert.Contains("sandbox", drawing[1], StringComparison.Ordinal);
    }

    private static async Task LoadedAsync(ILocator image) => await image.EvaluateAsync("one => one.decode()");

    /// <summary>How many pixels of what the browser drew are not white.</summary>
    private static Task<int> InkAsync(SimulatorPage page, string image) => page.Page.EvaluateAsync<int>(
        """
        image => {
          const one = document.querySelector(image);
          const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 424 });
          const draw = canvas.getContext('2d');
          draw.drawImage(one, 0, 0, 300, 424);
          const { data } = draw.getImageData(0, 0, 300, 424);
          let ink = 0;
          for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 700) ink++;
          return ink;
        }
        """, image);
}
