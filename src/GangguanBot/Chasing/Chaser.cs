using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>
/// Decides about one stay: the highest level that is due goes out, those below it never will, and it is written down when the next
/// one is due. What is to be said waits as <see cref="Notice"/>s.
/// </summary>
public sealed class Chaser(
    BotDb db, TicketQueries queries, Audience audience, OfficeDirectory office, Deadlines deadlines, TicketNotifier notifier,
    TimeProvider clock)
{
    /// <summary>Stays with something due. Outside of office time only critical agencies' are.</summary>
    public Task<List<int>> DueAsync(CancellationToken ct)
    {
        var (now, isOpen) = (clock.GetUtcNow(), deadlines.IsOfficeTime);
        return db.Set<StepRun>().Where(v => v.NextChaseAt <= now && v.LeftAt == null && (isOpen || v.Ticket.Agency.Critical))
            .OrderBy(v => v.NextChaseAt).Select(v => v.Id).ToListAsync(ct);
    }

    public async Task ChaseAsync(int visitId, CancellationToken ct)
    {
        var run = await db.Set<StepRun>().FirstAsync(v => v.Id == visitId, ct);
        if (run.LeftAt is not null) return;

        var (ticket, now) = ((await queries.FindAsync(run.TicketId, ct))!, clock.GetUtcNow());
        EscalationLevel? said = null;
        if (deadlines.LevelsLeft(run).Where(l => l.At <= now).Select(l => l.Rung).ToList() is [.. var below, var target])
        {
            foreach (var passed in below) Done(run, passed, ReminderOutcome.PassedOver, now);
            await SayAsync(ticket, run, target, andHolder: below.Exists(p => p is { Holder: true, Level: EscalationLevel.Limit }),
                now, ct);
            said = target.Level;
        }

        ticket.Chased(run, said, deadlines);
    }

    private async Task SayAsync(
        Ticket ticket, StepRun run, EscalationTarget target, bool andHolder, DateTimeOffset now, CancellationToken ct)
    {
        var people = await audience.OfAsync(ticket, target, andHolder, ct);
        Done(run, target, people.Count > 0 ? ReminderOutcome.Sent : ReminderOutcome.NobodyThere, now);
        foreach (var (person, kind) in people) Say(person, kind);
        if (ticket.Table[run.Step].Kind == StepKind.Holding && target.Level == EscalationLevel.Limit)
            await WakeAsync(ticket, people, ct);
        if (people.Count > 0 || await db.Set<Reminder>().AnyAsync(r => r.VisitId == run.Id && r.Outcome == ReminderOutcome.NobodyThere, ct))
            return;
        foreach (var admin in await office.AdminsAsync(ct)) Say(admin, NoticeKind.NobodyThere);

        void Say(Person person, NoticeKind kind) =>
            db.Add(new Notice { PersonId = person.Id, VisitId = run.Id, Level = target.Level, Kind = kind });
    }

    /// <summary>
    /// The review day of a hold: its card comes again to those who can go on with it, below it the reminder that rings. Written down with
    /// the level, and so once.
    /// </summary>
    private async Task WakeAsync(Ticket ticket, IReadOnlyList<Addressee> people, CancellationToken ct)
    {
        foreach (var (person, _) in people.Where(p => p.Kind == NoticeKind.Holder))
            await notifier.ShowAsync(ticket, person, Posting.AnewSilently, Priority.Bulk, ct);
    }

    private void Done(StepRun run, EscalationTarget target, ReminderOutcome outcome, DateTimeOffset now) =>
        db.Add(new Reminder { VisitId = run.Id, Level = target.Level, Outcome = outcome, SentAt = now });
}
