namespace GangguanBot.Time;

/// <summary>The meaning of "1 hari", which SOP 007 leaves open. Where the office never closes, a working day is 24 hours.</summary>
public enum DayRule
{
    /// <summary>Due at the close of office on the next working day after receipt.</summary>
    WorkingDay,

    /// <summary>7.5 hours of office time, see <see cref="Limit.HoursOfADay"/>.</summary>
    WorkingHours,

    /// <summary>The same hour on the next civil day, holiday or not.</summary>
    CalendarDay,
}
