using System.Globalization;
using GangguanBot.Simulator.Office;

namespace GangguanBot.Tests.Simulator;

public sealed class ClockTests
{
    [Theory]
    [InlineData("2026-11-23T10:15+07:00", "2026-11-23T10:15+07:00")] // Monday, open
    [InlineData("2026-11-23T05:00+07:00", "2026-11-23T08:00+07:00")] // before the office opens
    [InlineData("2026-11-23T16:00+07:00", "2026-11-24T08:00+07:00")] // after it closed
    [InlineData("2026-11-27T20:00+07:00", "2026-11-30T08:00+07:00")] // Friday evening
    [InlineData("2026-11-22T00:30+07:00", "2026-11-23T08:00+07:00")] // Sunday
    [InlineData("2026-11-22T17:30Z", "2026-11-23T08:00+07:00")] // Sunday in Greenwich, Monday in Bogor
    public void It_begins_now_if_the_office_is_open_else_on_the_next_working_morning(string real, string office) =>
        Assert.Equal(At(office), OfficeClock.FirstMoment(At(real)));

    [Theory]
    [InlineData("2026-11-23T10:15+07:00", "2026-11-24T10:15+07:00")]
    [InlineData("2026-11-27T10:15+07:00", "2026-11-30T10:15+07:00")]
    [InlineData("2026-11-28T10:15+07:00", "2026-11-30T10:15+07:00")]
    public void The_next_working_day_has_the_same_hour(string from, string to) => Assert.Equal(At(to), OfficeClock.NextWorkday(At(from)));

    [Fact]
    public void It_moves_and_says_so_and_runs_on_while_durations_stay_real()
    {
        var clock = new OfficeClock(At("2026-11-23T08:00+07:00"));
        var moves = 0;
        clock.Moved += (_, _) => moves++;
        var stamp = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromDays(30));
        Assert.InRange(clock.GetUtcNow(), At("2026-12-23T08:00+07:00"), At("2026-12-23T09:00+07:00"));
        Assert.InRange(clock.GetElapsedTime(stamp), TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(1, moves);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
