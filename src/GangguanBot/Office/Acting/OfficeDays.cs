namespace GangguanBot.Office.Acting;

/// <summary>Days of the office's civil time as instants.</summary>
public sealed class OfficeDays(OfficeDirectory office)
{
    public DateOnly Today => office.Clock.Today;

    /// <summary>Its midnight; for today the present moment, because what is past cannot be given away.</summary>
    public DateTimeOffset From(DateOnly day) => day == Today ? office.Now : office.Clock.Midnight(day);

    /// <summary>The midnight after it.</summary>
    public DateTimeOffset After(DateOnly day) => office.Clock.Midnight(day.AddDays(1));
}
