using System.Diagnostics;
using GangguanBot.Documents.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace GangguanBot.Benchmarks;

/// <summary>
/// A follow-up report of two pages beside PDFsharp making as many empty ones: what letters, tables, QR and embedded fonts cost.
/// </summary>
static class PapersBench
{
    private const int Rounds = 5, PapersARound = 60;

    public static void Run()
    {
        var pages = Paper();
        Empty(pages);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Seconds(() => Paper()));
            theirs.Add(Seconds(() => Empty(pages)));
        }

        var (paper, empty) = (Median(ours), Median(theirs));
        Console.WriteLine($"papers: {PapersARound / paper:0} a second of {pages} pages; as many empty pages by PDFsharp alone {PapersARound / empty:0} a second: {paper / empty:0.0} x the time");
    }

    private static int Paper()
    {
        IReadOnlyList<Block> blocks =
        [
            new Block.Letterhead("PEMERINTAH KOTA BOGOR", "DINAS KOMUNIKASI DAN INFORMATIKA", ["Jalan Contoh 1"]),
            new Block.Title("LAPORAN TINDAK LANJUT", "GJ-26-0001"),
            new Block.FactTable([.. Enumerable.Range(1, 8).Select(n => ($"Keterangan {n}", "Senin, 23 November 2026 pukul 08.00 WIB"))]),
            new Block.ItemList([.. Enumerable.Range(1, 6)
                .Select(n => $"Disposisi ke-{n} kepada Kepala Bidang Teknologi Informasi: Tindak lanjuti dan laporkan hasilnya")],
                Numbered: true),
            new Block.Grid([("Waktu", 1), ("Pemeriksaan", 2), ("Hasil", 2)],
                [.. Enumerable.Range(1, 12).Select(n => (IReadOnlyList<string>)[$"08.{n:00} WIB", "Jalur terputus di", "Kabel rusak"])]),
            new Block.Grid([("No", 1), ("Langkah", 6), ("Batas", 2), ("Terpakai", 3)],
                [.. Enumerable.Range(1, 9)
                .Select(n => (IReadOnlyList<string>)[$"{n}", "Disposisi Kepala Bidang", "1 hari", "2 jam 5 menit"])]),
            new Block.Signatures([new("Teknisi,", "Budi", ""), new("Kepala Seksi,", "Dedi", "NIP 1")]),
        ];
        return PdfRenderer.Bind("Laporan", "Dinas", blocks,
            new("Dibuat oleh sistem.", "Keaslian: pindai.", "https://t.me/bot?start=d-12345678901234567890", (n, all) => $"{n}/{all}"),
            DateTimeOffset.UnixEpoch).Pages;
    }

    private static void Empty(int pages)
    {
        using var document = new PdfDocument();
        for (var n = 0; n < pages; n++)
        {
            var page = document.AddPage();
            (page.Width, page.Height) = (XUnit.FromMillimeter(210), XUnit.FromMillimeter(297));
            using var graphics = XGraphics.FromPdfPage(page);
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
    }

    private static double Seconds(Action act)
    {
        var began = Stopwatch.GetTimestamp();
        for (var n = 0; n < PapersARound; n++) act();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
