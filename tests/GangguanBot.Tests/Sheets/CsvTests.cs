using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Sheets;

namespace GangguanBot.Tests.Sheets;

public sealed class CsvTests
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    private static readonly TimeZoneInfo Wib = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(HostileWords.All),
        from letters in Gen.Elements("abc ,;\"\r\n\t=+-@'_x0\u0001\uD83D\uDE00é".ToCharArray()).ListOf() select new string([.. letters]));

    [Fact]
    public async Task A_table_is_marked_as_UTF8_quoted_and_holds_no_formula()
    {
        var bytes = await WriteAsync(["a", "b,c", "d\"e"], [["=SUM(A1)", "-1", "@x"], ["+", "\tq", "baris\r\nbaru"]]);
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("a,\"b,c\",\"d\"\"e\"\r\n'=SUM(A1),'-1,'@x\r\n'+,'\tq,\"baris\r\nbaru\"\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Each_type_is_written_so_that_it_is_read_as_one()
    {
        var sheet = new Sheet("x", [.. "abcdef".Select(c => new Column($"{c}", 5))], new[] { (IReadOnlyList<Cell>)
            [Cell.Of(-1.5), Cell.Of(new DateTimeOffset(2026, 11, 23, 20, 0, 5, TimeSpan.Zero)), Cell.Of(new DateOnly(2026, 2, 1)),
                Cell.Of(new TimeSpan(30, 5, 7)), Cell.Empty, Cell.Of(double.NaN)] }.ToAsyncEnumerable());
        Assert.EndsWith("\r\n-1.5,2026-11-24 03:00:05,2026-02-01,30:05:07,,\r\n",
            Encoding.UTF8.GetString(await Csv.WriteAsync(sheet, Wib, CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stands_in_it_is_parsed_back_equal() =>
        Prop.ForAll(Arb.From(Texts.ListOf(3).Select(r => r.ToArray()).NonEmptyListOf().Select(l => l.ToList())), rows =>
    {
        var text = Encoding.UTF8.GetString(WriteAsync(["a", "b", "c"], rows).GetAwaiter().GetResult());
        using var parser = new CsvParser(new StringReader(text[1..]),
            new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false });
        Assert.True(parser.Read());
        foreach (var row in rows)
        {
            Assert.True(parser.Read());
            Assert.Equal(row.Select(Expected), parser.Record);
            Assert.All(parser.Record!, c =>
                Assert.False(c.TrimStart(' ') is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal), c));
        }

        Assert.False(parser.Read());
    }).QuickCheckThrowOnFailure();

    /// <summary>What it is to become, said in another way than the code says it.</summary>
    private static string Expected(string text)
    {
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // lone halves of signs become U+FFFD
        clean = string.Concat(
            clean.Select(c => char.IsControl(c) && c < ' ' && c is not ('\t' or '\r' or '\n') || c >= '\uFFFE' ? '\uFFFD' : c));
        return clean.TrimStart(' ') is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal) ? $"'{clean}" : clean;
    }

    private static Task<byte[]> WriteAsync(string[] columns, IReadOnlyList<string[]> rows) => Csv.WriteAsync(
        new Sheet("x", [.. columns.Select(c => new Column(c, 10))],
            rows.Select(r => (IReadOnlyList<Cell>)[.. r.Select(Cell.Of)]).ToAsyncEnumerable()), Wib, CancellationToken.None);
}
