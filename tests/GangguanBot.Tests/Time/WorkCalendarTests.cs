using GangguanBot.Time;
using static GangguanBot.Tests.Time.World;

namespace GangguanBot.Tests.Time;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-11-23", DayKind.Usual, "07.30–12.00, 13.00–16.00")]
    [InlineData("2026-11-27", DayKind.Usual, "07.30–11.30, 13.00–16.30")]
    [InlineData("2026-11-28", DayKind.Weekend, "")]
    [InlineData("2026-02-18", DayKind.Usual, "07.30–12.00, 13.00–16.00")]
    [InlineData("2026-02-19", DayKind.Ramadan, "08.00–12.00, 12.30–15.00")]
    [InlineData("2026-02-27", DayKind.Ramadan, "08.00–11.30, 12.30–15.30")]
    [InlineData("2026-02-28", DayKind.Weekend, "")]
    [InlineData("2026-12-24", DayKind.CollectiveLeave, "")]
    [InlineData("2026-12-25", DayKind.NationalHoliday, "")]
    public void The_hours_of_kota_bogor(string date, DayKind kind, string hours)
    {
        var day = Bogor.DayOn(Day(date));

        Assert.Equal((kind, hours, hours.Length > 0), (day.Kind, day.Hours.ToString(), Bogor.IsWorkingDay(day.Date)));
    }

    [Fact]
    public void A_week_of_kota_bogor_has_37_and_a_half_hours()
    {
        Assert.Equal(TimeSpan.FromHours(37.5), Bogor.WorkingTimeBetween(Wib("2026-11-23 00.00"), Wib("2026-11-30 00.00")));
        Assert.Equal(TimeSpan.FromHours(32.5), Bogor.WorkingTimeBetween(Wib("2026-02-23 00.00"), Wib("2026-03-02 00.00")));
    }

    [Fact]
    public void A_special_day_is_stronger_than_the_week_and_than_a_holiday()
    {
        var calendar = new WorkCalendar(
            Jakarta,
            [new(HoursKind.Usual, DateRange.Always, BogorHours.Usual)],
            [new(Day("2026-12-24"), HolidayKind.CollectiveLeave, "Kelahiran Yesus Kristus")],
            [
                new(Day("2026-11-28"), "Hari Jadi", DayHours.Parse("08.00–12.00")),
                new(Day("2026-12-24"), "Piket", DayHours.Parse("09.00–12.00")),
                new(Day("2026-12-28"), "Pindah kantor", DayHours.Closed),
            ]);

        Assert.Equal(Wib("2026-11-28 12.00"), calendar.AddWorkingDays(Wib("2026-11-27 10.00"), 1));
        Assert.Equal(Wib("2026-12-24 12.00"), calendar.AddWorkingDays(Wib("2026-12-23 10.00"), 1));
        Assert.False(calendar.IsWorkingDay(Day("2026-12-28")));
    }

    [Fact]
    public void Of_several_ranges_the_shortest_rules_whatever_the_order()
    {
        var flood = new OfficeHours(HoursKind.Other, new(Day("2026-11-24"), Day("2026-11-24")), Week.Of((DayOfWeek.Tuesday, "10.00–12.00")),
            "Banjir");
        var usual = new OfficeHours(HoursKind.Usual, DateRange.Always, BogorHours.Usual);

        foreach (var calendar in new WorkCalendar[] { new(Jakarta, [flood, usual]), new(Jakarta, [usual, flood]) })
        {
            Assert.Equal((DayKind.OtherHours, "Banjir", "10.00–12.00"), Seen(calendar, "2026-11-24"));
            Assert.Equal((DayKind.Usual, "", "07.30–12.00, 13.00–16.00"), Seen(calendar, "2026-11-25"));
        }
    }

    [Fact]
    public void A_night_shift_is_two_periods_with_midnight_between_them()
    {
        var nights = Week.Of([.. Enum.GetValues<DayOfWeek>().Select(day => (day, "00.00–06.00, 22.00–24.00"))]);
        var calendar = new WorkCalendar(Jakarta, [new(HoursKind.Usual, DateRange.Always, nights)]);

        Assert.Equal(Wib("2026-11-24 01.00"), calendar.AddWorkingTime(Wib("2026-11-23 12.00"), TimeSpan.FromHours(3)));
        Assert.True(calendar.IsOpen(Wib("2026-11-24 00.00")));
    }

    [Theory]
    [InlineData("07.29.59", false)]
    [InlineData("07.30", true)]
    [InlineData("11.59.59", true)]
    [InlineData("12.00", false)]
    [InlineData("12.59.59", false)]
    public void A_period_is_open_from_its_first_instant_to_just_before_its_last(string hour, bool open) =>
        Assert.Equal(open, Bogor.IsOpen(Wib($"2026-11-23 {hour}")));

    [Fact]
    public void The_next_opening_after_a_close_is_after_the_break() =>
        Assert.Equal(Wib("2026-11-23 13.00"), Bogor.NextOpening(Wib("2026-11-23 12.00")));

    [Fact]
    public void Following_days_are_counted_from_a_civil_day()
    {
        Assert.Equal(Wib("2026-11-25 16.00"), Bogor.CloseAfter(Day("2026-11-24"), 1));
        Assert.Equal(Wib("2026-11-30 16.00"), Bogor.CloseAfter(Day("2026-11-24"), 4));
    }

    [Theory]
    [InlineData("2026-09-30", "")]
    [InlineData("2026-10-01", "2027 Estimated")]
    [InlineData("2027-03-01", "2027 Estimated")]
    [InlineData("2027-10-01", "2027 Estimated, 2028 Empty")]
    public void From_october_on_next_years_holidays_are_asked_for(string today, string missing) =>
        Assert.Equal(missing, string.Join(", ", Bogor.MissingYears(Day(today)).Select(year => $"{year.Year} {year.State}")));

    [Fact]
    public void A_calendar_that_is_always_closed_says_so()
    {
        var closed = new WorkCalendar(Jakarta, []);

        Assert.Throws<CalendarClosedException>(() => closed.NextOpening(Wib("2026-11-23 09.00")));
        Assert.Throws<CalendarClosedException>(() => closed.AddWorkingTime(Wib("2026-11-23 09.00"), TimeSpan.FromMinutes(1)));
        Assert.Throws<CalendarClosedException>(() => closed.CloseAfter(Day("2026-11-23"), 1));
        Assert.Equal(TimeSpan.Zero, closed.WorkingTimeBetween(Wib("2026-11-23 09.00"), Wib("2027-11-23 09.00")));
    }

    static (DayKind, string, string) Seen(WorkCalendar calendar, string date)
    {
        var day = calendar.DayOn(Day(date));
        return (day.Kind, day.Name, day.Hours.ToString());
    }
}
