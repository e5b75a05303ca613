using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;

namespace GangguanBot.Tests.Tickets;

/// <summary>A ticket decides without any service: it is given an actor, facts, details and a clock.</summary>
public sealed class TicketMoveTests
{
    private static readonly GateFacts AllGatesOpen = new(Opened: false, Accepted: true, DiagnosisComplete: true, MayReopen: true);
    private static readonly Post Kabid = new() { Id = 2, Code = "KABID", Role = Role.Kabid, Title = "Kabid TI", Short = "Kabid" };
    private readonly StandingClock clock = new();

    [Fact]
    public void A_move_is_made_whole_or_changes_nothing()
    {
        foreach (var (step, role, move) in Everything())
        {
            var ticket = In(step);
            var outcome = ticket.Make(move, As(role), AllGatesOpen, new MoveDetails(Words: "alasan"), clock);
            if (outcome is MoveOutcome.Made(var entry))
            {
                Assert.Equal((step, ticket.Step, move, clock.Now), (entry.From, entry.To, entry.Move, entry.At));
                Assert.Equal((1, 1), (ticket.Journal.Count, ticket.Version));
                Assert.Equal(entry.From == entry.To ? 1 : 2, ticket.Visits.Count);
            }
            else
            {
                Assert.IsType<MoveOutcome.Refused>(outcome);
                Assert.Equal((step, 0, 0, 1), (ticket.Step, ticket.Journal.Count, ticket.Version, ticket.Visits.Count));
                Assert.Null(ticket.Visit.OpenedAt);
            }
        }
    }

    [Fact]
    public void A_disposition_to_nobody_below_is_refused_and_one_to_a_post_names_it()
    {
        var ticket = In(Step.KadisDisposition);
        foreach (var to in new MoveReceiver?[] { null, new MoveReceiver.Unknown() })
            Assert.Equal(new MoveOutcome.Refused(Refusal.NoSuchReceiver), Dispose(to));
        Assert.Null(ticket.KabidPostId);

        Assert.Equal("Kabid TI", Assert.IsType<MoveOutcome.Made>(Dispose(new MoveReceiver.ToPost(Kabid))).Entry.Receiver);
        Assert.Equal((Kabid.Id, Step.KabidDisposition), (ticket.KabidPostId, ticket.Step));

        MoveOutcome Dispose(MoveReceiver? to) =>
            ticket.Make(Move.Dispose, As(Role.Kadis), AllGatesOpen, new MoveDetails { To = to }, clock);
    }

    [Fact]
    public void Whoever_has_two_capacities_acts_in_the_first_that_may()
    {
        var ticket = In(Step.KabidDisposition);
        var permission = ticket.PermissionFor(Move.Return, [As(Role.Kadis), As(Role.Kabid)], AllGatesOpen);
        Assert.Equal(Role.Kabid, Assert.IsType<MovePermission.Granted>(permission).Actor.Role);
        Assert.Equal(new MovePermission.Refused(Refusal.Unknown), ticket.PermissionFor(Move.Return, [], AllGatesOpen));
    }

    [Fact]
    public void A_ticket_that_goes_along_is_moved_by_nobody_but_its_reporter()
    {
        var ticket = In(Step.KabidDisposition);
        ticket.GoAlong(In(Step.KabidDisposition));
        Assert.Equal(new MovePermission.Refused(Refusal.GoesAlong), ticket.PermissionFor(Move.Return, [As(Role.Kabid)], AllGatesOpen));
        Assert.IsType<MovePermission.Granted>(ticket.PermissionFor(Move.Withdraw, [As(Role.Reporter)], AllGatesOpen));
    }

    private static Ticket In(Step step) =>
        new() { Sentence = "", Table = Sop007.InForce.Newest, Step = step, Visits = [new StepRun { Seq = 1, Step = step }] };

    private static Capacity As(Role role) => new(role, new Person { Id = 1, Name = "Ani" }, Seat: null);

    private static IEnumerable<(Step, Role, Move)> Everything() =>
        from row in Sop007.InForce.Newest.Rows
        from role in Enum.GetValues<Role>()
        from move in Enum.GetValues<Move>()
        select (row.Step, role, move);

    private sealed class StandingClock : ITicketClock
    {
        public DateTimeOffset Now { get; } = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

        public Limit? LimitOf(StepRow row) => null;

        public Deadline? Of(Ticket ticket, StepRun run) => null;

        public DateTimeOffset? NextChase(StepRun run) => null;

        public TimeSpan Worked(DateTimeOffset from, DateTimeOffset to) => TimeSpan.Zero;
    }
}
