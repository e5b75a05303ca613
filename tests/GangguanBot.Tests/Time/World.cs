using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Time;

namespace GangguanBot.Tests.Time;

/// <summary>The office of the table tests, and arbitrary offices, instants, limits and holds for the properties.</summary>
static class World
{
    public static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    public static readonly WorkCalendar Bogor = BogorHours.Calendar(Jakarta);

    static readonly TimeZoneInfo Jayapura = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jayapura");
    static readonly DateOnly FirstDay = new(2026, 1, 1);
    static readonly string[] SomeHours =
    [
        "", "07.30–12.00, 13.00–16.00", "07.30–11.30, 13.00–16.30", "00.00–06.00, 22.00–24.00", "00.00–24.00", "09.00–09.01",
    ];

    /// <summary>"2026-11-24 16.00" or with seconds "2026-11-24 16.00.05", in WIB.</summary>
    public static DateTimeOffset Wib(string text) =>
        new(DateTime.ParseExact(text, ["yyyy-MM-dd HH.mm", "yyyy-MM-dd HH.mm.ss"], CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Gen<DateTimeOffset> Instants { get; } =
        from day in Gen.Choose(0, 150)
        from second in Gen.Frequency((3, Gen.Choose(0, 86_399)), (1, Gen.Choose(0, 47).Select(half => half * 1800)))
        select new DateTimeOffset(FirstDay.AddDays(day).ToDateTime(TimeOnly.MinValue).AddSeconds(second), TimeSpan.FromHours(7));

    public static Gen<Limit> Limits { get; } =
        from unit in Gen.Elements(Enum.GetValues<LimitUnit>())
        from amount in Gen.Choose(1, unit switch { LimitUnit.Second => 9999, LimitUnit.Minute => 3000, LimitUnit.Hour => 80, _ => 15 })
        select new Limit(amount, unit);

    public static Gen<DayRule> Rules { get; } = Gen.Elements(Enum.GetValues<DayRule>());

    public static Gen<Holiday> Holidays { get; } =
        from date in Gen.Choose(0, 180).Select(FirstDay.AddDays)
        from kind in Gen.Elements(Enum.GetValues<HolidayKind>())
        select new Holiday(date, kind, "Libur");

    /// <summary>Offices with a break, a night shift, one minute a day, no close at all; each has at least its Mondays.</summary>
    public static Gen<WorkCalendar> Calendars { get; } = Gen.Frequency(
        (3, Gen.Constant(Bogor)),
        (1, Gen.Constant(WorkCalendar.AlwaysOpen(Jakarta))),
        (6, from zone in Gen.Elements(Jakarta, Jayapura)
            from week in Weeks
            from own in Weeks
            from ownFrom in Gen.Choose(0, 120)
            from kind in Gen.Elements(HoursKind.Ramadan, HoursKind.Other)
            from holidays in Holidays.ListOf().Select(list => list.Take(15))
            from specials in SpecialDays
            select new WorkCalendar(
                zone,
                [new(HoursKind.Usual, DateRange.Always, week),
                    new(kind, new(FirstDay.AddDays(ownFrom), FirstDay.AddDays(ownFrom + 30)), own, "Khusus")],
                holidays,
                specials)));

    /// <summary>Holds in order and apart from each other, the first beginning around receipt.</summary>
    public static Gen<IReadOnlyList<Pause>> HoldsAfter(DateTimeOffset received) =>
        from minutes in Gen.Choose(-1200, 12_000).ListOf()
        let edges = minutes.Distinct().Order().Take(6).Select(minute => received.AddMinutes(minute))
        select (IReadOnlyList<Pause>)[.. edges.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new Pause(pair[0], pair[1]))];

    static Gen<Week> Weeks =>
        from monday in Gen.Elements(SomeHours[1..])
        from others in Gen.ArrayOf(Gen.Elements(SomeHours), 6)
        select Week.Of([(DayOfWeek.Monday, monday),
            .. others.Zip(Enum.GetValues<DayOfWeek>().Where(day => day != DayOfWeek.Monday), (hours, day) => (day, hours))]);

    static Gen<IEnumerable<SpecialDay>> SpecialDays =>
        from days in Gen.Choose(0, 180).ListOf()
        from hours in Gen.Elements(SomeHours)
        select days.Distinct().Take(5).Select(day => new SpecialDay(FirstDay.AddDays(day), "Hari khusus", DayHours.Parse(hours)));
}
