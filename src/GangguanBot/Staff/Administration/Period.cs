using GangguanBot.Languages;

namespace GangguanBot.Staff.Administration;

/// <summary>Days of the office's calendar as instants, and a period in words.</summary>
public static class Period
{
    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>"sejak …", "… sampai dengan …": whole days; the last one is still part of it.</summary>
    public static string Words(Holding held, TimeZoneInfo zone, Phrases say) => Words(held.From, held.Until, zone, say);

    public static string Words(DateTimeOffset from, DateTimeOffset? until, TimeZoneInfo zone, Phrases say) => until is { } end
        ? say.Text("admin.period.until", ("from", DayOf(from, zone)), ("until", DayOf(end.AddTicks(-1), zone)))
        : say.Text("admin.period.since", ("from", DayOf(from, zone)));
}
