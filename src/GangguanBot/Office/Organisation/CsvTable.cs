using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace GangguanBot.Office.Organisation;

/// <summary>One row, with the line of the file in which it begins.</summary>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>
/// Tables as spreadsheets keep them (RFC 4180; comma or semicolon, UTF-8 with or without a mark in front). A cell that a spreadsheet would
/// take for a formula is written with an apostrophe in front, which reading takes off again.
/// </summary>
public static partial class CsvTable
{
    private const char Mark = '\uFEFF';

    /// <summary>The header is the first row. Empty lines are passed over.</summary>
    public static CsvRow[] Read(string text)
    {
        text = text.TrimStart(Mark);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text), HasHeaderRecord = false, IgnoreBlankLines = false, BadDataFound = null,
            Encoding = System.Text.Encoding.UTF8,
        });
        var rows = new List<CsvRow>();
        for (var line = 1; parser.Read(); line += LinesIn(parser.RawRecord))
            if (parser.Record is { } cells && Array.Exists(cells, c => c.Length > 0))
                rows.Add(new(line, [.. cells.Select(c => Guarded().IsMatch(c) ? c[1..] : c)]));
        return [.. rows];
    }

    public static string Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var text = new StringWriter();
        text.Write(Mark);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n", ShouldQuote = cell => cell.Field is [' ', ..] or [.., ' '] || cell.Field.AsSpan().ContainsAny(",;\"\r\n"),
        }))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row) csv.WriteField(cell is not null && ToGuard().IsMatch(cell) ? $"'{cell}" : cell);
                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    private static string DelimiterOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        return header.Count(';') > header.Count(',') ? ";" : ",";
    }

    private static int LinesIn(
        string raw) => raw.AsSpan().Count('\n') + raw.Where((c, i) => c == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')).Count();

    [GeneratedRegex(@"^'*[=+\-@\t\r]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToGuard();

    [GeneratedRegex(@"^'+[=+\-@\t\r]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guarded();
}
