using GangguanBot.Languages;
using GangguanBot.Sheets;

namespace GangguanBot.Registry.Export;

/// <summary>
/// The sheet of causes: how many tickets of each month of submission came from each; counted while the tickets are written.
/// </summary>
internal sealed class CauseSheet(ExportText words, TimeZoneInfo zone)
{
    [PhraseFamily("export.column.")]
    internal static readonly string[] Columns = ["month", "cause", "count"];

    private readonly Dictionary<(DateOnly Month, string Cause), int> counts = [];

    public void Count(TicketRow row)
    {
        if (row.Cause is not { } cause) return;
        var day = TimeZoneInfo.ConvertTime(row.SubmittedAt, zone);
        var key = (new DateOnly(day.Year, day.Month, 1), row.Shown ? words.Say[$"finding.cause.{cause}"] : words.Hidden(row.Secrecy));
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>Makes the sheet. It holds what has been counted by the time its rows are read.</summary>
    public Sheet Sheet() => new(words.Say["export.sheet.causes"], [new(Title(0), 18), new(Title(1), 40), new(Title(2), 10)], Rows());

    private string Title(int column) => words.Say[$"export.column.{Columns[column]}"];

    private async IAsyncEnumerable<IReadOnlyList<Cell>> Rows()
    {
        await Task.CompletedTask;
        foreach (var ((month, cause), count) in counts.OrderBy(c => c.Key.Month).ThenByDescending(c => c.Value)
            .ThenBy(c => c.Key.Cause, StringComparer.Ordinal))
            yield return [Cell.Of(words.Month(month)), Cell.Of(cause), Cell.Of(count)];
    }
}
