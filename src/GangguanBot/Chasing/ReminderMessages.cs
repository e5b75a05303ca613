using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>
/// Says what waits to be said: all that one person is to hear at one moment is one message, with a button for each ticket.
/// </summary>
public sealed class ReminderMessages(
    BotDb db, TicketQueries queries, TicketRoles roles, ReminderText text, Messenger messenger, Deadlines deadlines)
{
    /// <summary>Lines that fit on one message (Bot API: 4096 characters), with room to spare.</summary>
    private const int LinesOfAMessage = 20;

    /// <summary>People for whom something waits. Outside of office time only what concerns critical agencies is said.</summary>
    public Task<List<int>> PeopleAsync(CancellationToken ct) => Waiting().Select(n => n.PersonId).Distinct().Order().ToListAsync(ct);

    public async Task SendAsync(int personId, CancellationToken ct)
    {
        // With the gate taken nobody acts between the proof that it is still wanted and the message.
        await db.FlushAsync(ct);
        var waiting = await Waiting().Include(n => n.Person).Include(n => n.Visit).Where(n => n.PersonId == personId).OrderBy(n => n.Id)
            .ToListAsync(ct);
        db.RemoveRange(waiting);
        var wanted = new List<(Notice Notice, Ticket Ticket)>();
        foreach (var notice in waiting.Where(IsOpen).GroupBy(n => n.VisitId).Select(g => g.MaxBy(n => n.Level)!))
        {
            var ticket = (await queries.FindAsync(notice.Visit.TicketId, ct))!;
            if (notice.Kind != NoticeKind.Holder || await IsStillHolderAsync(notice, ticket, ct)) wanted.Add((notice, ticket));
        }

        foreach (var part in wanted.Chunk(LinesOfAMessage))
        {
            var person = part[0].Notice.Person;
            messenger.Send(person, await CardAsync(part, ct), Priority.Bulk,
                mark: DeliveryMark.Of(part.Select(p => p.Ticket), person, DeliveredAs.Reminder));
        }
    }

    private static bool IsOpen(Notice notice) => notice is { Visit.LeftAt: null, Person: { Removed: false, Unreachable: false } };

    /// <summary>Whether the notice is still for a holder of the turn. If not, the present holder is told in the next sweep.</summary>
    private async Task<bool> IsStillHolderAsync(Notice notice, Ticket ticket, CancellationToken ct)
    {
        var holders = await roles.HoldersAsync(ticket, ct);
        if (holders.Any(h => h.Person.Id == notice.PersonId)) return true;
        foreach (var id in holders.Select(h => h.Person.Id).Distinct())
            if (!await db.Set<Notice>().AnyAsync(n => n.PersonId == id && n.VisitId == notice.VisitId && n.Level == notice.Level, ct))
                db.Add(new Notice { PersonId = id, VisitId = notice.VisitId, Level = notice.Level, Kind = NoticeKind.Holder });
        return false;
    }

    private async Task<Card> CardAsync((Notice Notice, Ticket Ticket)[] about, CancellationToken ct)
    {
        var (person, isOne) = (about[0].Notice.Person, about.Length == 1);
        var say = messenger.SayTo(person);
        var (texts, rows) = (new List<Html?>(), new List<IReadOnlyList<Button>>());
        foreach (var (notice, ticket) in about)
        {
            texts.Add(isOne ? await text.SentenceAsync(ticket, notice.Level, notice.Kind, say, ct)
                : await text.LineAsync(ticket, notice.Kind, say, ct));
            if ((await roles.OfAsync(ticket, person, ct)).Count > 0)
                rows.Add([ReminderText.Opens(ticket, "button.open", say)]); // an admin has no business with it
        }

        return new Card(isOne
            ? texts[0]!.Value : Html.Paragraphs(say.Html("chase.collected", ("count", about.Length)), Html.Lines(texts)), rows);
    }

    private IQueryable<Notice> Waiting()
    {
        var isOpen = deadlines.IsOfficeTime;
        return db.Set<Notice>().Where(n => isOpen || n.Visit.Ticket.Agency.Critical);
    }
}
