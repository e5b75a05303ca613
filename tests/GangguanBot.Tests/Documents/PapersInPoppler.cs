using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Storage;
using GangguanBot.Tests.Stories;
using SkiaSharp;
using ZXing;

namespace GangguanBot.Tests.Documents;

/// <summary>The papers of a story as another reader sees them: pictures of pages, fonts and text by poppler, the QR by a scanner.</summary>
public sealed class PapersInPoppler : StoryTest
{
    private const int Dots = 110;

    /// <summary>A folder into which the pictures of the pages go, for whoever wants to look at them.</summary>
    private static readonly string? Gallery = Environment.GetEnvironmentVariable("GANGGUANBOT_WRITE_PICTURES");

    [PopplerFact]
    public async Task Each_paper_is_drawn_its_QR_leads_to_the_bot_and_its_fonts_are_in_it()
    {
        await city.ReplacesTheCableWithPhotosAsync();
        await city.IsReportedUpAsync();
        await city.Kadis.Says("/rekap");
        await city.Kadis.Presses("Bulan");
        await city.Kadis.Presses("📄 PDF");

        using var letter = await city.Ani.HasPaperAsync("Surat-Permohonan_");
        using var sheet = await city.Kasi.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_");
        using var report = await city.Kadis.HasPaperAsync("Laporan-Tindak-Lanjut_");
        using var recap = await city.Kadis.HasPaperAsync("Rekap-Bulanan_");
        recap.Says("REKAP BULANAN", "November 2026", "Laporan masuk : 1", "Laporan tiap minggu", "Ketepatan waktu tiap langkah",
            "Kepala rantai jurnal");
        foreach (var paper in (PaperInHand[])[letter, sheet, report, recap]) await LookAtAsync(paper);
    }

    private static async Task LookAtAsync(PaperInHand paper)
    {
        using var folder = new TempFolder();
        var (pdf, name) = (folder.File("paper.pdf"), paper.FileName.Split('_')[0]);
        await File.WriteAllBytesAsync(pdf, paper.Bytes);
        await Poppler.RunAsync("pdftoppm", "-r", $"{Dots}", "-png", pdf, folder.File("page"));
        var pages = Directory.GetFiles(Path.GetDirectoryName(pdf)!, "page*.png").Order().ToList();
        Assert.Equal(paper.Pages, pages.Count);
        foreach (var (n, file) in pages.Index())
        {
            using var picture = SKBitmap.Decode(file);
            Assert.Equal(paper.Link, Scan(picture));
            if (Gallery is not null) File.Copy(file, Path.Combine(Gallery, $"{name}-{n + 1}.png"), overwrite: true);
        }

        var fonts = (await Poppler.RunAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, line => Assert.Matches(@"Liberation ?Sans.*yes yes yes", line)); // embedded, a part of it, with its Unicode
        Assert.Contains("bukantandatanganelektroniktersertifikasi", Regex.Replace(await Poppler.RunAsync("pdftotext", pdf, "-"), @"\s", ""),
            StringComparison.Ordinal);
    }

    private static string? Scan(SKBitmap picture)
    {
        byte[] dots = [.. picture.Pixels.SelectMany(p => new[] { p.Red, p.Green, p.Blue })];
        return new BarcodeReaderGeneric { Options = { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = true } }.Decode(
            new RGBLuminanceSource(dots, picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.RGB24))?.Text;
    }
}
