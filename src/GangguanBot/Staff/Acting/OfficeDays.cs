namespace GangguanBot.Staff.Acting;

/// <summary>Days of the office's civil time as instants.</summary>
public sealed class OfficeDays(Office office)
{
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(office.Now, office.Zone).DateTime);

    /// <summary>Its midnight; for today the present moment, because what is past cannot be given away.</summary>
    public DateTimeOffset From(DateOnly day) => day == Today ? office.Now : Midnight(day);

    /// <summary>The midnight after it.</summary>
    public DateTimeOffset After(DateOnly day) => Midnight(day.AddDays(1));

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, office.Zone.GetUtcOffset(local));
    }
}
