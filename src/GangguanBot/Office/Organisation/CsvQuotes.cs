namespace GangguanBot.Office.Organisation;

/// <summary>Whether the quotes of a row are in order (RFC 4180).</summary>
static class CsvQuotes
{
    /// <summary>A quoted cell is not closed, goes on behind its quote, or has blanks before it. Any other quote is a plain mark.</summary>
    public static bool AreOpen(ReadOnlySpan<char> row, char separator)
    {
        while (true)
        {
            if (row is [' ' or '\u00A0', ..] && row.TrimStart(" \u00A0") is ['"', ..]) return true;
            if (row is ['"', ..])
            {
                do // two of them are one that belongs to the cell
                {
                    row = row[1..];
                    if (row.IndexOf('"') is var end && end < 0) return true;
                    row = row[(end + 1)..];
                }
                while (row is ['"', ..]);

                if (row.Length > 0 && row[0] != separator && row[0] is not ('\r' or '\n')) return true;
            }

            if (row.IndexOf(separator) is var next && next < 0) return false;
            row = row[(next + 1)..];
        }
    }
}
