using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets;

/// <summary>
/// Open tickets follow the office: with the post to who acts for it now, and back to the Kasi from a technician who is gone.
/// </summary>
[PhraseFamily("reason.", $"{nameof(Move.Return)}.{Gone}")]
public sealed class Reassignment(
    BotDb db, SopTables sop, TicketQueries queries, TicketWorkflow workflow, TicketRoles roles, TicketNotifier notifier,
    Messenger messenger) : IOfficeChange
{
    /// <summary>The ready reason of a return that nobody made himself.</summary>
    public const string Gone = "gone";

    public async Task SeatChangedAsync(Post post, Person? before, ActingHolder? after, CancellationToken ct)
    {
        foreach (var ticket in await WaitingAsync(t => t.KadisPostId == post.Id || t.KabidPostId == post.Id || t.KasiPostId == post.Id, ct))
        {
            if (ticket.Row.Turn != post.Role) continue;
            if (after is not null) await notifier.ShowAsync(ticket, after.Person, Posting.Anew, ct: ct);
            await notifier.RefreshAsync(ticket, ct);
            if (after is null) await notifier.SayVacantAsync(ticket, ct);
        }
    }

    public async Task LeftAsync(Person person, Person? by, CancellationToken ct)
    {
        foreach (var ticket in await WaitingAsync(t => t.Crew.Any(m => m.PersonId == person.Id), ct))
        {
            if (ticket.Row.Turn != Role.Technician) continue;
            if (ticket.Crew.Count > 1) await HandOnAsync(ticket, person, ct);
            else if (by is not null || ticket is { Row.Kind: StepKind.SiteCheck, Visit.AcceptedAt: null })
                await HandBackAsync(ticket, person, by, ct);
            else await TellAsync(ticket, person, ct);
        }
    }

    /// <summary>The rest of the crew goes on; the next one leads.</summary>
    private async Task HandOnAsync(Ticket ticket, Person person, CancellationToken ct)
    {
        ticket.LeaveCrew(person);
        await notifier.RefreshAsync(ticket, ct);
    }

    /// <summary>By the moves of the table, so that the journal tells the whole way back to the Kasi.</summary>
    private async Task HandBackAsync(Ticket ticket, Person person, Person? by, CancellationToken ct)
    {
        if (await workflow.HandBackAsync(ticket, person, by, new MoveDetails(Gone), ct) is MoveOutcome.Made(var entry))
            await notifier.AnnounceAsync(ticket, entry, Posting.InPlace, ct);
    }

    /// <summary>Tells the Kasi that a technician cannot be reached for the moment. The ticket stays with them.</summary>
    private async Task TellAsync(Ticket ticket, Person person, CancellationToken ct)
    {
        foreach (var kasi in await roles.InRoleAsync(ticket, Role.Kasi, ct))
            messenger.Send(kasi.Person, say => say.Html("office.unreachable", ("name", person.Name), ("number", ticket.Number)));
    }

    private async Task<List<Ticket>> WaitingAsync(System.Linq.Expressions.Expression<Func<Ticket, bool>> whose, CancellationToken ct)
    {
        var open = sop.Open;
        var found = new List<Ticket>();
        foreach (var id in await db.Set<Ticket>().Where(t => open.Contains(t.Step)).Where(whose).OrderBy(t => t.Id).Select(t => t.Id)
            .ToListAsync(ct))
            found.Add((await queries.FindAsync(id, ct))!);
        return found;
    }
}
