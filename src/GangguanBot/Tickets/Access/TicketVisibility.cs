using System.Linq.Expressions;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Access;

/// <summary>
/// The rule of visibility. Participants see all of a ticket. Readers of the register see all of an ordinary one, and of one that is
/// Terbatas or Rahasia only number, agency, step, holder and dates.
/// </summary>
[PhraseFamily("register.hidden.", Secrecy.Restricted, Secrecy.Secret)]
public sealed class TicketVisibility(
    CardRenderers cards, TicketWorkflow workflow, OfficeDirectory office, TicketActs journal, Messenger messenger)
{
    /// <summary>As whoever stands on it, else as a reader of the register.</summary>
    /// <returns><c>null</c> when this person may not see the ticket at all.</returns>
    public async Task<TicketView?> ViewAsync(Ticket ticket, Person person, CancellationToken ct = default)
    {
        if (await cards.ViewAsync(ticket, person, ct) is { } view) return view;
        return await ReaderAsync(person, ct) is { } reader
            ? new TicketView(ticket, reader, await workflow.FactsAsync(ticket, ct), messenger.SayTo(person)) : null;
    }

    /// <summary>Words, contact, place, photos and papers are shown.</summary>
    public static bool ShowsContent(TicketView view) => view.Ticket.Secrecy == Secrecy.Normal || !view.Viewer.IsReader;

    /// <summary>The same as a condition on tickets, for queries.</summary>
    public async Task<Expression<Func<Ticket, bool>>> ContentAsync(Person person, CancellationToken ct = default)
    {
        if (person.Removed) return t => false;
        if (person.Role == Role.FrontDesk) return t => true; // it stands towards every ticket
        var posts = (await office.SeatsOfAsync(person, ct)).ToLookup(s => s.Post.Role, s => s.Post.Id);
        var (kadis, kabid, kasi) = (posts[Role.Kadis].ToList(), posts[Role.Kabid].ToList(), posts[Role.Kasi].ToList());
        var agency = person.Role == Role.Reporter ? person.AgencyId : null;
        return t => t.Secrecy == Secrecy.Normal || kadis.Contains(t.KadisPostId)
            || (t.KabidPostId != null && kabid.Contains(t.KabidPostId.Value))
            || (t.KasiPostId != null && kasi.Contains(t.KasiPostId.Value)) || t.Crew.Any(m => m.PersonId == person.Id)
                || t.AgencyId == agency;
    }

    /// <summary>"(terbatas)" or "(rahasia)", in place of what is not shown.</summary>
    public static string Mask(Ticket ticket, Phrases say) => say[$"register.hidden.{ticket.Secrecy}"];

    /// <summary>Writes down that what is Terbatas or Rahasia was shown; nothing of what is ordinary, or was hidden.</summary>
    /// <param name="what">One of <see cref="ShownOfConfidential"/>, or a paper's name.</param>
    public void Seen(TicketView view, string what)
    {
        if (ShowsContent(view)) journal.Seen(view, what);
    }

    /// <summary>May look into the register: with the highest post acted for, or as front desk or admin.</summary>
    private async Task<Capacity?> ReaderAsync(Person person, CancellationToken ct)
    {
        var readers = Rights.RolesWith(Right.SeeRegister);
        if (person.Removed || (await office.RolesAsync(person, ct)).Where(readers.Contains).ToList() is not { Count: > 0 } roles)
            return null;
        var actingHolder = (await office.SeatsOfAsync(person, ct)).Where(s => readers.Contains(s.Post.Role)).MaxBy(s => s.Post.Role);
        return new Capacity(actingHolder?.Post.Role ?? roles.Max(), person, actingHolder, IsReader: true);
    }
}
