using GangguanBot.Documents.Layout;
using UglyToad.PdfPig;

namespace GangguanBot.Tests.Documents;

/// <summary>How papers lie on A4, measured on the PDF itself.</summary>
public sealed class LayoutTests
{
    private const double PointsInACentimetre = 72 / 2.54, Hair = 0.6;
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pages_are_A4_and_nothing_but_the_foot_stands_outside_of_the_margins()
    {
        using var pdf = Bind(
            [new Block.Letterhead("PEMERINTAH", "DINAS", ["Jalan"]), new Block.Title("JUDUL"), new Block.Text(Words(900)),
            new Block.FactTable([("Label", Words(60))]), new Block.ItemList([Words(80)])]);
        Assert.True(pdf.NumberOfPages > 1);
        foreach (var page in pdf.GetPages())
        {
            Assert.Equal((595, 842), (Math.Round(page.Width), Math.Round(page.Height)));
            foreach (var letter in page.Letters.Where(l => l.Value.Trim().Length > 0))
            {
                Assert.True(letter.BoundingBox.Left >= 3 * PointsInACentimetre - Hair, $"left of the margin: {letter.Value}");
                Assert.True(letter.BoundingBox.Right <= page.Width - 2 * PointsInACentimetre + Hair,
                    $"right of the margin: {letter.Value}");
                Assert.True(letter.FontSize < 8
                    || letter.BoundingBox.Bottom >= 2.5 * PointsInACentimetre - Hair, $"below the margin: {letter.Value}");
            }
        }
    }

    [Fact]
    public void Fonts_are_embedded_and_are_the_free_ones_that_are_as_wide_as_Arial()
    {
        using var pdf = Bind([new Block.Heading("Tebal"), new Block.Text("Biasa")]);
        var fonts = pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName!).Distinct().ToList();
        Assert.All(fonts, name =>
            Assert.Matches("^[A-Z]{6}\\+Liberation ?Sans", name)); // the six letters: a part of the font is in the file
        Assert.Equal(2, fonts.Count);
    }

    [Fact]
    public void Every_page_says_which_it_is_and_of_how_many_and_where_it_comes_from()
    {
        using var pdf = Bind([new Block.Text(Words(1500))]);
        foreach (var page in pdf.GetPages())
        {
            Assert.Contains($"Halaman {page.Number} dari {pdf.NumberOfPages}", TextOf(page), StringComparison.Ordinal);
            Assert.Contains("bukan tanda tangan", TextOf(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_table_says_its_head_on_every_page_and_loses_no_row()
    {
        using var pdf = Bind(
            [new Block.Grid([("Kepala", 1), ("Isi", 3)],
            [.. Enumerable.Range(1, 120).Select(n => (IReadOnlyList<string>)[$"baris{n}", Words(12)])])]);
        Assert.True(pdf.NumberOfPages > 2);
        Assert.All(pdf.GetPages(), page => Assert.Contains("Kepala", TextOf(page), StringComparison.Ordinal));
        var words = pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text).ToHashSet();
        Assert.All(Enumerable.Range(1, 120), n => Assert.Contains($"baris{n}", words));
    }

    [Fact]
    public void A_frame_that_fits_on_a_page_is_not_parted()
    {
        using var pdf = Bind(
            [new Block.Text(Words(420)), new Block.FramedBox([.. Enumerable.Range(1, 12).Select(n => new Block.Text($"bingkai{n}"))])]);
        var pages = pdf.GetPages().Where(p => TextOf(p).Contains("bingkai", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Single(pages);
    }

    [Theory]
    [InlineData("huruf 漢字 dan العربية", "huruf □□ dan □□□□□□□")]
    [InlineData("é ü ł ş Ω Ж – “kutip” … €", "é ü ł ş Ω Ж – “kutip” … €")]
    [InlineData("tab\tdan\u200bnol\u0007", "tab dannol")]
    public void What_the_font_cannot_write_is_seen_to_be_missing(string text, string written)
    {
        using var pdf = Bind([new Block.Text(text)]);
        Assert.Contains(written.Replace(" ", "", StringComparison.Ordinal),
            TextOf(pdf.GetPage(1)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_wider_than_the_page_is_cut_and_stays_whole_in_the_text()
    {
        var word = new string('m', 400);
        using var pdf = Bind([new Block.Text(word), new Block.Grid([("A", 1), ("B", 9)], [[word, "x"]])]);
        Assert.Equal(800, pdf.GetPages().SelectMany(p => p.Letters).Count(l => l is { Value: "m", FontSize: > 8 }));
    }

    [Fact]
    public void A_chart_says_its_numbers_beside_its_bars()
    {
        using var pdf = Bind(
            [new Block.Chart("Laporan", ["Masuk", "Selesai"], [new ChartRow("Minggu 1", [12, 7]), new ChartRow("Minggu 2", [0, 3])])]);
        var text = TextOf(pdf.GetPage(1));
        Assert.All((string[])["Laporan", "Masuk", "Selesai", "Minggu 1", "12", "7", "0", "3"], part =>
            Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_at_all_is_a_page_of_its_own() => Assert.Equal(1, Bind([new Block.Gap(0)]).NumberOfPages);

    private static PdfDocument Bind(IReadOnlyList<Block> blocks) => PdfDocument.Open(PdfRenderer.Bind("Judul", "Dinas", blocks,
        new PageFooter("Dibuat oleh sistem; bukan tanda tangan elektronik tersertifikasi.", "Keaslian: pindai.",
            "https://t.me/bot?start=d-12345678901234567890", (n, all) => $"Halaman {n} dari {all}"), Noon).Pdf);

    private static string TextOf(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords().Select(w => w.Text));

    private static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(n => $"kata{n}"));
}
