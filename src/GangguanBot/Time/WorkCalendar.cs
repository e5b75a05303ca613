using System.Collections.Frozen;

namespace GangguanBot.Time;

/// <summary>
/// The minutes of office time. Immutable; holds no clock and does no I/O. Instants come in with any offset and go out in UTC.
/// </summary>
public sealed partial class WorkCalendar
{
    /// <summary>Days in a row without office time after which the calendar counts as broken.</summary>
    public const int LongestClosure = 366;

    // The SKB for a year is published in September or October of the year before.
    const int MonthOfTheDecree = 10;

    readonly OfficeHours[] hours;
    readonly FrozenDictionary<DateOnly, Holiday> holidays;
    readonly FrozenDictionary<DateOnly, SpecialDay> specialDays;

    /// <param name="zone">The office's civil time.</param>
    /// <param name="hours">The usual hours and ranges with hours of their own; a date that no range holds is closed.</param>
    /// <param name="holidays">In any order; a national holiday gives its name to a date that is also collective leave.</param>
    /// <param name="specialDays">At most one a date.</param>
    public WorkCalendar(
        TimeZoneInfo zone, IEnumerable<OfficeHours> hours, IEnumerable<Holiday>? holidays = null,
            IEnumerable<SpecialDay>? specialDays = null)
    {
        Zone = zone;
        this.hours = [.. hours.OrderBy(range => range.Valid.Days)];
        this.holidays = (holidays ?? []).GroupBy(day => day.Date)
            .ToFrozenDictionary(day => day.Key, day => day.OrderBy(holiday => holiday.Kind).First());
        this.specialDays = (specialDays ?? []).ToFrozenDictionary(day => day.Date);
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>Every minute is office time and every day a working day; such an office has no close.</summary>
    public bool IsAlwaysOpen { get; private init; }

    public IReadOnlyCollection<Holiday> Holidays => holidays.Values;

    public static WorkCalendar AlwaysOpen(TimeZoneInfo zone) => new(zone, []) { IsAlwaysOpen = true };

    /// <summary>The same calendar with more holidays.</summary>
    public WorkCalendar With(params IEnumerable<Holiday> more) =>
        new(Zone, hours, holidays.Values.Concat(more), specialDays.Values) { IsAlwaysOpen = IsAlwaysOpen };

    /// <summary>The same calendar with what an office has changed: on its <paramref name="own"/> dates only its own days count.</summary>
    public WorkCalendar Changed(
        IReadOnlyList<OfficeHours> ranges, IReadOnlySet<DateOnly> own, IReadOnlyList<Holiday> days,
        IReadOnlyList<SpecialDay> special) => new(
        Zone, ranges.Concat(hours), holidays.Values.Where(day => !own.Contains(day.Date)).Concat(days),
        specialDays.Values.Where(day => !own.Contains(day.Date)).Concat(special))
        { IsAlwaysOpen = IsAlwaysOpen };

    public OfficeDay DayOn(DateOnly date)
    {
        if (IsAlwaysOpen) return new(date, DayKind.Usual, DayHours.WholeDay);
        if (specialDays.TryGetValue(date, out var special)) return new(date, DayKind.SpecialDay, special.Hours, special.Name);
        if (holidays.TryGetValue(date, out var holiday)) return new(date, KindOf(holiday), DayHours.Closed, holiday.Name);

        var range = Array.Find(hours, range => range.Valid.Contains(date));
        var open = range?.Week[date.DayOfWeek] ?? DayHours.Closed;
        return open.IsOpen ? new(date, KindOf(range!), open, range!.Name) : new(date, DayKind.Weekend, open);
    }

    public bool IsWorkingDay(DateOnly date) => DayOn(date).IsWorking;

    public IReadOnlyList<OpenPeriod> PeriodsOn(DateOnly date) => DayOn(date).Hours.Periods;

    /// <summary>This year, and from October on the next one too, where its holidays are empty or only estimated.</summary>
    public IReadOnlyList<MissingYear> MissingYears(DateOnly today)
    {
        if (IsAlwaysOpen) return [];

        var years = Enumerable.Range(today.Year, today.Month >= MonthOfTheDecree ? 2 : 1);
        return [.. years.Select(year => new MissingYear(year, StateOf(year))).Where(missing => missing.State != HolidayYearState.Final)];
    }

    public HolidayYearState StateOf(int year)
    {
        var days = holidays.Values.Where(holiday => holiday.Date.Year == year).ToList();
        if (days.Count == 0) return HolidayYearState.Empty;
        return days.Exists(holiday => holiday.Estimated) ? HolidayYearState.Estimated : HolidayYearState.Final;
    }

    static DayKind KindOf(Holiday holiday) => holiday.Kind switch
    {
        HolidayKind.NationalHoliday => DayKind.NationalHoliday,
        _ => DayKind.CollectiveLeave,
    };

    static DayKind KindOf(OfficeHours range) => range.Kind switch
    {
        HoursKind.Usual => DayKind.Usual,
        HoursKind.Ramadan => DayKind.Ramadan,
        _ => DayKind.OtherHours,
    };
}
