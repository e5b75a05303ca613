using GangguanBot.Time;
using static GangguanBot.Tests.Time.World;

namespace GangguanBot.Tests.Time;

/// <summary>Every expected instant was counted by hand on a wall calendar.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2026-11-23 09.14", "2026-11-24 16.00")] // Monday
    [InlineData("2026-11-26 10.00", "2026-11-27 16.30")] // Thursday, due on a Friday
    [InlineData("2026-11-27 10.00", "2026-11-30 16.00")] // Friday, over a weekend
    [InlineData("2026-11-27 12.15", "2026-11-30 16.00")] // within the Friday prayer break
    [InlineData("2026-11-23 06.00", "2026-11-24 16.00")] // before opening
    [InlineData("2026-11-23 15.59.59", "2026-11-24 16.00")] // the last second of the day
    [InlineData("2026-11-23 16.00", "2026-11-25 16.00")] // the close itself is outside
    [InlineData("2026-11-21 09.00", "2026-11-24 16.00")] // Saturday
    [InlineData("2026-11-22 23.59", "2026-11-24 16.00")] // Sunday night
    [InlineData("2026-04-02 16.05", "2026-04-07 16.00")] // Thursday evening before Good Friday and Easter
    [InlineData("2026-05-13 16.05", "2026-05-19 16.00")] // evening before Kenaikan, its cuti bersama and a weekend
    [InlineData("2026-05-13 15.00", "2026-05-18 16.00")] // the same day in office hours
    [InlineData("2026-12-23 10.00", "2026-12-28 16.00")] // 24 cuti bersama, 25 Christmas, weekend
    [InlineData("2026-12-24 10.00", "2026-12-29 16.00")] // received on cuti bersama
    [InlineData("2026-02-18 10.00", "2026-02-19 15.00")] // due on the first day of Ramadan
    [InlineData("2026-02-26 10.00", "2026-02-27 15.30")] // a Ramadan Friday
    [InlineData("2026-03-17 10.00", "2026-03-25 16.00")] // over Nyepi and Idulfitri
    [InlineData("2026-12-31 10.00", "2027-01-04 16.00")] // over New Year
    public void One_day_is_due_at_the_close_of_the_next_working_day(string received, string due) =>
        Assert.Equal(Wib(due), Deadline.For(Wib(received), Limit.Days(1), Bogor).Due);

    [Theory]
    [InlineData("10 menit", "2026-11-23 09.00", "2026-11-23 09.10")]
    [InlineData("10 menit", "2026-11-23 11.55", "2026-11-23 13.05")] // over the lunch break
    [InlineData("10 menit", "2026-11-23 11.50", "2026-11-23 12.00")] // just before it
    [InlineData("10 menit", "2026-11-23 12.20", "2026-11-23 13.10")] // within it
    [InlineData("10 menit", "2026-11-27 11.25", "2026-11-27 13.05")] // over the Friday prayer
    [InlineData("10 menit", "2026-11-27 16.25", "2026-11-30 07.35")] // Friday afternoon
    [InlineData("10 menit", "2026-11-23 15.50", "2026-11-23 16.00")]
    [InlineData("10 menit", "2026-11-23 15.55", "2026-11-24 07.35")]
    [InlineData("10 menit", "2026-11-28 08.00", "2026-11-30 07.40")] // Saturday
    [InlineData("10 menit", "2026-12-23 15.55", "2026-12-28 07.35")] // over Christmas
    [InlineData("10 menit", "2026-02-23 11.55", "2026-02-23 12.35")] // Ramadan Monday
    [InlineData("10 menit", "2026-02-27 11.25", "2026-02-27 12.35")] // Ramadan Friday
    [InlineData("20 detik", "2026-11-23 11.59.50", "2026-11-23 13.00.10")]
    [InlineData("2 jam", "2026-11-23 11.00", "2026-11-23 14.00")]
    [InlineData("20 jam", "2026-11-26 13.00", "2026-12-01 09.30")] // 3 + 7.5 + 7.5 + 2
    [InlineData("3 hari", "2026-11-23 10.00", "2026-11-26 16.00")]
    public void Hours_minutes_and_seconds_run_in_office_time(string limit, string received, string due) =>
        Assert.Equal(Wib(due), Deadline.For(Wib(received), Limit.Parse(limit), Bogor).Due);

    [Theory]
    [InlineData(DayRule.WorkingHours, "2026-11-23 10.00", "2026-11-24 10.00")] // 5 h on Monday, 2.5 h on Tuesday
    [InlineData(DayRule.WorkingHours, "2026-02-23 08.00", "2026-02-24 09.00")] // a Ramadan day has 6.5 h
    [InlineData(DayRule.CalendarDay, "2026-11-27 10.00", "2026-11-28 10.00")] // Friday to Saturday
    [InlineData(DayRule.CalendarDay, "2026-11-28 10.00", "2026-12-01 07.30")] // Saturday counts from Monday 07.30
    public void A_day_can_be_read_in_two_other_ways(DayRule rule, string received, string due) =>
        Assert.Equal(Wib(due), Deadline.For(Wib(received), Limit.Days(1), Bogor, rule).Due);

    [Theory]
    [InlineData("1 hari", "2026-12-25 22.00", "2026-12-26 22.00", "2026-12-26 10.00")]
    [InlineData("20 detik", "2026-11-21 23.59.50", "2026-11-22 00.00.10", "2026-11-22 00.00")]
    public void An_office_that_never_closes_counts_every_minute_and_a_day_is_24_hours(
        string limit, string received, string due, string half)
    {
        var deadline = Deadline.For(Wib(received), Limit.Parse(limit), WorkCalendar.AlwaysOpen(Jakarta));

        Assert.Equal((Wib(half), Wib(due)), (deadline.HalfTime, deadline.Due));
    }

    [Theory]
    [InlineData("1 hari", "2026-11-23 09.00", "2026-11-24 08.15")] // 6 h on Monday and 7.5 h on Tuesday: half is 6.75 h
    [InlineData("1 hari", "2026-11-21 09.00", "2026-11-23 16.00")] // 7.5 h and 7.5 h: the first close
    [InlineData("10 menit", "2026-11-23 11.57", "2026-11-23 13.02")]
    public void Half_time_is_half_of_the_office_time(string limit, string received, string half) =>
        Assert.Equal(Wib(half), Deadline.For(Wib(received), Limit.Parse(limit), Bogor).HalfTime);

    [Fact]
    public void The_clock_starts_at_receipt_or_at_the_next_opening()
    {
        Assert.Equal(Wib("2026-11-23 09.14"), Deadline.For(Wib("2026-11-23 09.14"), Limit.Days(1), Bogor).Start);
        Assert.Equal(Wib("2026-11-23 07.30"), Deadline.For(Wib("2026-11-23 05.00"), Limit.Days(1), Bogor).Start);
        Assert.Equal(Wib("2026-05-18 07.30"), Deadline.For(Wib("2026-05-13 16.05"), Limit.Days(1), Bogor).Start);
    }

    [Fact]
    public void A_holiday_that_an_admin_adds_moves_the_deadline_to_the_next_working_day()
    {
        var election = new Holiday(Day("2026-11-24"), HolidayKind.NationalHoliday, "Pemilihan");

        Assert.Equal(Wib("2026-11-25 16.00"), Deadline.For(Wib("2026-11-23 09.14"), Limit.Days(1), Bogor.With(election)).Due);
    }

    [Fact]
    public void Instants_come_in_with_any_offset_and_go_out_in_utc()
    {
        var inUtc = Deadline.For(new DateTimeOffset(2026, 11, 23, 2, 14, 0, TimeSpan.Zero), Limit.Days(1), Bogor);

        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), inUtc.Due);
        Assert.All([inUtc.Start, inUtc.HalfTime, inUtc.Due], instant => Assert.Equal(TimeSpan.Zero, instant.Offset));
    }

    [Theory]
    [InlineData("1 hari", DayRule.WorkingDay)]
    [InlineData("10 menit", DayRule.WorkingDay)]
    [InlineData("1 hari", DayRule.WorkingHours)]
    [InlineData("1 hari", DayRule.CalendarDay)]
    public void A_calendar_without_a_working_day_ahead_is_an_error_and_not_an_endless_search(string limit, DayRule rule)
    {
        var onlyThisWeek = new OfficeHours(HoursKind.Usual, new(Day("2026-11-23"), Day("2026-11-27")), BogorHours.Usual);
        var calendar = new WorkCalendar(Jakarta, [onlyThisWeek]);

        Assert.Throws<CalendarClosedException>(() => Deadline.For(Wib("2026-11-27 17.00"), Limit.Parse(limit), calendar, rule));
    }
}
