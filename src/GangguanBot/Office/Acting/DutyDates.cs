using GangguanBot.Languages;

namespace GangguanBot.Office.Acting;

/// <summary>Days of the office's calendar as instants, and a period in words.</summary>
public static class DutyDates
{
    public static DateOnly DayOf(
        DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>"sejak …", "… s.d. …", or the one day: the last day is still part of it.</summary>
    public static string Words(PostHolding held, TimeZoneInfo zone, Phrases say) => Words(held.From, held.Until, zone, say);

    /// <inheritdoc cref="Words(PostHolding, TimeZoneInfo, Phrases)"/>
    public static string Words(DateTimeOffset from, DateTimeOffset? until, TimeZoneInfo zone, Phrases say)
    {
        var first = DayOf(from, zone);
        if (until is not { } end) return say.Text("admin.period.since", ("from", first));
        var last = DayOf(end.AddTicks(-1), zone);
        return first == last ? say.Text("admin.period.day", ("day", first))
            : say.Text("admin.period.until", ("from", first), ("until", last));
    }
}
