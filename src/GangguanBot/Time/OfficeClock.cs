namespace GangguanBot.Time;

/// <summary>The clock of the office: the present instant, and days of its civil time (<c>Office:TimeZone</c>).</summary>
public sealed class OfficeClock(TimeProvider clock, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The present instant as the office's clock shows it.</summary>
    public DateTimeOffset Local => TimeZoneInfo.ConvertTime(Now, zone);

    public DateOnly Today => DayOf(Now);

    public int Year => Local.Year;

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The first instant of a day.</summary>
    public DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
