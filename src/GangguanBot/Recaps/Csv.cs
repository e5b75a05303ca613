using System.Text;

namespace GangguanBot.Recaps;

/// <summary>A table as spreadsheets open it (RFC 4180, UTF-8 with its mark).</summary>
public static class Csv
{
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows) => [.. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n")))];

    /// <summary>What a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
