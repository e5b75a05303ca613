using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Time;

/// <summary>The calendar in force: what the program ships, and on top of it what the office has changed in chat.</summary>
/// <param name="shipped">Perwali 64/2023 and SKB 3 Menteri, or an office that never closes.</param>
public sealed class LiveCalendar(WorkCalendar shipped, IDbContextFactory<BotDb> databases) : IHostedService
{
    private WorkCalendar? changed;

    public WorkCalendar Now => Volatile.Read(ref changed) ?? shipped;

    /// <summary>The calendar as it would be with these rows.</summary>
    public WorkCalendar With(IEnumerable<CalendarRow> days, IEnumerable<HoursRow> hours)
    {
        var rows = days.ToList();
        var own = rows.Select(r => r.Date).ToHashSet();
        return shipped.Changed(
            [.. hours.Select(h => h.Range)], own,
            [.. rows.Where(r => r.Mark is DayMark.NationalHoliday or DayMark.CollectiveLeave)
                .Select(r => new Holiday(r.Date, Kind(r.Mark), r.Name))],
            [.. rows.Where(r => r.Mark == DayMark.Special).Select(r => new SpecialDay(r.Date, r.Name, DayHours.Parse(r.Hours)))]);
    }

    /// <summary>Puts it in force; the caller has saved the rows.</summary>
    public void Use(WorkCalendar calendar) => Volatile.Write(ref changed, calendar);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        Use(With(await db.Set<CalendarRow>().ToListAsync(cancellationToken), await db.Set<HoursRow>().ToListAsync(cancellationToken)));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static HolidayKind Kind(DayMark mark) =>
        mark == DayMark.CollectiveLeave ? HolidayKind.CollectiveLeave : HolidayKind.NationalHoliday;
}
