using GangguanBot.Documents.Layout;
using GangguanBot.Tests.Storage;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace GangguanBot.Tests.Documents;

/// <summary>Reports of many lines, framed as on the Lembar Disposisi: pages grow with them, and none is nearly empty.</summary>
public sealed class LongReportTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(36, 2)]
    [InlineData(56, 3)]
    [InlineData(71, 3)]
    [InlineData(120, 4)]
    [InlineData(202, 6)]
    [InlineData(400, 10)]
    public void Pages_grow_with_the_lines(int lines, int most)
    {
        using var pdf = Sheet(Numbered(lines));
        Assert.InRange(pdf.NumberOfPages, 1, most);
        AreFilled(pdf);
        Assert.All(Enumerable.Range(1, lines), n => Assert.Contains($"komputer{n}", Words(pdf)));
    }

    [Fact]
    public void No_number_of_lines_leaves_a_page_nearly_empty()
    {
        foreach (var lines in Enumerable.Range(20, 60))
            using (var pdf = Sheet(Numbered(lines))) AreFilled(pdf);
    }

    public static TheoryData<string> Empty => new()
    {
        "Mati" + new string('\n', 202) + "total", new string('\n', 500) + "Mati total", "Mati total" + new string('\n', 900),
        "Mati" + string.Concat(Enumerable.Repeat("\r\n", 300)) + "total", "Mati" + string.Concat(Enumerable.Repeat("\n \t\n", 200)) + "total",
        "Mati" + new string('\u2028', 300) + "total", "Mati" + string.Concat(Enumerable.Repeat("\n🙏", 200)) + "\ntotal",
        "Mati" + string.Concat(Enumerable.Repeat("\n\u200b", 200)) + "\ntotal",
    };

    [Theory]
    [MemberData(nameof(Empty))]
    public void Empty_lines_in_a_row_are_one(string sentence)
    {
        using var pdf = Sheet(sentence);
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Contains("total", string.Join(' ', Words(pdf)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_that_ends_just_below_a_page_takes_some_of_its_lines_along()
    {
        foreach (var lines in Enumerable.Range(1, 120))
        {
            using var pdf = Bind([new Block.FramedBox([.. Enumerable.Range(1, lines).Select(n => new Block.Text($"komputer{n}"))])]);
            Assert.All(pdf.GetPages(), page => Assert.True(Lines(page) >= Math.Min(3, lines), $"{lines} lines, page {page.Number}"));
        }
    }

    [Fact]
    public void Two_columns_higher_than_a_page_go_on_over_its_end_and_lose_nothing()
    {
        using var pdf = Bind([new Block.FramedBox([new Block.Beside(
            [new Block.FactTable([("Isi", Numbered(150))], Small: true)],
            [new Block.Ticks([.. Enumerable.Range(1, 9).Select(n => ($"kotak{n}", false))], InARow: 1)])])]);
        Assert.InRange(pdf.NumberOfPages, 3, 4);
        var words = Words(pdf);
        Assert.All(Enumerable.Range(1, 150), n => Assert.Contains($"komputer{n}", words));
        Assert.All(Enumerable.Range(1, 9), n => Assert.Contains($"kotak{n}", words));
        AreWithinMargins(pdf);
    }

    [Fact]
    public void A_caption_of_many_lines_stays_on_its_page()
    {
        var jpeg = PhotoOf(400, 300);
        using var pdf = Bind([new Block.Pictures([new Picture(jpeg, Numbered(60)), new Picture(jpeg, "dua")])]);
        Assert.Contains("komputer60", Words(pdf));
        AreWithinMargins(pdf);
    }

    [Fact]
    public void A_word_of_sixteen_thousand_letters_is_laid_out_in_a_moment()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var pdf = Sheet(new string('m', 16_000));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [PopplerFact]
    public async Task The_letters_of_a_name_are_read_by_another_reader_too()
    {
        using var folder = new TempFolder();
        const string name = "Muḥammad Ṣāliḥ, Qurʼan, ʿAbd, Nguyễn, No. № 5, 5′ 10″, ● pertama, Jl. Contoh 12-14";
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), Bytes([new Block.Text(name), new Block.Text(name, Bold: true)]));
        var text = await Poppler.RunAsync("pdftotext", "-layout", folder.File("paper.pdf"), "-");
        Assert.Equal(2, text.Split(name).Length - 1);
    }

    [Theory]
    [InlineData("Teks 😀 dengan emoji", "Teks dengan emoji")]
    [InlineData("Mohon bantuan 🙏🙏🙏", "Mohon bantuan")]
    [InlineData("🚨🚨 Mati total", "Mati total")]
    [InlineData("“🙏 Mati total 🙏”", "“Mati total”")]
    [InlineData("Mati 🙏, tolong ⚡️.", "Mati, tolong.")]
    [InlineData("👨‍👩‍👧 keluarga, 👍🏽 bagus, 🇮🇩 merah putih", "keluarga, bagus, merah putih")]
    [InlineData("1️⃣ router 2️⃣ switch #️⃣", "1 router 2 switch #")]
    [InlineData("✅ selesai ❌ gagal ⚠️ awas ☎️ telepon", "selesai gagal awas telepon")]
    [InlineData("A ➡️ B", "A → B")]
    [InlineData("🫨🪿🫩 baru", "baru")]
    [InlineData("❤️ ♥ ☺ ♪ ●○■□▪", "♥ ☺ ♪ ●○■□▪")]
    [InlineData("Muḥammad Ṣāliḥ Qurʼan ʿAbd Nguyễn", "Muḥammad Ṣāliḥ Qurʼan ʿAbd Nguyễn")]
    [InlineData("№ 5, 5′ 10″, ½ ⅓ ² ³ ° ± × ÷ ≈ ∞ √ Ω", "№ 5, 5′ 10″, ½ ⅓ ² ³ ° ± × ÷ ≈ ∞ √ Ω")]
    [InlineData("Rp1.000 €5 £6 ¥7 ₫8 ‰ § ¶ † ‡ • … ‹› «»", "Rp1.000 €5 £6 ¥7 ₫8 ‰ § ¶ † ‡ • … ‹› «»")]
    [InlineData("Jl. Contoh 12‑14", "Jl. Contoh 12-14")]
    [InlineData("satu\u00a0dua\u2009tiga\u3000empat", "satu dua tiga empat")]
    [InlineData("漢字 dan 𝐏𝐂", "□□ dan □□")]
    [InlineData("שלום", "□□□□")]
    [InlineData("mati\u202etotal\u200b \ufeffsemua", "matitotal semua")]
    public void Signs_are_written_as_typed_where_the_font_has_them_and_pictures_leave_no_gap(string typed, string written) =>
        Assert.Equal(written, GlyphFilter.Of(typed).Trim());

    [Fact]
    public void Every_cut_of_the_font_has_the_same_signs()
    {
        Assert.InRange(FontSigns.Of("Regular").Count, 2000, 4000);
        Assert.All((string[])["Bold", "Italic"], cut => Assert.Equal(FontSigns.Of("Regular").Order(), FontSigns.Of(cut).Order()));
    }

    private static void AreFilled(PdfDocument pdf) =>
        Assert.All(pdf.GetPages(), page => Assert.True(Lines(page) >= 8, $"page {page.Number} of {pdf.NumberOfPages}: {Lines(page)} lines"));

    private static void AreWithinMargins(PdfDocument pdf) => Assert.All(pdf.GetPages().SelectMany(p => p.Letters),
        l => Assert.True(l.FontSize < 8 || l.BoundingBox.Bottom >= 2.5 * 72 / 2.54 - 0.6, $"below the margin: {l.Value}"));

    private static int Lines(Page page) =>
        page.Letters.Where(l => l.FontSize > 8).Select(l => Math.Round(l.StartBaseLine.Y)).Distinct().Count();

    private static HashSet<string> Words(PdfDocument pdf) =>
        [.. pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text.Trim('“', '”'))];

    private static string Numbered(int lines) => string.Join('\n', Enumerable.Range(1, lines).Select(n => $"komputer{n}"));

    /// <summary>A Lembar Disposisi in outline.</summary>
    private static PdfDocument Sheet(string sentence) => Bind(
    [
        new Block.Letterhead("PEMERINTAH KOTA CONTOH", "DINAS CONTOH", ["Jl. Contoh 1"]), new Block.Title("LEMBAR DISPOSISI", "FO-2026-0001"),
        new Block.FramedBox([new Block.FactTable([.. Enumerable.Range(1, 8).Select(n => ($"Hal {n}", "isi")), ("Laporan", $"“{sentence}”")],
            Small: true)]),
        new Block.Gap(0.4),
        new Block.FramedBox([new Block.Text("Diteruskan", Bold: true),
            new Block.Ticks([.. Enumerable.Range(1, 9).Select(n => ($"kotak{n}", false))], InARow: 1)]),
    ]);

    private static PdfDocument Bind(IReadOnlyList<Block> blocks) => PdfDocument.Open(Bytes(blocks));

    private static byte[] Bytes(IReadOnlyList<Block> blocks) => PdfRenderer.Bind("Judul", "Dinas", blocks,
        new PageFooter("Dibuat oleh sistem.", "Keaslian: pindai.", "https://t.me/bot?start=d-1", (n, all) => $"{n}/{all}"),
        new DateTimeOffset(2026, 11, 25, 5, 0, 0, TimeSpan.Zero)).Pdf;

    private static byte[] PhotoOf(int width, int height)
    {
        using var picture = new SkiaSharp.SKBitmap(width, height);
        using var data = picture.Encode(SkiaSharp.SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }
}
