using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Disposing;

namespace GangguanBot.Tickets;

/// <summary>What goes with a move. Which of them a move needs, the table and <see cref="Reasons"/> say.</summary>
/// <param name="ReasonKey">A ready reason, below <c>reason.{move}.</c>.</param>
/// <param name="Words">A typed reason or note.</param>
/// <param name="Post">Disposed to this post.</param>
/// <param name="Technicians">Assigned to these, the lead first.</param>
/// <param name="ReviewAt">A hold is looked at again then.</param>
/// <param name="Awaited">What is waited for, and from whom.</param>
public sealed record MoveDetails(
    string? ReasonKey = null, string? Words = null, int? Post = null, IReadOnlyList<int>? Technicians = null, DateTimeOffset? ReviewAt = null, string? Awaited = null);

/// <summary>What became of a move: the journal's entry, or why not.</summary>
public sealed record MoveResult(JournalEntry? Entry, Refusal? Refusal);

/// <summary>
/// The only door to a ticket's way. It asks the table (through <see cref="TicketMachine"/>), writes the journal and starts the
/// next clock; it sends nothing and saves nothing: that is one transaction with the messages, at the end of the update.
/// </summary>
public sealed class TicketWorkflow(BotDb db, TimeProvider clock, OfficeDirectory office, TicketRoles roles, Deadlines deadlines, Receivers receivers, IDiagnosis diagnosis)
{
    /// <summary>Enters a new report into the register and sends it to the Kadis.</summary>
    /// <param name="registrar">Of the front desk, for a paper letter; <c>null</c>: the reporter sends it.</param>
    public async Task<JournalEntry> OpenAsync(Ticket ticket, DateTimeOffset begunAt, Person? registrar = null, CancellationToken ct = default)
    {
        (ticket.Year, ticket.Serial) = await TicketNumbers.NextAsync(db, office, clock, ct);
        ticket.Visits.Add(new StepRun { Seq = 1, Step = ticket.Step, EnteredAt = begunAt, OpenedAt = begunAt, Limit = deadlines.LimitOf(ticket.Row)?.ToString() });
        db.Add(ticket);
        await db.FlushAsync(ct); // still the update's one transaction: the cards' buttons carry the ticket's id
        var machine = new TicketMachine(ticket.Table, ticket.Step, Role.Reporter, await FactsAsync(ticket, ct));
        if (machine.TryFire(Move.Submit) is { } refusal) throw new InvalidOperationException($"a new report cannot be refused: {refusal.Phrase}");
        var by = registrar is null ? new Capacity(Role.Reporter, ticket.Reporter, Seat: null) : new Capacity(Role.FrontDesk, registrar, Seat: null);
        return Write(ticket, Move.Submit, machine.Step, by, new MoveDetails(), receiver: null);
    }

    /// <summary>
    /// Makes the lead's move on a ticket that goes along with it: one act, and a whole journal on each. Time, actor and words are the lead's.
    /// </summary>
    /// <returns><c>null</c> when the SOP has no such way from where this ticket stands.</returns>
    public JournalEntry? Follow(Ticket ticket, Ticket lead, JournalEntry led)
    {
        var gateFacts = new GateFacts(Opened: false, Accepted: led.Move != Move.Accept, DiagnosisComplete: true, MayReopen: false);
        var machine = new TicketMachine(ticket.Table, ticket.Step, led.Role, gateFacts);
        if (ticket.Step != led.From || machine.TryFire(led.Move) is not null) return null;
        (ticket.KabidPostId, ticket.KasiPostId, ticket.Finding) = (lead.KabidPostId, lead.KasiPostId, lead.Finding is { } finding ? finding with { } : null); // a copy: it belongs to one ticket
        foreach (var gone in ticket.Crew.Where(m => !lead.Crew.Exists(l => l.PersonId == m.PersonId)).ToList()) ticket.Crew.Remove(gone);
        foreach (var member in lead.Crew)
        {
            if (ticket.Crew.Find(m => m.PersonId == member.PersonId) is { } same) same.IsLead = member.IsLead;
            else ticket.Crew.Add(new CrewMember { PersonId = member.PersonId, Person = member.Person, IsLead = member.IsLead });
        }

        var now = clock.GetUtcNow();
        var entry = new JournalEntry
        {
            At = now, Move = led.Move, From = ticket.Step, To = machine.Step, Role = led.Role, Receiver = led.Receiver, PersonId = led.PersonId, PersonName = led.PersonName,
            PostTitle = led.PostTitle, Mode = led.Mode, RecordedBy = led.RecordedBy, ReasonKey = led.ReasonKey, Words = led.Words, Instructions = led.Instructions, LedBy = lead.Id,
        };
        ticket.Journal.Add(entry);
        ticket.Touch();
        ticket.Visit.OpenedAt ??= now;
        if (machine.Step == ticket.Step) ticket.Visit.AcceptedAt = now;
        else Enter(ticket, machine.Step, now, ticket.Table[machine.Step].Kind == StepKind.Holding ? new MoveDetails(ReviewAt: lead.Visit.DueAt, Awaited: lead.Visit.Awaited) : new MoveDetails());
        return entry;
    }

