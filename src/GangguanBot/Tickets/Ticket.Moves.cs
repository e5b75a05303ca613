using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Numbering;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Tickets;

/// <summary>The way through the SOP. <see cref="TicketMachine"/> judges; nothing else than these methods changes the step.</summary>
public sealed partial class Ticket
{
    /// <summary>The moves that bring a technician's ticket back to the Kasi, one after the other.</summary>
    private static readonly Move[] WayBack = [Move.Resume, Move.Recheck, Move.Return];

    /// <summary>Enters the register under its number; the first stay lasts since the report was begun.</summary>
    internal void Register(TicketNumber number, DateTimeOffset begunAt, ITicketClock clock)
    {
        (year, serial) = number;
        visits.Add(new StepRun { Seq = 1, Step = Step, EnteredAt = begunAt, OpenedAt = begunAt, Limit = clock.LimitOf(Row)?.ToString() });
    }

    /// <summary>The finished report goes to the Kadis.</summary>
    /// <param name="reporter">Whose turn it is.</param>
    /// <param name="by">The sender: the same person, or the front desk with a paper letter.</param>
    internal JournalEntry Submit(Capacity reporter, Capacity by, GateFacts facts, ITicketClock clock)
    {
        var machine = MachineFor(reporter.Role, facts);
        if (machine.TryFire(Move.Submit) is { } refusal)
            throw new InvalidOperationException($"a new report cannot be refused: {refusal.Phrase}");
        return Write(Move.Submit, machine.Step, by, new MoveDetails(), clock);
    }

    /// <returns><c>null</c> when the move is open to somebody in this role.</returns>
    public Refusal? Refuses(Move move, Role role, GateFacts facts) => MachineFor(role, facts).Refuses(move);

    /// <summary>As what somebody may make the move: the first of the capacities that may, else the weightiest reason why not.</summary>
    public MovePermission PermissionFor(Move move, IReadOnlyList<Capacity> capacities, GateFacts facts)
    {
        if (capacities.Count == 0) return new MovePermission.Refused(Refusal.Unknown);
        if (LeadId is not null && capacities.All(c => c.Role != Role.Reporter)) return new MovePermission.Refused(Refusal.GoesAlong);
        var why = Refusal.NotYourTurn;
        foreach (var capacity in capacities)
        {
            if (Refuses(move, capacity.Role, facts) is not { } no) return new MovePermission.Granted(capacity);
            if (why == Refusal.NotYourTurn) why = no;
        }

        return new MovePermission.Refused(why);
    }

    /// <summary>Makes the move, writes the journal and starts the next clock; or says why not and changes nothing.</summary>
    public MoveOutcome Make(Move move, Capacity actor, GateFacts facts, MoveDetails details, ITicketClock clock)
    {
        var machine = MachineFor(actor.Role, facts);
        if (machine.Refuses(move) is { } refusal) return new MoveOutcome.Refused(refusal);
        if (move is Move.Dispose or Move.Assign && details.To is null or MoveReceiver.Unknown)
            return new MoveOutcome.Refused(Refusal.NoSuchReceiver);
        machine.TryFire(move);
        return new MoveOutcome.Made(Write(move, machine.Step, actor, details, clock));
    }

    /// <summary>
    /// Makes the lead's move: one act, and a whole journal on each ticket that goes along. Time is now, actor and words are the lead's.
    /// </summary>
    /// <returns>Refused when the SOP has no such way from where this ticket stands.</returns>
    public MoveOutcome Follow(Ticket lead, JournalEntry led, ITicketClock clock)
    {
        var facts = new GateFacts(Opened: false, Accepted: led.Move != Move.Accept, DiagnosisComplete: true, MayReopen: false);
        var machine = MachineFor(led.Role, facts);
        if (Step != led.From) return new MoveOutcome.Refused(Refusal.NotOpen);
        if (machine.TryFire(led.Move) is { } refusal) return new MoveOutcome.Refused(refusal);
        (kabidPostId, kasiPostId) = (lead.KabidPostId, lead.KasiPostId);
        finding = lead.Finding is { } found ? found with { } : null; // a copy: it belongs to one ticket
        crew.RemoveAll(m => !lead.crew.Exists(l => l.PersonId == m.PersonId));
        foreach (var member in lead.Crew)
        {
            if (crew.Find(m => m.PersonId == member.PersonId) is { } same) same.Lead(member.IsLead);
            else crew.Add(new CrewMember { PersonId = member.PersonId, Person = member.Person, IsLead = member.IsLead });
        }

        var entry = new JournalEntry
        {
            At = clock.Now, Move = led.Move, From = Step, To = machine.Step, Role = led.Role, Receiver = led.Receiver,
            PersonId = led.PersonId, PersonName = led.PersonName, PostTitle = led.PostTitle, Mode = led.Mode, RecordedBy = led.RecordedBy,
            ReasonKey = led.ReasonKey, Words = led.Words, Instructions = led.Instructions, LedBy = lead.Id,
        };
        var isHold = Table[machine.Step].Kind == StepKind.Holding;
        Take(entry, isHold ? new MoveDetails(ReviewAt: lead.Visit.DueAt, Awaited: lead.Visit.Awaited) : new MoveDetails(), clock);
        return new MoveOutcome.Made(entry);
    }

