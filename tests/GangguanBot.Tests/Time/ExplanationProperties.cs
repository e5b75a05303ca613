using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Time;
using static GangguanBot.Tests.Time.CalendarProperties;

namespace GangguanBot.Tests.Time;

/// <summary>Who has only the lines can work out the deadline again.</summary>
public sealed class ExplanationProperties
{
    static readonly HashSet<WhyKind> SkippedKinds =
        [WhyKind.SkippedWeekend, WhyKind.SkippedHoliday, WhyKind.SkippedLeave, WhyKind.SkippedSpecial];

    static readonly Gen<(WorkCalendar Calendar, DateTimeOffset Received, Deadline Deadline)> Cases =
        from calendar in World.Calendars
        from received in World.Instants
        from limit in World.Limits
        from rule in World.Rules
        from holds in World.HoldsAfter(received)
        select (calendar, received, Deadline.For(received, limit, calendar, rule, holds));

    [Fact]
    public void The_first_line_is_the_receipt_and_the_last_the_result() => Check(Cases, given =>
    {
        var (first, last) = (given.Deadline.Why[0], given.Deadline.Why[^1]);
        Assert.Equal(given.Calendar.IsOpen(given.Received) ? WhyKind.Received : WhyKind.ReceivedOutside, first.Kind);
        Assert.Equal(given.Received, first.Values["received"]);
        Assert.Equal(given.Deadline.Start, first.Values.GetValueOrDefault("start", given.Received));
        Assert.Equal((WhyKind.Due, given.Deadline.Due), (last.Kind, last.Values["due"]));
    });

    [Fact]
    public void What_is_skipped_is_closed_and_what_is_counted_is_open() => Check(Cases, given =>
    {
        foreach (var line in given.Deadline.Why.Where(line => line.Values.ContainsKey("date")))
        {
            var day = given.Calendar.DayOn((DateOnly)line.Values["date"]);
            Assert.Equal(SkippedKinds.Contains(line.Kind), !day.IsWorking);
            Assert.Equal(day.Hours.ToString(), line.Values.GetValueOrDefault("hours", day.Hours.ToString()));
            Assert.Equal(day.Name, line.Values.GetValueOrDefault("name", day.Name));
        }
    });

    [Fact]
    public void The_lines_lead_to_the_result() => Check(Cases, given =>
    {
        var (calendar, start, due) = (given.Calendar, given.Deadline.Start, given.Deadline.Due);
        var rule = given.Deadline.Why.Single(line =>
            line.Kind is WhyKind.WorkingDays or WhyKind.OfficeTime or WhyKind.CalendarDays or WhyKind.AroundTheClock);
        var onHold = Sum(given.Deadline.Why, WhyKind.Hold);
        var counted = Sum(given.Deadline.Why, WhyKind.CountedTime);
        switch (rule.Kind)
        {
            case WhyKind.AroundTheClock:
                Assert.Equal(due, start + (TimeSpan)rule.Values["time"] + onHold);
                break;
            case WhyKind.CalendarDays:
                Assert.Equal(due, start.AddDays((int)rule.Values["count"]) + onHold);
                break;
            case WhyKind.OfficeTime:
                Assert.Equal((TimeSpan)rule.Values["time"] + onHold, counted);
                Assert.Equal(due, calendar.AddWorkingTime(start, counted));
                break;
            default:
                var days = given.Deadline.Why.Where(line => line.Kind == WhyKind.CountedDay).ToList();
                Assert.Equal(Enumerable.Range(1, (int)rule.Values["count"]), days.Select(line => (int)line.Values["number"]));
                Assert.Equal(onHold, counted);
                Assert.Equal(due, calendar.AddWorkingTime(calendar.CloseAfter(((DateOnly)days[^1].Values["date"]).AddDays(-1), 1),
                    counted));
                break;
        }
    });

    [Fact]
    public void No_day_between_the_start_and_the_result_is_left_out() => Check(Cases, given =>
    {
        if (given.Deadline.Why.Any(line => line.Kind is WhyKind.CalendarDays or WhyKind.AroundTheClock)) return;

        var told = given.Deadline.Why.Where(line => line.Values.ContainsKey("date")).Select(line => (DateOnly)line.Values["date"])
            .ToHashSet();
        var last = given.Calendar.DateOf(given.Deadline.Due.AddTicks(-1));
        for (var date = given.Calendar.DateOf(given.Deadline.Start).AddDays(1); date <= last; date = date.AddDays(1))
            Assert.Contains(date, told);
    });

    static TimeSpan Sum(IEnumerable<ExplanationLine> lines, WhyKind kind) =>
        lines.Where(line => line.Kind == kind).Aggregate(TimeSpan.Zero, (sum, line) => sum + (TimeSpan)line.Values["time"]);
}
