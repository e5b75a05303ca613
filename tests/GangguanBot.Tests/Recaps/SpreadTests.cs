using GangguanBot.Recaps;
using GangguanBot.Time;

namespace GangguanBot.Tests.Recaps;

/// <summary>The arithmetic of recaps: percentiles, periods, when they are due, bars and tables.</summary>
public sealed class SpreadTests
{
    private static readonly WorkCalendar Calendar = BogorHours.Calendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));

    [Theory]
    [InlineData(50, new[] { 7 }, 7)]
    [InlineData(50, new[] { 1, 2, 3, 100 }, 2)]
    [InlineData(50, new[] { 100, 3, 1, 2, 4 }, 3)]
    [InlineData(90, new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 9)]
    [InlineData(90, new[] { 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 60 }, 5)]
    [InlineData(90, new[] { 0, 40 }, 40)]
    [InlineData(90, new int[0], 0)]
    public void A_percentile_is_the_nearest_rank(int percent, int[] minutes, int expected) =>
        Assert.Equal(expected, StayDistribution.Of(minutes.Select(m => (m, 1, m * 60L, 0))).Percentile(percent));

    [Fact]
    public void A_percentile_agrees_with_the_sorted_list()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++)
        {
            var minutes = Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(0, 30)).ToList();
            var stayDistribution =
                StayDistribution.Of(minutes.GroupBy(m => m).Select(g => (g.Key, g.Count(), g.Sum() * 60L, g.Count(m => m > 20))));
            var sorted = minutes.Order().ToList();
            foreach (var percent in new[] { 1, 50, 90, 100 })
                Assert.Equal(sorted[(int)Math.Ceiling(sorted.Count * percent / 100m) - 1], stayDistribution.Percentile(percent));
            Assert.Equal((minutes.Count, minutes.Sum() * 60L, minutes.Count(m => m > 20)),
                (stayDistribution.Count, stayDistribution.Seconds, stayDistribution.Late));
        }
    }

    [Theory]
    [InlineData(RecapKind.Day, "2026-11-23T15:29", "2026-11-20")] // Monday, not yet: Friday's
    [InlineData(RecapKind.Day, "2026-11-23T15:30", "2026-11-23")]
    [InlineData(RecapKind.Day, "2026-11-22T20:00", "2026-11-20")] // Sunday
    [InlineData(RecapKind.Week, "2026-11-23T07:59", "2026-11-09")]
    [InlineData(RecapKind.Week, "2026-11-23T08:00", "2026-11-16")]
    [InlineData(RecapKind.Week, "2026-11-29T20:00", "2026-11-16")]
    [InlineData(RecapKind.Month, "2026-11-02T07:59", "2026-09-01")] // the 1st is a Sunday
    [InlineData(RecapKind.Month, "2026-11-02T08:00", "2026-10-01")]
    [InlineData(RecapKind.Month, "2027-01-04T08:00", "2026-12-01")]
    public void Each_recap_is_due_at_its_hour_on_a_working_day(RecapKind kind, string local, string from)
    {
        var now = new DateTimeOffset(DateTime.Parse(local), TimeSpan.FromHours(7));
        var (period, due) = RecapTimes.Last(kind, Calendar, now);
        Assert.Equal(DateOnly.Parse(from), period.From);
        Assert.InRange(now - due, TimeSpan.Zero, TimeSpan.FromDays(40));
        Assert.True(Calendar.IsWorkingDay(Calendar.DateOf(due)));
    }

    [Fact]
    public void A_week_begins_on_Monday_and_periods_lie_end_to_end()
    {
        for (var day = new DateOnly(2026, 11, 16); day < new DateOnly(2027, 2, 1); day = day.AddDays(1))
        {
            foreach (var kind in new[] { RecapKind.Day, RecapKind.Week, RecapKind.Month })
            {
                var period = RecapPeriod.Around(kind, day);
                Assert.True(period.From <= day && day < period.Until);
                Assert.Equal(period.From, period.Back(1).Until);
                Assert.Equal(period, RecapPeriod.Around(kind, period.From));
            }

            Assert.Equal(DayOfWeek.Monday, RecapPeriod.Around(RecapKind.Week, day).From.DayOfWeek);
        }
    }

    [Fact]
    public void Bars_fit_a_phone_and_what_there_is_has_a_block()
    {
        var lines = TextChart.Of(
            [("Disposisi Kabid TI", 120), ("Pengecekan", 1), ("Seksi yang bernama sangat panjang sekali <&>", 60), ("Tidak ada", 0)])
            .Value.Split('\n');
        Assert.Equal("▰▰▰▰▰ 120 Disposisi Kabid TI", lines[0]);
        Assert.Equal("▰▱▱▱▱   1 Pengecekan", lines[1]);
        Assert.Equal("▰▰▰▱▱  60 Seksi yang bernama…", lines[2]);
        Assert.Equal("▱▱▱▱▱   0 Tidak ada", lines[3]);
        Assert.All(lines, l => Assert.InRange(l.Length, 1, TextChart.Width));
        Assert.Equal("▰▰▰▰▰ 1 &lt;b&gt;", TextChart.Of([("<b>", 1)]).Value);
    }
}