    /// <summary>From now on the ticket goes its own way again, with its own reminders.</summary>
    public void LetGo(Ticket ticket)
    {
        ticket.LeadId = null;
        ticket.Visit.NextChaseAt = deadlines.NextChase(ticket.Visit);
        ticket.Touch();
    }

    /// <summary>From now on the ticket goes along with another: nobody is reminded of it apart.</summary>
    public static void Lead(Ticket ticket, Ticket lead)
    {
        ticket.LeadId = lead.Id;
        ticket.Visit.NextChaseAt = null;
        ticket.Touch();
    }

    /// <summary>Makes the move for this person, in the first capacity that may make it.</summary>
    public async Task<MoveResult> MoveAsync(Ticket ticket, Move move, Person person, MoveDetails details, CancellationToken ct = default)
    {
        var capacities = await roles.OfAsync(ticket, person, ct);
        if (capacities.Count == 0) return new(null, Refusal.Unknown);
        if (ticket.LeadId is not null && capacities.All(c => c.Role != Role.Reporter)) return new(null, Refusal.GoesAlong);

        var gateFacts = await FactsAsync(ticket, ct);
        Refusal? refusal = null;
        foreach (var capacity in capacities)
        {
            var machine = new TicketMachine(ticket.Table, ticket.Step, capacity.Role, gateFacts);
            if (machine.Refuses(move) is { } no)
            {
                refusal = refusal is null || refusal == Refusal.NotYourTurn ? no : refusal;
                continue;
            }

            var (receiver, wrong) = await receivers.TakeAsync(ticket, move, details, ct);
            if (wrong is not null) return new(null, wrong);
            machine.TryFire(move);
            var entry = Write(ticket, move, machine.Step, capacity, details, receiver);
            if (ticket.Row.Kind == StepKind.Diagnosis) await diagnosis.EnterAsync(ticket, move, ct);
            return new(entry, null);
        }

        return new(null, refusal);
    }

    /// <summary>Brings a technician's ticket back to the Kasi when the technician is gone, by the moves that the table has for it.</summary>
    /// <param name="by">Who took the technician away; <c>null</c>: nobody, the technician cannot be reached.</param>
    /// <returns>The entry of the return; <c>null</c> when the step has no way back to the Kasi.</returns>
    public async Task<JournalEntry?> HandBackAsync(Ticket ticket, Person technician, Person? by, MoveDetails details, CancellationToken ct = default)
    {
        var gateFacts = await FactsAsync(ticket, ct);
        var actor = new Capacity(Role.Technician, by ?? technician, Seat: null);
        foreach (var move in (ReadOnlySpan<Move>)[Move.Resume, Move.Recheck, Move.Return])
        {
            var machine = new TicketMachine(ticket.Table, ticket.Step, Role.Technician, gateFacts);
            if (machine.TryFire(move) is not null) continue;
            var entry = Write(ticket, move, machine.Step, actor, move == Move.Return ? details : new MoveDetails(), receiver: null);
            if (move == Move.Return) return entry;
        }

        return null;
    }

    /// <summary>What the machine's gates know of the ticket at this moment.</summary>
    public async Task<GateFacts> FactsAsync(Ticket ticket, CancellationToken ct = default) => new(
        Opened: ticket.Visit.OpenedAt is not null,
        Accepted: ticket.Visit.AcceptedAt is not null,
        DiagnosisComplete: await diagnosis.IsCompleteAsync(ticket, ct),
        MayReopen: ticket.ClosedAt is not null && clock.GetUtcNow() <= deadlines.ReopenUntil(ticket));

    /// <summary>The holder has looked into the ticket.</summary>
    public void Open(Ticket ticket)
    {
        if (ticket.Visit.OpenedAt is not null) return;
        ticket.Visit.OpenedAt = clock.GetUtcNow();
        ticket.Touch();
    }

    /// <summary>An official's disposition, given by word of mouth and written down by the front desk.</summary>
    public async Task<MoveResult> DisposeOrallyAsync(Ticket ticket, Move move, Capacity official, MoveDetails details, Person recorder, CancellationToken ct = default)
    {
        var machine = new TicketMachine(ticket.Table, ticket.Step, official.Role, await FactsAsync(ticket, ct));
        if (machine.Refuses(move) is { } refusal) return new(null, refusal);
        var (receiver, wrong) = await receivers.TakeAsync(ticket, move, details, ct);
        if (wrong is not null) return new(null, wrong);
        machine.TryFire(move);
        return new(Write(ticket, move, machine.Step, official, details, receiver, recorder.Name), null);
    }

