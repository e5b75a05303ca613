using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using GangguanBot.Sheets;

namespace GangguanBot.Tests.Sheets;

public sealed class XlsxTests
{
    private static readonly TimeZoneInfo Wib = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task The_header_stays_is_bold_and_filters_and_columns_have_their_widths()
    {
        var sheet = await PartAsync(await WriteAsync(["nama", "jumlah"], [["a", "b"]]), "xl/worksheets/sheet1.xml");
        Assert.Equal(("1", "frozen"),
            ((string?)sheet.Descendants(Main + "pane").Single().Attribute("ySplit"),
            (string?)sheet.Descendants(Main + "pane").Single().Attribute("state")));
        Assert.Equal("A1:B1048576", (string?)sheet.Descendants(Main + "autoFilter").Single().Attribute("ref"));
        Assert.Equal(2, sheet.Descendants(Main + "col").Count());
        Assert.All(sheet.Descendants(Main + "row").First().Elements(), c => Assert.NotEqual("0", (string?)c.Attribute("s") ?? "0"));
    }

    [Fact]
    public async Task No_cell_is_a_formula_and_what_XML_forbids_is_replaced()
    {
        var sheet = await PartAsync(await WriteAsync(["a"], [.. HostileWords.All.Select(w => new[] { w })]), "xl/worksheets/sheet1.xml");
        Assert.Empty(sheet.Descendants(Main + "f"));
        var cells = sheet.Descendants(Main + "row").Skip(1).Select(r => r.Elements(Main + "c").Single()).ToList();
        Assert.All(cells, c => Assert.Equal("inlineStr", (string?)c.Attribute("t")));
        Assert.Contains(cells, c => c.Value == "baris\uFFFDnol\uFFFD\uFFFD");
        Assert.Contains(cells, c => c.Value == "\uFFFDterbalik");
        Assert.Contains(cells, c => c.Value == "_x005F_x0041_");
    }

    [Theory]
    [InlineData("", 32_766)]
    [InlineData("", 32_767)]
    [InlineData("", 32_768)]
    [InlineData("", 100_000)]
    [InlineData("a", 100_000)] // the cut would fall between the halves of a sign
    public async Task A_text_is_no_longer_than_Excel_opens(string before, int length)
    {
        var text = before + string.Concat(Enumerable.Repeat("😀", (length + 1) / 2))[..length];
        var cell = (await PartAsync(await WriteAsync(["a"], [[text]]), "xl/worksheets/sheet1.xml")).Descendants(Main + "row").Last().Value;
        Assert.InRange(cell.Length, Math.Min(text.Length, 32_766), 32_767);
        Assert.Equal(text.Length > 32_767, cell.EndsWith('…'));
        Assert.Equal(text.Length > 32_767 || text.Length % 2 == 0 ? -1 : text.Length - 1, cell.IndexOf('\uFFFD', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sheet_that_would_not_open_is_not_made()
    {
        var sheet = new Sheet("x", [new("a", 5)],
            Enumerable.Repeat((IReadOnlyList<Cell>)[Cell.Of(1)], Sheet.MostRows + 1).ToAsyncEnumerable());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Xlsx.WriteAsync(Stream.Null, [sheet], Wib, CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_collected_and_cancelling_ends_it()
    {
        using var stop = new CancellationTokenSource();
        var asked = 0;
        var rows = Enumerable.Range(1, 100_000).Select(n =>
        {
            if ((asked = n) == 5_000) stop.Cancel();
            return (IReadOnlyList<Cell>)[Cell.Of(n), Cell.Of(new string((char)('a' + n % 26), 100))];
        });
        await using var counted = new MemoryStream();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Xlsx.WriteAsync(counted, [new Sheet("x", [new("a", 5), new("b", 5)], rows.ToAsyncEnumerable())], Wib, stop.Token));
        Assert.Equal(5_000, asked);
        Assert.True(counted.Length > 10_000, "rows went out before the last one came");
    }

    [OfficeFact]
    public async Task LibreOffice_opens_it_with_every_value_and_type_as_it_was()
    {
        IReadOnlyList<Cell>[] typed =
            [[Cell.Of(-1.5), Cell.Of(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero)), Cell.Of(new DateOnly(2026, 2, 1)),
            Cell.Of(new TimeSpan(30, 5, 0)), Cell.Empty, Cell.Of("akhir")]];
        using var book = new MemoryStream();
        await Xlsx.WriteAsync(book,
        [
            new Sheet("Kata", [new("=judul", 20)], HostileWords.All.Select(w => (IReadOnlyList<Cell>)[Cell.Of(w)]).ToAsyncEnumerable()),
            new Sheet("Jenis", [.. "abcdef".Select(c => new Column($"{c}", 12))], typed.ToAsyncEnumerable()),
            new Sheet("Kosong", [new("a", 5)], AsyncEnumerable.Empty<IReadOnlyList<Cell>>()),
        ], Wib, CancellationToken.None);

        var opened = await LibreOffice.OpenAsync(book.ToArray());
        Assert.Equal(["Kata", "Jenis", "Kosong"], opened.Keys);
        Assert.All(opened.Values.SelectMany(s => s).SelectMany(r => r), c => Assert.False(c.Formula, c.Text));
        Assert.All(opened["Kata"], r => Assert.Equal("string", r.Single().Type));
        Assert.Equal(HostileWords.All.Select(Expected).Prepend("=judul"), opened["Kata"].Select(r => r.Single().Text));
        Assert.Equal([("float", "-1.5"), ("date", "2026-11-24T03:00:00"), ("date", "2026-02-01"), ("time", "PT30H05M00S"), ("", ""),
            ("string", "")], opened["Jenis"][1].Select(c => (c.Type, c.Value)));
        Assert.Equal("2026-11-24 03:00", opened["Jenis"][1][1].Text);
        Assert.Equal("30:05", opened["Jenis"][1][3].Text);
        Assert.Single(opened["Kosong"]);
    }

    private static string Expected(string text)
    {
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');
        return string.Concat(clean.Select(c => c < ' ' && c is not ('\t' or '\n') || c >= '\uFFFE' ? '\uFFFD' : c));
    }

    private static async Task<byte[]> WriteAsync(string[] columns, IReadOnlyList<string[]> rows)
    {
        using var book = new MemoryStream();
        var sheet = new Sheet("x", [.. columns.Select(c => new Column(c, 10))],
            rows.Select(r => (IReadOnlyList<Cell>)[.. r.Select(Cell.Of)]).ToAsyncEnumerable());
        await Xlsx.WriteAsync(book, [sheet], Wib, CancellationToken.None);
        return book.ToArray();
    }

    private static async Task<XDocument> PartAsync(byte[] book, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        await using var part = await zip.GetEntry(path)!.OpenAsync();
        return await XDocument.LoadAsync(part, LoadOptions.PreserveWhitespace, CancellationToken.None);
    }
}