    /// <summary>Comes back to the Kasi from a technician who is gone, by the table's own moves; the crew is empty then.</summary>
    /// <returns>The last of the moves; refused when the step has no way back to the Kasi.</returns>
    public MoveOutcome HandBack(Capacity technician, GateFacts facts, MoveDetails details, ITicketClock clock)
    {
        MoveOutcome outcome = new MoveOutcome.Refused(Refusal.NotOpen);
        foreach (var move in WayBack) outcome = Make(move, technician, facts, move == Move.Return ? details : new MoveDetails(), clock);
        if (outcome is MoveOutcome.Made) crew.Clear();
        return outcome;
    }

    /// <summary>The official never said so: it comes back even when the next holder has looked into it.</summary>
    public MoveOutcome TakeBackOral(Capacity official, GateFacts facts, ITicketClock clock) =>
        Make(Move.TakeBack, official, facts with { Opened = false }, new MoveDetails(), clock);

    private TicketMachine MachineFor(Role role, GateFacts facts) => new(Table, Step, role, facts);

    /// <returns>The receiver's name, for the journal.</returns>
    private string Receive(MoveReceiver receiver)
    {
        switch (receiver)
        {
            case MoveReceiver.ToPost { Post: { Role: Role.Kabid } kabid }:
                kabidPostId = kabid.Id;
                return kabid.Title;
            case MoveReceiver.ToPost { Post: var kasi }:
                kasiPostId = kasi.Id;
                return kasi.Title;
            case MoveReceiver.ToTechnicians { People: [var first, ..] people }:
                crew.RemoveAll(m => people.All(p => p.Id != m.PersonId));
                var fresh = people.Where(p => !crew.Exists(m => m.PersonId == p.Id)).ToList();
                crew.AddRange(fresh.Select(p => new CrewMember { PersonId = p.Id, Person = p }));
                crew.ForEach(m => m.Lead(m.PersonId == first.Id));
                return string.Join(", ", people.Select(p => p.Name));
            default:
                throw new InvalidOperationException($"a move cannot go to {receiver}");
        }
    }

    private JournalEntry Write(Move move, Step to, Capacity by, MoveDetails details, ITicketClock clock)
    {
        var (left, receiver) = (Visit, details.To is { } found ? Receive(found) : null);
        var entry = new JournalEntry
        {
            At = clock.Now, Move = move, From = Step, To = to, Role = by.Role, Receiver = receiver, PersonId = by.Person.Id,
            PersonName = by.Person.Name, PostTitle = by.Seat?.Post.Title, Mode = by.Seat?.Mode, RecordedBy = details.RecordedBy,
            ReasonKey = details.ReasonKey, Words = details.Words ?? left.Words, Instructions = left.Instructions,
        };
        Take(entry, details, clock);
        return entry;
    }

    /// <summary>Applies a journal entry to the ticket.</summary>
    private void Take(JournalEntry entry, MoveDetails details, ITicketClock clock)
    {
        journal.Add(entry);
        Touch();
        Visit.Open(entry.At);
        if (entry.To == Step) Visit.Accept(entry.At);
        else Enter(entry.To, entry.At, details, clock);
    }

    private void Enter(Step to, DateTimeOffset now, MoveDetails details, ITicketClock clock)
    {
        var left = Visit;

        // The working time of the stay and its post are written here, so that no recap has to compute a calendar over many tickets.
        int? seconds = LeadId is null ? (int)clock.Worked(left.EnteredAt, now).TotalSeconds : null; // one work is counted once
        left.Leave(now, seconds, PostOf(Table[left.Step].Turn));
        step = to;
        var run = new StepRun
        {
            Seq = left.Seq + 1, Step = to, EnteredAt = now, Limit = clock.LimitOf(Row)?.ToString(), DueAt = details.ReviewAt,
            Awaited = details.Awaited, Chase = Row.Chase,
        };
        visits.Add(run);
        if (clock.Of(this, run) is { } deadline) run.Schedule(deadline);
        run.ChaseAt(LeadId is null ? clock.NextChase(run) : null);
        if (run.Seq == 2) submittedAt = now;
        closedAt = IsOpen ? null : now;

        // An explanation to the Kadis does not take back what the reporter has said of the network.
        var (from, kind) = (Table[left.Step].Kind, Row.Kind);
        if (Confirmation != Confirmation.Normal || kind == StepKind.Diagnosis)
            confirmation = kind != StepKind.Closed ? Confirmation.None : RecoveredAt is null ? Confirmation.Asked : Confirmation.Normal;
        if (kind == StepKind.Diagnosis && from == StepKind.Closed) RecoveredAt = null;
    }
}
