using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Reporting;

/// <summary>The reporter's card: where the report is now, and at the end whether the network is well again.</summary>
public sealed class ReporterCard(TicketButtons buttons, TicketRoles roles, CardSections parts) : ICardRenderer
{
    [PhraseFamily("button.confirm.")]
    private static readonly Confirmation[] Answers = [Confirmation.Normal, Confirmation.NotYet, Confirmation.Partly];

    public bool Fits(TicketView view) => view.Viewer.Role == Role.Reporter;

    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct)
    {
        var say = view.Say;
        return new Card(
            Html.Paragraphs(
                TicketText.Head(view),
                Html.Lines(Progress(view), await NowAsync(view, ct)),
                await parts.WriteAsync(view, CardSlot.Reporter, ct),
                view.HasTurn ? Html.Lines(TicketText.CameBack(view), say.Html("card.amend")) : Html.Empty),
            [.. Question(view), .. parts.Rows(view, CardSlot.Reporter), .. await buttons.RowsAsync(view, Tools(view), ct)]);
    }

    private static IReadOnlyList<Tool> Tools(TicketView view) =>
        view.HasTurn ? [Tool.Amend, Tool.Attach, Tool.Attachments] : view.Ticket.IsOpen ? [Tool.Attach, Tool.Why] : [];

    /// <summary>A box for each numbered step, as many filled as steps are behind us.</summary>
    private static Html Progress(TicketView view)
    {
        var steps = view.Ticket.Table.Numbered.Count();
        var done = view.Ticket.Table.Behind(view.Ticket.Row);
        return new Html(string.Concat(Enumerable.Repeat('▰', done)) + string.Concat(Enumerable.Repeat('▱', steps - done)));
    }

    private async Task<Html> NowAsync(TicketView view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var holders = string.Join(", ", (await roles.HoldersAsync(ticket, ct)).Select(c => TicketText.Name(c, say)));
        var reason = ticket.Journal.LastOrDefault(e => e.From != e.To) is { } last ? TicketText.Reason(last, say) : "";
        var result = ticket.Finding is { } finding ? say[$"finding.action.{finding.Action}"] : "";
        var isDone = ticket.Row.Kind == StepKind.Closed && ticket.Confirmation != Confirmation.Asked;
        return Html.Lines(
            say.Html(isDone ? "reporter.done" : $"reporter.{ticket.Step}", ("holder", holders), ("number", ticket.Number),
                ("due", ticket.Visit.DueAt), ("reason", reason), ("action", result)),
            ticket.Confirmation is Confirmation.None or Confirmation.Asked ? null : say.Html($"confirmation.{ticket.Confirmation}"));
    }

    private static IEnumerable<IReadOnlyList<Button>> Question(TicketView view)
    {
        if (view.Ticket.Confirmation == Confirmation.Asked)
        {
            yield return [.. Answers.Select((a, i) => new Button(view.Say[$"button.confirm.{a}"],
                new ConfirmButton(view.Ticket.Id, view.Visit, a), i == 0 ? ButtonStyle.Forward : ButtonStyle.Plain))];
        }

        if (view.Ticket is { Confirmation: Confirmation.Normal, Rating: null })
        {
            yield return [.. Enumerable.Range(1, 5).Select(stars => new Button(view.Say.Text("button.rate", ("stars", stars)),
                new RateButton(view.Ticket.Id, view.Visit, stars)))];
        }
    }
}
