using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>
/// Once a working day, at the hour each person has chosen: what waits for them, and what is past its limit below them. There
/// a ticket stays that has gone through all levels.
/// </summary>
public sealed class Digest(
    BotDb db, TicketQueries queries, OfficeDirectory office, ReminderText text, Messenger messenger, Deadlines deadlines,
    TimeProvider clock)
{
    /// <summary>The age below which a ticket is left out, since its own message has just arrived.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private const int LinesOfAList = 10;

    /// <summary>Officials and technicians whose hour has come, and who have not had today's.</summary>
    public async Task<List<int>> DueAsync(CancellationToken ct)
    {
        if (!deadlines.IsOfficeTime) return [];
        var (today, now) = (deadlines.Today, clock.GetUtcNow());
        var minute = (int)office.Clock.Local.TimeOfDay.TotalMinutes;
        var holders = await office.SeatingAsync(ct);
        var officials = holders.Posts.Select(p => holders.Of(p.Id)?.Person.Id).OfType<int>().ToHashSet();
        return await db.Set<Person>()
            .Where(p => (p.Role == Role.Technician || officials.Contains(p.Id)) && !p.Removed && !p.Unreachable
                && (p.AwayUntil == null || p.AwayUntil <= now)
                && (p.DigestMinutes ?? DigestHours.Usual) <= minute && !db.Set<DigestRow>().Any(d => d.PersonId == p.Id && d.Day == today))
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
    }

    public async Task SendAsync(int personId, CancellationToken ct)
    {
        await db.FlushAsync(ct);
        var (person, now) = ((await office.PersonAsync(personId, ct))!, clock.GetUtcNow());
        var waiting = (await queries.WaitingForAsync(person, ct)).Where(t => t.Visit.EnteredAt <= now - Fresh).ToList();
        var late = (await LateBelowAsync(person, now, ct)).Where(t => waiting.TrueForAll(w => w.Id != t.Id)).ToList();
        db.Add(new DigestRow { PersonId = person.Id, Day = deadlines.Today, At = now, Lines = waiting.Count + late.Count });
        if (waiting.Count + late.Count == 0) return;

        var say = messenger.SayTo(person);
        var rows = new List<IReadOnlyList<Button>>();
        var parts = new List<Html?> { say.Html("digest.title", ("date", deadlines.Today)) };
        await ListAsync(waiting, NoticeKind.Holder, "digest.waiting");
        await ListAsync(late, NoticeKind.Superior, "digest.late");
        messenger.Send(person, new Card(Html.Paragraphs(parts), rows), Priority.Bulk);

        async Task ListAsync(List<Ticket> tickets, NoticeKind kind, string title)
        {
            if (tickets.Count == 0) return;
            var lines = new List<Html?> { say.Html(title, ("count", tickets.Count)) };
            foreach (var ticket in tickets.Take(LinesOfAList))
            {
                lines.Add(await text.LineAsync(ticket, kind, say, ct));
                rows.Add([ReminderText.Opens(ticket, "list.button", say)]);
            }

            if (tickets.Count > LinesOfAList) lines.Add(say.Html("digest.more", ("count", tickets.Count - LinesOfAList)));
            parts.Add(Html.Lines(lines));
        }
    }

    /// <summary>Past the limit on a turn below a post that this person acts for, the longest first.</summary>
    private async Task<IReadOnlyList<Ticket>> LateBelowAsync(Person person, DateTimeOffset now, CancellationToken ct)
    {
        var seats = await office.SeatsOfAsync(person, ct);
        if (seats.Count == 0) return [];
        var late = await db.Set<Ticket>().Where(t => t.LeadId == null && t.Visits.Any(v => v.LeftAt == null && v.DueAt <= now))
            .Include(t => t.Agency).Include(t => t.Visits).Include(t => t.Crew).ThenInclude(m => m.Person).AsSplitQuery().ToListAsync(ct);
        return [.. late.Where(t => seats.Any(s => IsBelow(t, s.Post))).OrderBy(t => t.Visit.DueAt)];
    }

    private static bool IsBelow(Ticket ticket, Post post) =>
        ticket.PostOf(post.Role) == post.Id && RoleLadder.IsBelow(ticket.Row.Turn, post.Role);
}
