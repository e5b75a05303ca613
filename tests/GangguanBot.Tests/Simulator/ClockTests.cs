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

    [Theory]
    [InlineData("2026-11-23T10:15+07:00", "2026-11-27T16:25+07:00")]
    [InlineData("2026-11-27T16:24+07:00", "2026-11-27T16:25+07:00")]
    [InlineData("2026-11-27T16:25+07:00", "2026-12-04T16:25+07:00")]
    [InlineData("2026-11-28T09:00+07:00", "2026-12-04T16:25+07:00")]
    [InlineData("2026-11-26T20:00Z", "2026-11-27T16:25+07:00")] // Thursday in Greenwich, Friday in Bogor
    public void Friday_is_reached_five_minutes_before_it_closes(string from, string to) =>
        Assert.Equal(At(to), OfficeClock.FridayBeforeClose(At(from)));

    [Theory]
    [InlineData("2026-11-23T10:15+07:00", "2027-03-09T20:00+07:00")]
    [InlineData("2027-03-09T19:59+07:00", "2027-03-09T20:00+07:00")]
    [InlineData("2027-03-09T20:00+07:00", "2028-02-25T20:00+07:00")]
    [InlineData("2040-01-01T08:00+07:00", null)]
    public void Takbiran_is_the_evening_before_Idulfitri(string from, string? to) =>
        Assert.Equal(to is null ? null : At(to), Takbiran.After(At(from)));

    [Fact]
    public void Takbiran_agrees_with_the_calendar_that_the_bot_ships()
    {
        var calendar = GangguanBot.Time.BogorHours.Calendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));
        var eids = calendar.Holidays.Where(h =>
            h.Kind == GangguanBot.Time.HolidayKind.NationalHoliday && h.Name.StartsWith("Idulfitri", StringComparison.Ordinal)
            && h.Date.Year >= 2026)
            .GroupBy(h => h.Date.Year).Select(year => year.Min(h => h.Date)).ToList();
        Assert.NotEmpty(eids);
        Assert.All(eids, eid =>
            Assert.Equal(eid.AddDays(-1), DateOnly.FromDateTime(Takbiran.After(At($"{eid.Year}-01-01T08:00+07:00"))!.Value.DateTime)));
    }

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
