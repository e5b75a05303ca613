using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Cards;

/// <summary>A ticket, as one person in one capacity sees it now.</summary>
public sealed record TicketView(Ticket Ticket, Capacity Viewer, GateFacts Facts, Phrases Say)
{
    public bool HasTurn => !Viewer.IsReader && Ticket.Row.Turn == Viewer.Role;

    /// <summary>Number of the present stay in the step, for which this card's buttons are good.</summary>
    public int Visit => Ticket.Visit.Seq;

    /// <summary>The moves open to the viewer: the buttons are made from them, so none is shown that would be refused.</summary>
    public IEnumerable<Move> OpenMoves() => Ticket.Row.Ways.Select(w => w.Move).Where(m => Refuses(m) is null);

    /// <returns><c>null</c> when the move is open to the viewer.</returns>
    public Refusal? Refuses(Move move) => Viewer.IsReader ? Refusal.NotYourTurn : Ticket.Refuses(move, Viewer.Role, Facts);
}

/// <summary>One way of showing a ticket.</summary>
public interface ICardRenderer
{
    /// <summary>Whether this is the card for that view. The first that says so is taken; with none, <see cref="DefaultCard"/>.</summary>
    bool Fits(TicketView view);

    Task<Card> RenderAsync(TicketView view, CancellationToken ct);
}

/// <summary>Chooses the renderer and runs it: one card for each person and ticket.</summary>
public sealed class CardRenderers(
    IEnumerable<ICardRenderer> renderers, DefaultCard otherwise, TicketRoles roles, TicketWorkflow workflow, Messenger messenger)
{
    /// <summary>Key of the one card that a chat has of a ticket.</summary>
    public static string KeyOf(Ticket ticket) => $"t{ticket.Id}";

    /// <returns><c>null</c> when this person has no business with the ticket.</returns>
    public async Task<Card?> RenderAsync(Ticket ticket, Person person, CancellationToken ct = default) =>
        await ViewAsync(ticket, person, ct) is not { } view ? null
            : renderers.FirstOrDefault(f => f.Fits(view)) is { } renderer ? await renderer.RenderAsync(view, ct)
            : await otherwise.RenderAsync(view, ct);

    /// <summary>The capacity that has the turn goes first; else the highest.</summary>
    public async Task<TicketView?> ViewAsync(Ticket ticket, Person person, CancellationToken ct = default)
    {
        var capacities = await roles.OfAsync(ticket, person, ct);
        var capacity = capacities.OrderByDescending(c => c.Role == ticket.Row.Turn).ThenByDescending(c => c.Role).FirstOrDefault();
        return capacity is null
            ? null : new TicketView(ticket, capacity, await workflow.FactsAsync(ticket, ct), messenger.SayTo(person));
    }
}
