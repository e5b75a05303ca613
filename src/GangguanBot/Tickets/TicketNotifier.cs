using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets;

/// <summary>Tells everybody concerned of a ticket's move: with sound, silently, or by an updated card alone.</summary>
public sealed class TicketNotifier(
    Messenger messenger, CardRenderers cards, TicketRoles roles, OfficeDirectory office,
    IEnumerable<IAftermath> aftermaths)
{
    /// <summary>Moves that the reporter must hear of at once.</summary>
    private static readonly StepKind[] LoudForReporter = [StepKind.Closed, StepKind.Holding, StepKind.Declined];

    /// <param name="own">How the one who acted gets the card: in place after a press, as a new message after typed text.</param>
    public async Task AnnounceAsync(Ticket ticket, JournalEntry entry, Posting own, CancellationToken ct = default)
    {
        await office.HoldSeatsAsync(ct); // and from here on what is counted for a card is what will be saved
        var holders = await roles.HoldersAsync(ticket, ct);
        var stays = entry.From == entry.To;
        var told = new Dictionary<int, (Person Person, Posting Posting)>();
        void Tell(Person person, Posting posting) => told.TryAdd(person.Id, (person, person.Id == entry.PersonId ? own : posting));

        foreach (var holder in holders) Tell(holder.Person, stays ? Posting.InPlace : Posting.Anew);
        foreach (var person in await MustHearAsync(ticket, entry, ct)) Tell(person, Posting.Anew);
        if (!stays)
            foreach (var reporter in await roles.ReportersAsync(ticket, ct)) Tell(reporter, ToReporters(ticket));
        foreach (var watcher in ticket.Watchers) Tell(watcher.Person, Posting.OnlyIfThere);
        if (entry.PersonId is { } actor && await office.PersonAsync(actor, ct) is { Removed: false } self) Tell(self, own);

        foreach (var (person, posting) in told.Values) await ShowAsync(ticket, person, posting, ct: ct);
        if (ticket.IsOpen && holders.Count == 0) await SayVacantAsync(ticket, ct);
        foreach (var aftermath in aftermaths) await aftermath.FollowAsync(this, ticket, entry, ct);
    }

    /// <summary>Gives the holders of the turn the ticket's card as if it had just come to them, and updates all other cards.</summary>
    public async Task HandOutAsync(Ticket ticket, CancellationToken ct = default)
    {
        await RefreshAsync(ticket, ct);
        foreach (var holder in await roles.HoldersAsync(ticket, ct)) await ShowAsync(ticket, holder.Person, Posting.Anew, ct: ct);
    }

    /// <summary>
    /// Tells the reporter alone. Officials have the card of the ticket that leads; their cards of this one are updated.
    /// </summary>
    public async Task TellReportersAsync(Ticket ticket, CancellationToken ct = default)
    {
        await RefreshAsync(ticket, ct);
        foreach (var reporter in await roles.ReportersAsync(ticket, ct)) await ShowAsync(ticket, reporter, ToReporters(ticket), ct: ct);
    }

    private static Posting ToReporters(Ticket ticket) => LoudForReporter.Contains(ticket.Row.Kind) ? Posting.Anew : Posting.AnewSilently;

    /// <summary>Keeps every card of the ticket true, silently.</summary>
    public async Task RefreshAsync(Ticket ticket, CancellationToken ct = default)
    {
        foreach (var watcher in ticket.Watchers) await ShowAsync(ticket, watcher.Person, Posting.OnlyIfThere, ct: ct);
    }

    /// <summary>Shows the ticket's card to one person.</summary>
    /// <returns><c>false</c> when this person has no business with the ticket.</returns>
    public async Task<bool> ShowAsync(
        Ticket ticket, Person person, Posting posting, Priority priority = Priority.Interactive, CancellationToken ct = default)
    {
        if (await cards.RenderAsync(ticket, person, ct) is not { } card)
        {
            // Somebody who had the ticket and no longer has: the card they hold must not go on saying otherwise.
            if (posting == Posting.OnlyIfThere)
                messenger.Show(person, CardRenderers.KeyOf(ticket), await HandedOverAsync(ticket, person, ct), posting, priority);
            return false;
        }

        messenger.Show(person, CardRenderers.KeyOf(ticket), card, posting, priority, posting == Posting.OnlyIfThere
            ? null : DeliveryMark.Of(ticket, person, DeliveredAs.Card));
        if (posting != Posting.OnlyIfThere) ticket.Watch(person);
        return true;
    }

    private async Task<Card> HandedOverAsync(Ticket ticket, Person person, CancellationToken ct)
    {
        var say = messenger.SayTo(person);
        var holders = string.Join(", ", (await roles.HoldersAsync(ticket, ct)).Select(c => TicketText.Name(c, say)));
        return holders.Length == 0
            ? say.Html("card.handed_over", ("number", ticket.Number), ("agency", ticket.Agency.Name))
            : say.Html("card.handed_over_to", ("number", ticket.Number), ("agency", ticket.Agency.Name), ("holder", holders));
    }

    /// <summary>Besides the holder: who was about to act and no longer needs to, and whose branch is held up or done.</summary>
    private async Task<IEnumerable<Person>> MustHearAsync(Ticket ticket, JournalEntry entry, CancellationToken ct)
    {
        Role? role = ticket.Row.Kind switch
        {
            StepKind.Withdrawn => ticket.Table[entry.From].Turn,
            StepKind.Holding => Role.Kasi,
            StepKind.Closed => Role.Kadis,
            _ => null,
        };
        return role is { } one ? (await roles.InRoleAsync(ticket, one, ct)).Select(c => c.Person) : [];
    }

    /// <summary>Tells the admins that nobody acts for the post whose turn it is.</summary>
    public async Task SayVacantAsync(Ticket ticket, CancellationToken ct)
    {
        foreach (var admin in await office.AdminsAsync(ct))
            messenger.Send(admin, say => say.Html("admin.vacant", ("number", ticket.Number), ("step", say[$"step.{ticket.Step}"])));
    }
}
