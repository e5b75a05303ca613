using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace GangguanBot.Sheets;

/// <summary>A table as spreadsheets open it: RFC 4180, UTF-8 with its mark, lines that end with CRLF. Written as its rows come.</summary>
public static class Csv
{
    private const int Buffer = 65_536;

    public static async Task WriteAsync(Stream to, Sheet sheet, TimeZoneInfo zone, CancellationToken ct)
    {
        var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Buffer, leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n", ShouldQuote = cell => cell.Field is [' ', ..] or [.., ' '] || cell.Field.AsSpan().ContainsAny(",;\"\r\n"),
        });
        foreach (var column in sheet.Columns) csv.WriteField(Guarded(column.Title));
        await csv.NextRecordAsync();
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var cell in row) csv.WriteField(Of(cell, zone));
            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
    }

    public static async Task<byte[]> WriteAsync(Sheet sheet, TimeZoneInfo zone, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await WriteAsync(bytes, sheet, zone, ct);
        return bytes.ToArray();
    }

    private static string Of(Cell cell, TimeZoneInfo zone) => cell.Kind switch
    {
        CellKind.Text => Guarded(cell.Text),
        CellKind.Number => cell.Number.ToString(CultureInfo.InvariantCulture),
        CellKind.Moment => cell.In(zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        CellKind.Day => cell.In(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Duration when TimeSpan.FromSeconds(cell.Number) is var t => $"{(long)t.TotalHours}:{t.Minutes:00}:{t.Seconds:00}",
        _ => "",
    };

    /// <summary>
    /// Puts an apostrophe before text that a spreadsheet would take for a formula, also before the wide forms of its signs, which some
    /// editions take as well.
    /// </summary>
    private static string Guarded(string text)
    {
        var clean = CellText.Clean(text);
        var start = clean.AsSpan().TrimStart(" \u00A0\u3000");
        return start is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? $"'{clean}" : clean;
    }
}
