using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Time;
using static GangguanBot.Tests.Time.CalendarProperties;

namespace GangguanBot.Tests.Time;

public sealed class DeadlineProperties
{
    sealed record Case(WorkCalendar Calendar, DateTimeOffset Received, Limit Limit, DayRule Rule, IReadOnlyList<Pause> Holds)
    {
        public Deadline Deadline => Of(Holds);

        public bool IsElapsed => Calendar.IsAlwaysOpen || (Limit.IsDays && Rule == DayRule.CalendarDay);

        public Deadline Of(params IReadOnlyList<Pause> holds) => Deadline.For(Received, Limit, Calendar, Rule, holds);

        public TimeSpan Time(DateTimeOffset from, DateTimeOffset to) => IsElapsed ? to - from : Calendar.WorkingTimeBetween(from, to);

        public TimeSpan OnHold(DateTimeOffset from, DateTimeOffset to) => Holds
            .Select(hold => (From: hold.From > from ? hold.From : from, To: hold.To < to ? hold.To : to))
            .Where(hold => hold.To > hold.From)
            .Aggregate(TimeSpan.Zero, (sum, hold) => sum + Calendar.WorkingTimeBetween(hold.From, hold.To));
    }

    static readonly Gen<Case> WithHolds =
        from calendar in World.Calendars
        from received in World.Instants
        from limit in World.Limits
        from rule in World.Rules
        from holds in World.HoldsAfter(received)
        select new Case(calendar, received, limit, rule, holds);

    static readonly Gen<Case> WithoutHolds = WithHolds.Select(one => one with { Holds = [] });

    [Fact]
    public void Who_receives_later_is_due_no_earlier() => Check(
        from one in WithoutHolds
        from minutes in Gen.Choose(0, 6000)
        select (one, later: one with { Received = one.Received.AddMinutes(minutes) }),
        given => Assert.True(given.one.Deadline.Due <= given.later.Deadline.Due));

    [Fact]
    public void Due_is_within_office_hours_or_at_their_end() => Check(WithHolds, one =>
    {
        if (one.Limit.IsDays && one.Rule == DayRule.CalendarDay) return;
        var due = one.Deadline.Due;
        Assert.Equal(TimeSpan.FromTicks(1), one.Calendar.WorkingTimeBetween(due.AddTicks(-1), due));
    });

    [Fact]
    public void Days_end_at_a_close_of_office() => Check(WithoutHolds, one =>
    {
        if (!one.Limit.IsDays || one.Rule != DayRule.WorkingDay || one.Calendar.IsAlwaysOpen) return;
        var due = one.Deadline.Due;
        var close = one.Calendar.PeriodsOn(one.Calendar.DateOf(due.AddTicks(-1)))[^1].End;
        Assert.Equal(one.Calendar.At(one.Calendar.DateOf(due.AddTicks(-1)), close), due);
    });

    [Fact]
    public void A_holiday_more_never_makes_a_deadline_earlier() => Check(
        from one in WithoutHolds
        from holidays in World.Holidays.NonEmptyListOf()
        select (one, holidays),
        given => Assert.True(given.one.Deadline.Due <= (given.one with { Calendar = given.one.Calendar.With(given.holidays) })
            .Deadline.Due));

    [Fact]
    public void Half_time_halves_the_office_time_that_is_not_on_hold() => Check(WithHolds, one =>
    {
        var (start, half, due) = (one.Deadline.Start, one.Deadline.HalfTime, one.Deadline.Due);
        Assert.True(start <= half && half <= due);

        var before = one.Calendar.WorkingTimeBetween(start, half) - one.OnHold(start, half);
        var after = one.Calendar.WorkingTimeBetween(half, due) - one.OnHold(half, due);
        Assert.InRange((after - before).Ticks, 0, 1);
    });

    [Fact]
    public void Each_hold_adds_its_own_time_to_the_deadline_before_it() => Check(WithHolds, one =>
    {
        var due = one.Of().Due;
        var start = one.Deadline.Start;
        foreach (var hold in one.Holds.Where(hold => hold.To > start))
        {
            var time = one.Time(hold.From > start ? hold.From : start, hold.To);
            if (hold.From < due) due = one.IsElapsed ? due + time : one.Calendar.AddWorkingTime(due, time);
        }

        Assert.Equal(due, one.Deadline.Due);
    });

    [Fact]
    public void Neither_the_order_of_the_holds_nor_where_one_is_cut_matters() => Check(WithHolds, one =>
    {
        IReadOnlyList<Pause> cut = [.. one.Holds.SelectMany(Halves).Reverse()];
        Assert.Equal((one.Deadline.Due, one.Deadline.HalfTime), (one.Of(cut).Due, one.Of(cut).HalfTime));

        static Pause[] Halves(Pause hold)
        {
            var middle = hold.From + ((hold.To - hold.From) / 2);
            var overlap = middle.AddMinutes(-1) > hold.From
                ? middle.AddMinutes(-1) : hold.From; // a short hold must not begin earlier for being cut
            return [new(hold.From, middle), new(overlap, hold.To)];
        }
    });
}
