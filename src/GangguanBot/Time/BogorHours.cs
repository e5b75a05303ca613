using static System.DayOfWeek;

namespace GangguanBot.Time;

/// <summary>Office hours of Kota Bogor, Perwali 64/2023, and the calendar made of them with the holidays we ship.</summary>
public static class BogorHours
{
    public static readonly Week Usual = Week.Of(
        (Monday, "07.30–12.00, 13.00–16.00"),
        (Tuesday, "07.30–12.00, 13.00–16.00"),
        (Wednesday, "07.30–12.00, 13.00–16.00"),
        (Thursday, "07.30–12.00, 13.00–16.00"),
        (Friday, "07.30–11.30, 13.00–16.30"));

    public static readonly Week Ramadan = Week.Of(
        (Monday, "08.00–12.00, 12.30–15.00"),
        (Tuesday, "08.00–12.00, 12.30–15.00"),
        (Wednesday, "08.00–12.00, 12.30–15.00"),
        (Thursday, "08.00–12.00, 12.30–15.00"),
        (Friday, "08.00–11.30, 12.30–15.30"));

    public static WorkCalendar Calendar(TimeZoneInfo zone)
    {
        var file = HolidayFile.Embedded();
        var ramadan = file.Ramadans.Select(month => new OfficeHours(HoursKind.Ramadan, month.Dates, Ramadan));
        return new(zone, [new(HoursKind.Usual, DateRange.Always, Usual), .. ramadan], file.Holidays);
    }
}
