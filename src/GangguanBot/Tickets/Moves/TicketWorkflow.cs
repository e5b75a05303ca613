using System.Diagnostics;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Numbering;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Tickets.Moves;

/// <summary>
/// Prepares a move: loads the facts that the gates ask for, picks the receiver and hands in the clocks. The ticket decides. Nothing is sent
/// and nothing is saved here: that is one transaction with the messages, at the end of the update.
/// </summary>
public sealed class TicketWorkflow(
    BotDb db, TimeProvider clock, OfficeDirectory office, TicketRoles roles, Deadlines deadlines, Receivers receivers, IDiagnosis diagnosis)
{
    /// <summary>Enters a new report into the register and sends it to the Kadis.</summary>
    /// <param name="registrar">Of the front desk, for a paper letter; <c>null</c>: the reporter sends it.</param>
    public async Task<JournalEntry> OpenAsync(
        Ticket ticket, DateTimeOffset begunAt, Person? registrar = null, CancellationToken ct = default)
    {
        ticket.Register(await TicketNumbers.NextAsync(db, office, ct), begunAt, deadlines);
        db.Add(ticket);
        await db.FlushAsync(ct); // still the update's one transaction: the cards' buttons carry the ticket's id
        var reporter = new Capacity(Role.Reporter, ticket.Reporter, Seat: null);
        var by = registrar is null ? reporter : new Capacity(Role.FrontDesk, registrar, Seat: null);
        return ticket.Submit(reporter, by, await FactsAsync(ticket, ct), deadlines);
    }

    /// <summary>Makes the move for this person, in the first capacity that may make it.</summary>
    public async Task<MoveOutcome> MoveAsync(Ticket ticket, Move move, Person person, MoveDetails details, CancellationToken ct = default)
    {
        var facts = await FactsAsync(ticket, ct);
        switch (ticket.PermissionFor(move, await roles.OfAsync(ticket, person, ct), facts))
        {
            case MovePermission.Granted(var actor):
                var outcome = ticket.Make(move, actor, facts, await WithReceiverAsync(ticket, move, details, ct), deadlines);
                if (outcome is MoveOutcome.Made && ticket.Row.Kind == StepKind.Diagnosis) await diagnosis.EnterAsync(ticket, move, ct);
                return outcome;
            case MovePermission.Refused(var why):
                return new MoveOutcome.Refused(why);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Brings a technician's ticket back to the Kasi when the technician is gone.</summary>
    /// <param name="by">The person who took the technician away; <c>null</c>: nobody, the technician cannot be reached.</param>
    public async Task<MoveOutcome> HandBackAsync(
        Ticket ticket, Person technician, Person? by, MoveDetails details, CancellationToken ct = default) =>
        ticket.HandBack(new Capacity(Role.Technician, by ?? technician, Seat: null), await FactsAsync(ticket, ct), details, deadlines);

    /// <summary>An official's disposition, given by word of mouth and written down by the front desk.</summary>
    public async Task<MoveOutcome> DisposeOrallyAsync(
        Ticket ticket, Move move, Capacity official, MoveDetails details, Person recorder, CancellationToken ct = default)
    {
        var whole = await WithReceiverAsync(ticket, move, details, ct) with { RecordedBy = recorder.Name };
        return ticket.Make(move, official, await FactsAsync(ticket, ct), whole, deadlines);
    }

    /// <summary>The official never said so.</summary>
    public async Task<MoveOutcome> TakeBackOralAsync(Ticket ticket, Capacity official, CancellationToken ct = default) =>
        ticket.TakeBackOral(official, await FactsAsync(ticket, ct), deadlines);

    /// <summary>Makes the lead's move on a ticket that goes along with it.</summary>
    public MoveOutcome Follow(Ticket ticket, Ticket lead, JournalEntry led) => ticket.Follow(lead, led, deadlines);

    /// <summary>From now on the ticket goes its own way again, with its own reminders.</summary>
    public void LetGo(Ticket ticket) => ticket.GoOwnWay(deadlines);

    /// <summary>The same, by somebody: the ticket leaves the outage.</summary>
    public void Split(Ticket ticket, Ticket lead, Capacity by, IActLog acts) => ticket.Split(lead, by, acts, deadlines);

    /// <summary>The holder has looked into the ticket.</summary>
    public void Open(Ticket ticket) => ticket.Open(clock.GetUtcNow());

    /// <summary>The facts that the machine's gates need at this moment.</summary>
    public async Task<GateFacts> FactsAsync(Ticket ticket, CancellationToken ct = default) => new(
        Opened: ticket.Visit.OpenedAt is not null,
        Accepted: ticket.Visit.AcceptedAt is not null,
        DiagnosisComplete: await diagnosis.IsCompleteAsync(ticket, ct),
        MayReopen: ticket.ClosedAt is not null && clock.GetUtcNow() <= deadlines.ReopenUntil(ticket));

    private async Task<MoveDetails> WithReceiverAsync(Ticket ticket, Move move, MoveDetails details, CancellationToken ct) =>
        details with { To = await receivers.PickAsync(ticket, move, details, ct) };
}

/// <summary>The diagnosis, as far as tickets need it. <c>Diagnosis</c> implements it; the machine's gate needs it here.</summary>
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
/// <param name="Action">The remedy, a key below <c>finding.action.</c>.</param>
/// <param name="IsAsked">It is being replaced now; else it has been.</param>
public sealed record Replacement(string Node, string Action, bool IsAsked);
