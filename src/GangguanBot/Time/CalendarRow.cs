using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Time;

/// <summary>The office's own mark on a day. It overrides the calendar that the program ships.</summary>
public enum DayMark
{
    /// <summary>Libur nasional.</summary>
    NationalHoliday,

    /// <summary>Cuti bersama.</summary>
    CollectiveLeave,

    /// <summary>Hours of its own for this day; none: the office is closed.</summary>
    Special,

    /// <summary>No holiday after all: a usual day.</summary>
    Usual,
}

/// <summary>One day of the office's own calendar.</summary>
public sealed class CalendarRow
{
    public int Id { get; init; }
    public DateOnly Date { get; init; }
    public DayMark Mark { get; set; }
    public required string Name { get; set; }

    /// <summary>"07.30–12.00, 13.00–16.00"; empty: closed. Only of special days.</summary>
    public string Hours { get; set; } = "";
}

/// <summary>The week's hours over a range of dates: a month of Ramadan, a season.</summary>
public sealed class HoursRow
{
    public int Id { get; init; }
    public required string Name { get; set; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }

    /// <summary>Monday to Thursday.</summary>
    public required string Week { get; set; }

    public required string Friday { get; set; }

    public OfficeHours Range => new(HoursKind.Other, new DateRange(From, To), new Week(
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday }.Select(d =>
            KeyValuePair.Create(d, DayHours.Parse(Week)))
            .Append(KeyValuePair.Create(DayOfWeek.Friday, DayHours.Parse(Friday)))), Name);
}

internal sealed class CalendarRowTable : IEntityTypeConfiguration<CalendarRow>
{
    public void Configure(EntityTypeBuilder<CalendarRow> row) => row.ToTable("CalendarDays").HasIndex(r => r.Date).IsUnique();
}

internal sealed class HoursRowTable : IEntityTypeConfiguration<HoursRow>
{
    public void Configure(EntityTypeBuilder<HoursRow> row) => row.ToTable("CalendarHours").Ignore(r => r.Range).HasIndex(r => r.From);
}
