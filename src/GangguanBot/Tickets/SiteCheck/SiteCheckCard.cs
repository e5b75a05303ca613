using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Holding;

namespace GangguanBot.Tickets.SiteCheck;

/// <summary>Step 5 and the waiting of step 6: the technician's card before and between the questions.</summary>
public sealed class SiteCheckCard(TicketButtons buttons, CardSections parts) : ICardRenderer
{
    public bool Fits(TicketView view) => view.HasTurn && view.Ticket.Row.Kind is StepKind.SiteCheck or StepKind.Holding;

    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var state = ticket.Row.Kind == StepKind.Holding ? Held(view)
            : ticket.Visit.AcceptedAt is { } accepted ? say.Html("card.accepted", ("time", say.Hour(accepted)))
            : Html.Empty;

        return new Card(
            Html.Paragraphs(
                say.Html("card.site_check", ("name", view.Viewer.Person.Name), ("number", ticket.Number), ("agency", ticket.Agency.Name)),
                TicketText.Head(view),
                Html.Lines(TicketText.Path(view), TicketText.CameBack(view), Crew(view), Address(view)),
                await parts.WriteAsync(view, CardSlot.SiteCheck, ct),
                state,
                ticket.Row.Kind == StepKind.SiteCheck ? TicketText.Due(view, "card.site_check_due") : Html.Empty),
            [.. await buttons.RowsAsync(view, [Tool.Attachments, Tool.History, Tool.Why], ct), .. parts.Rows(view, CardSlot.SiteCheck)]);
    }

    private static Html Held(TicketView view)
    {
        return view.Say.Html("card.on_hold", ("reason", HoldLines.Reason(view.Ticket, view.Ticket.Visit, view.Say)),
            ("review", view.Ticket.Visit.DueAt));
    }

    private static Html Crew(TicketView view) => view.Ticket.Crew.Count < 2 ? Html.Empty : view.Say.Html("card.crew",
        ("lead", view.Ticket.Crew.FirstOrDefault(m => m.IsLead)?.Person.Name),
        ("others", string.Join(", ", view.Ticket.Crew.Where(m => !m.IsLead).Select(m => m.Person.Name))));

    private static Html Address(TicketView view) =>
        (view.Ticket.Site ?? view.Ticket.Agency.Sites.FirstOrDefault())?.Address is { } address
            ? view.Say.Html("card.address", ("address", address)) : Html.Empty;
}
