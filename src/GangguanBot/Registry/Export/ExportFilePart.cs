using System.Runtime.CompilerServices;
using GangguanBot.Sheets;
using GangguanBot.Tickets;

namespace GangguanBot.Registry.Export;

/// <summary>
/// One file of an export: so many tickets from a key on, with their steps and causes. Of the tickets only their ids are kept, so that the
/// sheet of steps is about the same ones whatever changes meanwhile.
/// </summary>
/// <param name="told">Is told, page by page, how many tickets of this file are done; a ticket whose steps are still to come is half
/// done.</param>
internal sealed class ExportFilePart(ExportSource source, ExportText words, TimeZoneInfo zone, int after, int most, Func<int, Task> told)
{
    private readonly List<int> ids = [];
    private readonly CauseSheet causes = new(words, zone);

    /// <summary>Tickets that are Terbatas or Rahasia and were shown to the reader.</summary>
    public List<int> Confidential { get; } = [];

    public int Tickets => ids.Count;

    /// <summary>The next file goes on behind it.</summary>
    public int Last => ids.Count > 0 ? ids[^1] : after;

    public string FirstNumber { get; private set; } = "";
    public string LastNumber { get; private set; } = "";

    public Task WriteAsync(Stream to, ExportForm form, CancellationToken ct)
    {
        var sheet = TicketSheet.Sheet(words, TicketsAsync(steps: form == ExportForm.Xlsx, ct));
        return form == ExportForm.Csv ? Csv.WriteAsync(to, sheet, zone, ct)
            : Xlsx.WriteAsync(to, [sheet, StepSheet.Sheet(words, StepsAsync(ct)), causes.Sheet()], zone, ct);
    }

    private async IAsyncEnumerable<TicketRow> TicketsAsync(bool steps, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = 0;
        await foreach (var row in source.TicketsAsync(after, ct))
        {
            if (ids.Count == most || (steps && (lines += row.Visits) > Sheet.MostRows)) yield break;
            Count(row);
            yield return row;
            if (ids.Count % ExportSource.Page == 0) await told(steps ? ids.Count / 2 : ids.Count);
        }
    }

    private async IAsyncEnumerable<StepLine> StepsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var done = 0; done < ids.Count; done += ExportSource.Page)
        {
            await foreach (var line in source.StepsAsync(ids.GetRange(done, Math.Min(ExportSource.Page, ids.Count - done)), ct))
                yield return line;
            await told((ids.Count + Math.Min(ids.Count, done + ExportSource.Page)) / 2);
        }
    }

    private void Count(TicketRow row)
    {
        if (ids.Count == 0) FirstNumber = row.Number;
        LastNumber = row.Number;
        ids.Add(row.Id);
        causes.Count(row);
        if (row.Shown && row.Secrecy != Secrecy.Normal) Confidential.Add(row.Id);
    }
}
