using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Timing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents.Letters;

/// <summary>
/// Reminds of the signed letter: the agency at half of the limit and at the limit, and one working day later the front desk, once. After
/// that it only stands
/// on the cards. In office hours only, critical agency or not: it is paper.
/// </summary>
public sealed class LetterChase(
    BotDb db, TicketQueries queries, TicketRoles roles, OfficeDirectory office, Messenger messenger, Deadlines deadlines,
    TimeProvider clock) : IDueWork
{
    private const int ToTheAgency = 2;

    public async Task<List<int>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return deadlines.IsOfficeTime
            ? await db.Set<LetterReminder>().Where(l => l.NextAt <= now).OrderBy(l => l.NextAt).Select(l => l.Id).ToListAsync(ct) : [];
    }

    public async Task DoAsync(int id, CancellationToken ct)
    {
        var letter = await db.Set<LetterReminder>().FirstAsync(l => l.Id == id, ct);
        var (ticket, now) = ((await queries.FindAsync(letter.TicketId, ct))!, clock.GetUtcNow());
        if (SignedLetter.DueAt(ticket, deadlines) is not { } due) { letter.NextAt = null; return; }
        ticket.LetterReminded();
        letter.Reminded = letter.Reminded >= ToTheAgency ? letter.Reminded + 1 : now >= due ? ToTheAgency : 1;
        letter.NextAt = letter.Reminded switch { 1 => due, ToTheAgency => deadlines.WorkingDaysAfter(now, 1), _ => null };

        var toFrontDesk = letter.Reminded > ToTheAgency;
        foreach (var person in toFrontDesk ? await FrontDeskAsync(ct) : await roles.ReportersAsync(ticket, ct))
        {
            var say = messenger.SayTo(person);
            var words = say.Html(toFrontDesk ? "paper.letter.front_desk" : letter.Reminded == 1 ? "paper.letter.soon" : "paper.letter.due",
                ("number", ticket.Number), ("agency", ticket.Agency.Name), ("due", due));
            messenger.Send(person, toFrontDesk
                ? new Card(words) : new Card(words, [SignedLetterConversation.Button(ticket, say)]), Priority.Bulk,
                mark: DeliveryMark.Of(ticket, person, DeliveredAs.Reminder));
        }
    }

    private async Task<IReadOnlyList<Person>> FrontDeskAsync(CancellationToken ct)
    {
        var people = await db.Set<Person>().Where(p => p.Role == Role.FrontDesk && !p.Removed && !p.Unreachable).OrderBy(p => p.Id)
            .ToListAsync(ct);
        return people.Count > 0 ? people : await office.AdminsAsync(ct);
    }
}
