using GangguanBot.Chat;
using GangguanBot.Sop;
using GangguanBot.Staff;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>
/// Decides about one stay: the highest level that is due goes out, those below it never will, and it is written down when the next
/// one is due. What is to be said waits as <see cref="Notice"/>s.
/// </summary>
public sealed class Chaser(BotDb db, Archive archive, Audience audience, Office office, Deadlines deadlines, Bulletin bulletin, TimeProvider clock)
{
    /// <summary>Stays with something due. Outside of office time only critical agencies' are.</summary>
    public Task<List<int>> DueAsync(CancellationToken ct)
    {
        var (now, isOpen) = (clock.GetUtcNow(), deadlines.IsOfficeTime);
        return db.Set<Visit>().Where(v => v.NextChaseAt <= now && v.LeftAt == null && (isOpen || v.Ticket.Agency.Critical))
            .OrderBy(v => v.NextChaseAt).Select(v => v.Id).ToListAsync(ct);
    }

    public async Task ChaseAsync(int visitId, CancellationToken ct)
    {
        var visit = await db.Set<Visit>().FirstAsync(v => v.Id == visitId, ct);
        if (visit.LeftAt is not null) return;

        // Touching the ticket makes this save fail when somebody acts at the same moment: a step that was acted on is not chased.
        var ticket = (await archive.FindAsync(visit.TicketId, ct))!;
        ticket.Touch();
        var now = clock.GetUtcNow();
        if (deadlines.LevelsLeft(visit).Where(l => l.At <= now).Select(l => l.Rung).ToList() is [.. var below, var rung])
        {
            foreach (var passed in below) Done(visit, passed, Outcome.PassedOver, now);
            await SayAsync(ticket, visit, rung, andHolder: below.Exists(p => p is { Holder: true, Level: Level.Limit }), now, ct);
            visit.ChasedTo = rung.Level;
        }

        visit.NextChaseAt = deadlines.NextChase(visit);
    }

    private async Task SayAsync(Ticket ticket, Visit visit, Rung rung, bool andHolder, DateTimeOffset now, CancellationToken ct)
    {
        var people = await audience.OfAsync(ticket, rung, andHolder, ct);
        Done(visit, rung, people.Count > 0 ? Outcome.Sent : Outcome.NobodyThere, now);
        foreach (var (person, kind) in people) Say(person, kind);
        if (visit.Step == Step.OnHold && rung.Level == Level.Limit) await WakeAsync(ticket, people, ct);
        if (people.Count > 0 || await db.Set<Reminder>().AnyAsync(r => r.VisitId == visit.Id && r.Outcome == Outcome.NobodyThere, ct)) return;
        foreach (var admin in await office.AdminsAsync(ct)) Say(admin, NoticeKind.NobodyThere);

        void Say(Person person, NoticeKind kind) => db.Add(new Notice { PersonId = person.Id, VisitId = visit.Id, Level = rung.Level, Kind = kind });
    }

    /// <summary>The review day of a hold: its card comes anew to those who can go on with it, below it the reminder that rings. Written down with the level, and so once.</summary>
    private async Task WakeAsync(Ticket ticket, IReadOnlyList<(Person Person, NoticeKind Kind)> people, CancellationToken ct)
    {
        foreach (var (person, _) in people.Where(p => p.Kind == NoticeKind.Holder)) await bulletin.ShowAsync(ticket, person, Posting.AnewSilently, Priority.Bulk, ct);
    }

    private void Done(Visit visit, Rung rung, Outcome outcome, DateTimeOffset now) =>
        db.Add(new Reminder { VisitId = visit.Id, Level = rung.Level, Outcome = outcome, SentAt = now });
}
