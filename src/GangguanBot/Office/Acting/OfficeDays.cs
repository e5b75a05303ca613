namespace GangguanBot.Office.Acting;

/// <summary>Days of the office's civil time as instants.</summary>
public sealed class OfficeDays(OfficeDirectory office)
{
    public DateOnly Today => DutyDates.DayOf(office.Now, office.Zone);

    /// <summary>Its midnight; for today the present moment, because what is past cannot be given away.</summary>
    public DateTimeOffset From(DateOnly day) => day == Today ? office.Now : DutyDates.Start(day, office.Zone);

    /// <summary>The midnight after it.</summary>
    public DateTimeOffset After(DateOnly day) => DutyDates.Start(day.AddDays(1), office.Zone);
}
