using GangguanBot.Time;
using static GangguanBot.Tests.Time.World;

namespace GangguanBot.Tests.Time;

public sealed class HoldTests
{
    [Theory]
    [InlineData("1 hari", "2026-11-23 10.00", "2026-11-23 14.00", "2026-11-25 10.30")] // 3 h of office time after Tuesday's close
    [InlineData("1 hari", "2026-11-23 10.00", "2026-11-30 10.00", "2026-12-01 16.00")] // a week of five working days
    [InlineData("1 hari", "2026-11-23 17.00", "2026-11-24 07.00", "2026-11-24 16.00")] // a night gives nothing back
    [InlineData("1 hari", "2026-11-24 16.00", "2026-11-25 16.00", "2026-11-24 16.00")] // too late: it was due already
    [InlineData("1 hari", "2026-11-20 09.00", "2026-11-23 10.00", "2026-11-25 08.30")] // only what lies after receipt counts: 1 h
    [InlineData("10 menit", "2026-11-23 09.05", "2026-11-23 11.57", "2026-11-23 13.02")]
    public void Time_on_hold_is_given_back_at_the_end(string limit, string from, string to, string due) =>
        Assert.Equal(Wib(due), Deadline.For(Wib("2026-11-23 09.00"), Limit.Parse(limit), Bogor, holds: [new(Wib(from), Wib(to))]).Due);

    [Fact]
    public void A_hold_can_begin_in_time_that_an_earlier_hold_gave_back()
    {
        var early = new Pause(Wib("2026-11-23 10.00"), Wib("2026-11-23 14.00"));
        var late = new Pause(Wib("2026-11-25 09.30"), Wib("2026-11-25 11.30"));

        Assert.Equal(Wib("2026-11-25 13.30"), Deadline.For(Wib("2026-11-23 09.00"), Limit.Days(1), Bogor, holds: [late, early]).Due);
        Assert.Equal(Wib("2026-11-24 16.00"), Deadline.For(Wib("2026-11-23 09.00"), Limit.Days(1), Bogor, holds: [late]).Due);
    }

    [Fact]
    public void Half_time_leaves_the_hold_out()
    {
        var hold = new Pause(Wib("2026-11-23 10.00"), Wib("2026-11-23 14.00"));

        // 13.5 h in all, so 6.75 h: one before the hold, two after it on Monday, 3.75 on Tuesday.
        Assert.Equal(Wib("2026-11-24 11.15"), Deadline.For(Wib("2026-11-23 09.00"), Limit.Days(1), Bogor, holds: [hold]).HalfTime);
    }

    [Fact]
    public void Calendar_days_get_the_elapsed_time_back()
    {
        var weekend = new Pause(Wib("2026-11-27 12.00"), Wib("2026-11-29 12.00"));

        Assert.Equal(Wib("2026-11-30 10.00"),
            Deadline.For(Wib("2026-11-27 10.00"), Limit.Days(1), Bogor, DayRule.CalendarDay, [weekend]).Due);
    }
}
