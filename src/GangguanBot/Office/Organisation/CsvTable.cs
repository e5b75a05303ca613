using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace GangguanBot.Office.Organisation;

/// <summary>One row, with the line of the file in which it begins.</summary>
/// <param name="QuoteOpen">A quote is not closed, or not where the cell ends: rows below may have become part of the cell.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells, bool QuoteOpen = false);

/// <summary>
/// Tables as spreadsheets keep them (RFC 4180; comma, semicolon or tab, or what a first line "sep=;" says). A cell that a spreadsheet would
/// take for a formula is written with an apostrophe in front, which reading takes off again.
/// </summary>
public static partial class CsvTable
{
    /// <summary>Characters of a line; the longest row has some 2,000. Stray quotes slow the parser with their square.</summary>
    public const int LongestLine = 20_000;

    private const char Mark = '\uFEFF';

    /// <summary>The header is the first row. Empty lines are passed over.</summary>
    public static CsvRow[] Read(string text)
    {
        text = text.TrimStart(Mark);
        var said = Separator().Match(text);
        var delimiter = said.Success ? said.Groups["sign"].Value[0] : DelimiterOf(text);
        using var parser = new CsvParser(new StringReader(text[said.Length..]), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{delimiter}", HasHeaderRecord = false, IgnoreBlankLines = false, BadDataFound = null,
            Encoding = System.Text.Encoding.UTF8,
        });
        var rows = new List<CsvRow>();
        for (var line = said.Success ? 2 : 1; parser.Read();)
        {
            var (cells, raw) = (parser.Record ?? [], parser.RawRecord);
            if (Array.Exists(cells, c => c.Length > 0))
                rows.Add(new(line, [.. cells.Select(c => Guarded().IsMatch(c) ? c[1..] : c)], CsvQuotes.AreOpen(raw, delimiter)));
            line += LinesIn(raw);
        }

        return [.. rows];
    }

    /// <summary>The lines that are longer than <see cref="LongestLine"/>, from 1.</summary>
    public static IEnumerable<int> LongLines(string text)
    {
        var line = 1;
        foreach (var part in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\r', '\n'))
        {
            if (part.Length > LongestLine) yield return line;
            line++;
        }
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

    private static char DelimiterOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (commas, semicolons, tabs) = (header.Count(','), header.Count(';'), header.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static int LinesIn(string raw) =>
        raw.AsSpan().Count('\n') + raw.Where((c, i) => c == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')).Count();

    /// <summary>The line by which Excel learns the separator.</summary>
    [GeneratedRegex("^\"?sep=(?<sign>[^\r\n\"])\"?[,;\t]*(\r\n|\r|\n|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^'*[=+\-@\t\r]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToGuard();

    [GeneratedRegex(@"^'+[=+\-@\t\r]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guarded();
}
