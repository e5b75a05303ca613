using GangguanBot.Time;

namespace GangguanBot.Settings;

/// <summary>How the office calendar counts. Section <c>Calendar</c>.</summary>
public sealed record CalendarSettings
{
    /// <summary>Every minute is office time: offices with shifts, and trials.</summary>
    public bool AlwaysOpen { get; init; }

    /// <summary>The meaning of "1 hari": a working day (the SOP's reading), 7.5 office hours, or a calendar day.</summary>
    public DayRule DayRule { get; init; }
}
