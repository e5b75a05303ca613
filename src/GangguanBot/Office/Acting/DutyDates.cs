using GangguanBot.Languages;
using GangguanBot.Time;

namespace GangguanBot.Office.Acting;

/// <summary>A period on a post, in words.</summary>
public static class DutyDates
{
    /// <summary>"sejak …", "… s.d. …", or the one day: the last day is still part of it.</summary>
    public static string Words(PostHolding held, OfficeClock clock, Phrases say) => Words(held.From, held.Until, clock, say);

    /// <inheritdoc cref="Words(PostHolding, OfficeClock, Phrases)"/>
    public static string Words(DateTimeOffset from, DateTimeOffset? until, OfficeClock clock, Phrases say)
    {
        var first = clock.DayOf(from);
        if (until is not { } end) return say.Text("admin.period.since", ("from", first));
        var last = clock.DayOf(end.AddTicks(-1));
        return first == last ? say.Text("admin.period.day", ("day", first))
            : say.Text("admin.period.until", ("from", first), ("until", last));
    }
}
