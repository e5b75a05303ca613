using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Calendar;

/// <summary>
/// Changes the office's calendar: first as a preview, then for all running steps in the transaction that saves it. A step that was
/// reminded of its limit already keeps that reminder.
/// </summary>
public sealed class CalendarChange(
    BotDb db, LiveCalendar liveCalendar, Deadlines deadlines, OfficeJournal journal, TicketQueries queries, SopTables sop)
{
    public Task<List<CalendarRow>> DaysAsync(CancellationToken ct = default) => db.Set<CalendarRow>().OrderBy(r => r.Date).ToListAsync(ct);

    public Task<List<HoursRow>> HoursAsync(CancellationToken ct = default) => db.Set<HoursRow>().OrderBy(r => r.From).ToListAsync(ct);

    /// <summary>How many open tickets would be due at another instant.</summary>
    public async Task<int> PreviewAsync(
        IReadOnlyList<CalendarRow> set, HoursRow? range = null, HoursRow? without = null, CancellationToken ct = default)
    {
        var calendar = await NextAsync(set, range, without, ct);
        return (await OpenAsync(ct)).Count(t => IsRunning(t) && deadlines.Of(t, t.Visit, calendar)?.Due != t.Visit.DueAt);
    }

    /// <returns>How many open tickets are due at another instant now.</returns>
    public async Task<int> ApplyAsync(
        Person by, IReadOnlyList<CalendarRow> set, HoursRow? range = null, HoursRow? without = null, CancellationToken ct = default)
    {
        var calendar = await NextAsync(set, range, without, ct);
        var own = await db.Set<CalendarRow>().ToDictionaryAsync(r => r.Date, ct);
        foreach (var row in set)
        {
            journal.Write(by, OfficeAct.CalendarChanged, $"{row.Date:yyyy-MM-dd}", own.GetValueOrDefault(row.Date) is { } before
                ? Words(before) : null, Words(row));
            if (own.TryGetValue(row.Date, out var known)) (known.Mark, known.Name, known.Hours) = (row.Mark, row.Name, row.Hours);
            else db.Add(new CalendarRow { Date = row.Date, Mark = row.Mark, Name = row.Name, Hours = row.Hours });
        }

        if (range is not null) db.Add(range);
        if (without is not null) db.Remove(without);
        if ((range ?? without) is { } hours)
            journal.Write(by, OfficeAct.CalendarChanged, hours.Name, without is null
            ? null : Words(without), range is null ? null : Words(range));

        await db.FlushAsync(ct);
        var changed = 0;
        foreach (var ticket in await OpenAsync(ct))
            if (ticket.Reschedule(deadlines.Of(ticket, ticket.Visit, calendar), calendar)) changed++;

        db.AfterCommit(() => liveCalendar.Use(calendar));
        return changed;
    }

    private async Task<WorkCalendar> NextAsync(IReadOnlyList<CalendarRow> set, HoursRow? range, HoursRow? without, CancellationToken ct)
    {
        var days = (await db.Set<CalendarRow>().AsNoTracking().ToListAsync(ct)).Where(r => set.All(s => s.Date != r.Date)).Concat(set);
        var hours = (await db.Set<HoursRow>().AsNoTracking().ToListAsync(ct)).Where(h => h.Id != without?.Id);
        return liveCalendar.With(days, range is null ? hours : hours.Append(range));
    }

    /// <summary>A hold is due on its review date, which no calendar moves.</summary>
    private static bool IsRunning(Ticket ticket) => ticket.Row.Kind != StepKind.Holding;

    private async Task<List<Ticket>> OpenAsync(CancellationToken ct)
    {
        var open = sop.Open;
        var tickets = new List<Ticket>();
        foreach (var id in await db.Set<Ticket>().Where(t => open.Contains(t.Step)).Select(t => t.Id).ToListAsync(ct))
            tickets.Add((await queries.FindAsync(id, ct))!);
        return tickets;
    }

    private static string Words(CalendarRow row) => $"{row.Mark} · {row.Name} {row.Hours}".Trim();

    private static string Words(HoursRow row) => $"{row.From:yyyy-MM-dd} – {row.To:yyyy-MM-dd}: {row.Week} / {row.Friday}";
}