    /// <summary>The official never said so: it comes back even when the next holder has looked into it.</summary>
    /// <returns><c>null</c> when the step has no way back.</returns>
    public async Task<JournalEntry?> TakeBackOralAsync(Ticket ticket, Capacity official, CancellationToken ct = default)
    {
        var machine = new TicketMachine(ticket.Table, ticket.Step, official.Role, await FactsAsync(ticket, ct) with { Opened = false });
        return machine.TryFire(Move.TakeBack) is null ? Write(ticket, Move.TakeBack, machine.Step, official, new MoveDetails(), receiver: null) : null;
    }

    private JournalEntry Write(Ticket ticket, Move move, Step to, Capacity by, MoveDetails details, string? receiver, string? recordedBy = null)
    {
        var (now, left) = (clock.GetUtcNow(), ticket.Visit);
        var entry = new JournalEntry
        {
            At = now, Move = move, From = ticket.Step, To = to, Role = by.Role, Receiver = receiver,
            PersonId = by.Person.Id, PersonName = by.Person.Name, PostTitle = by.Seat?.Post.Title, Mode = by.Seat?.Mode, RecordedBy = recordedBy,
            ReasonKey = details.ReasonKey, Words = details.Words ?? left.Words, Instructions = left.Instructions,
        };
        ticket.Journal.Add(entry);
        ticket.Touch();
        left.OpenedAt ??= now;
        if (to == ticket.Step) left.AcceptedAt = now;
        else Enter(ticket, to, now, details);
        return entry;
    }

    /// <summary>What was held, by which post: written down here, so that no recap has to reckon a calendar over many tickets.</summary>
    private void Leave(Ticket ticket, StepRun run, DateTimeOffset now)
    {
        (run.LeftAt, run.NextChaseAt) = (now, null);
        run.WorkedSeconds = ticket.LeadId is null ? (int)deadlines.Worked(run.EnteredAt, now).TotalSeconds : null; // one work is counted once
        run.PostId = ticket.PostOf(ticket.Table[run.Step].Turn);
    }

    private void Enter(Ticket ticket, Step to, DateTimeOffset now, MoveDetails details)
    {
        var left = ticket.Visit;
        Leave(ticket, left, now);
        ticket.Step = to;
        var run = new StepRun { Seq = ticket.Visit.Seq + 1, Step = to, EnteredAt = now, Limit = deadlines.LimitOf(ticket.Row)?.ToString(), DueAt = details.ReviewAt, Awaited = details.Awaited, Chase = ticket.Row.Chase };
        ticket.Visits.Add(run);
        if (deadlines.Of(ticket, run) is { } deadline) (run.HalfAt, run.DueAt) = (deadline.HalfTime, deadline.Due);
        run.NextChaseAt = ticket.LeadId is null ? deadlines.NextChase(run) : null;
        if (run.Seq == 2) ticket.SubmittedAt = now;
        ticket.ClosedAt = ticket.IsOpen ? null : now;

        // An explanation to the Kadis does not take back what the reporter has said of the network.
        var (from, kind) = (ticket.Table[left.Step].Kind, ticket.Row.Kind);
        if (ticket.Confirmation != Confirmation.Normal || kind == StepKind.Diagnosis) ticket.Confirmation = kind != StepKind.Closed ? Confirmation.None : ticket.RecoveredAt is null ? Confirmation.Asked : Confirmation.Normal;
        if (kind == StepKind.Diagnosis && from == StepKind.Closed) ticket.RecoveredAt = null;
    }
}

/// <summary>What tickets ask of their diagnosis. Implemented by <c>Diagnosis</c>; here, because the gate is the machine's.</summary>
public interface IDiagnosis
{
    /// <summary>Every question on the way has its answer, and the result is there.</summary>
    Task<bool> IsCompleteAsync(Ticket ticket, CancellationToken ct);

    /// <summary>The ticket has come (back) to the technician's questions by this move.</summary>
    Task EnterAsync(Ticket ticket, Move by, CancellationToken ct);

    /// <summary>The answers in force, in their order.</summary>
    Task<IReadOnlyList<TrailLine>> TrailAsync(Ticket ticket, Phrases say, CancellationToken ct);

    /// <summary>The parts that have been replaced on the way so far, or are being replaced now, in their order.</summary>
    Task<IReadOnlyList<Replacement>> ReplacementsAsync(Ticket ticket, CancellationToken ct);
}

/// <summary>One question of the diagnosis with its answer, in the reader's language.</summary>
public sealed record TrailLine(DateTimeOffset At, string Question, string Answer);

/// <param name="Node">The question in which it is asked for.</param>
/// <param name="Action">What was done, a key below <c>finding.action.</c>.</param>
/// <param name="IsAsked">It is being replaced now; else it has been.</param>
public sealed record Replacement(string Node, string Action, bool IsAsked);
