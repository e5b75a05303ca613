using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;
using static GangguanBot.Tests.Time.World;

namespace GangguanBot.Tests.Tickets;

/// <summary>Which stays share one clock. Every expected instant was counted by hand, in office hours of November 2026.</summary>
public sealed class DeadlineClockTests
{
    private readonly FakeTimeProvider clock = new(City.TestCity.Monday.ToUniversalTime());

    [Fact]
    public void A_step_is_due_one_working_day_after_it_was_entered() =>
        Assert.Equal(Wib("2026-11-24 16.00"), Due((Step.SiteCheck, "2026-11-23 08.00"), (Step.Diagnosis, "2026-11-23 09.00")));

    [Fact]
    public void After_a_hold_the_clock_goes_on_and_gives_the_time_back() =>
        // 5 h on Monday, 7.5 h on Tuesday, 2.5 h on Wednesday: two working days
        Assert.Equal(Wib("2026-11-26 16.00"), Due(
            (Step.SiteCheck, "2026-11-23 08.00"), (Step.Diagnosis, "2026-11-23 09.00"), (Step.OnHold, "2026-11-23 10.00"),
                (Step.Diagnosis, "2026-11-25 10.00")));

    [Fact]
    public void Two_holds_are_both_given_back() =>
        Assert.Equal(Wib("2026-11-25 09.30"), Due(
            (Step.Diagnosis, "2026-11-23 09.00"), (Step.OnHold, "2026-11-23 10.00"), (Step.Diagnosis, "2026-11-23 11.00"),
            (Step.OnHold, "2026-11-23 14.00"), (Step.Diagnosis, "2026-11-23 15.00")));

    [Theory]
    [InlineData(Step.TechnicianReport)] // checked again
    [InlineData(Step.KasiReport)] // returned by the Kasi
    [InlineData(Step.Closed)] // reopened by the reporter
    [InlineData(Step.SiteCheck)] // returned to the Kasi, and assigned anew
    public void A_step_that_is_come_back_to_has_its_clock_anew(Step from) =>
        Assert.Equal(Wib("2026-11-27 16.30"), Due(
            (Step.Diagnosis, "2026-11-23 09.00"), (Step.OnHold, "2026-11-23 10.00"), (Step.Diagnosis, "2026-11-24 10.00"),
            (from, "2026-11-24 11.00"), (Step.Diagnosis, "2026-11-26 10.00")));

    [Fact]
    public void A_hold_before_a_return_is_not_given_back_a_second_time() =>
        Assert.Equal(Wib("2026-11-30 08.30"), Due( // Friday's close, and the hour on hold
            (Step.Diagnosis, "2026-11-23 09.00"), (Step.OnHold, "2026-11-23 10.00"), (Step.Diagnosis, "2026-11-25 10.00"),
            (Step.KasiReport, "2026-11-25 11.00"), (Step.Diagnosis, "2026-11-26 09.00"), (Step.OnHold, "2026-11-26 10.00"),
                (Step.Diagnosis, "2026-11-26 11.00")));

    [Fact]
    public void A_step_without_limit_is_not_due() =>
        Assert.Null(Due((Step.Diagnosis, "2026-11-23 09.00"), (Step.OnHold, "2026-11-23 10.00")));

    [Fact]
    public void The_limit_in_force_at_entry_stays_in_force()
    {
        var ticket = new Ticket
        {
            Sentence = "", Table = Sop007.InForce.Newest, Step = Step.Diagnosis,
            Visits = [new StepRun { Seq = 1, Step = Step.Diagnosis, EnteredAt = Wib("2026-11-23 09.00"), Limit = "2 jam" }],
        };
        Assert.Equal(Wib("2026-11-23 11.00"), Deadlines(own: Limit.Parse("3 hari")).Of(ticket, ticket.Visit)!.Due);
    }

    [Fact]
    public void The_offices_own_limit_goes_before_the_SOPs()
    {
        Assert.Equal("20 detik", Deadlines(own: Limit.Parse("20 detik")).LimitOf(Sop007.InForce.Newest[Step.Diagnosis]).ToString());
        Assert.Equal("1 hari", Deadlines(own: Limit.Parse("20 detik")).LimitOf(Sop007.InForce.Newest[Step.SiteCheck]).ToString());
        Assert.Null(Deadlines().LimitOf(Sop007.InForce.Newest[Step.OnHold]));
    }

    [Fact]
    public void The_reporters_days_are_working_days()
    {
        var ticket = new Ticket { Sentence = "", Table = Sop007.InForce.Newest, Step = Step.Closed, ClosedAt = Wib("2026-11-23 10.00") };
        Assert.Equal(Wib("2026-11-30 16.00"), Deadlines().ReopenUntil(ticket));
        Assert.Equal(Wib("2026-12-07 16.00"), Deadlines().ConfirmUntil(ticket.ClosedAt!.Value));
    }

    [Fact]
    public void A_review_falls_on_a_working_day_at_its_opening()
    {
        Assert.Equal(Day("2026-11-24"), Deadlines().WorkingDay(1));
        Assert.Equal(Day("2026-11-30"), Deadlines().WorkingDay(5)); // from Monday; Saturday and Sunday do not count
        Assert.Equal(Wib("2026-11-26 07.30"), Deadlines().OpeningOn(Day("2026-11-26")));
        Assert.Equal(Wib("2026-11-30 07.30"), Deadlines().OpeningOn(Day("2026-11-28")));
    }

    [Fact]
    public void Time_worked_is_office_time_and_never_negative()
    {
        Assert.Equal(TimeSpan.FromHours(4), Deadlines().Worked(Wib("2026-11-23 11.00"), Wib("2026-11-23 16.00")));
        Assert.Equal(TimeSpan.Zero, Deadlines().Worked(Wib("2026-11-23 16.00"), Wib("2026-11-23 11.00")));
    }

    [Fact]
    public void Office_time_is_asked_of_the_clock()
    {
        Assert.True(Deadlines().IsOfficeTime);
        clock.Advance(TimeSpan.FromHours(12));
        Assert.False(Deadlines().IsOfficeTime);
    }

    private DateTimeOffset? Due(params (Step Step, string At)[] stays)
    {
        var ticket = Ticket(stays);
        return Deadlines().Of(ticket, ticket.Visit)?.Due;
    }

    private Deadlines Deadlines(Limit? own = null) => new(new LiveCalendar(Bogor, databases: null!),
        new DeadlineSettings(own is { } limit ? new Dictionary<Step, Limit> { [Step.Diagnosis] = limit } : [], DayRule.WorkingDay), clock);

    private static Ticket Ticket(params (Step Step, string At)[] stays) => new()
    {
        Sentence = "", Table = Sop007.InForce.Newest, Step = stays[^1].Step,
        Visits = [.. stays.Select((stay, n) => new StepRun
        {
            Seq = n + 1, Step = stay.Step, EnteredAt = Wib(stay.At), Limit = Sop007.InForce.Newest[stay.Step].Limit,
        })],
    };
}
