using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Holding;

namespace GangguanBot.Tickets.Cards;

/// <summary>Everybody else's card: what I did with it, and who has it now. It is shown when no other renderer fits.</summary>
[PhraseFamily("acted.", typeof(Move))]
public sealed class DefaultCard(TicketButtons buttons, TicketRoles roles)
{
    public async Task<Card> RenderAsync(TicketView view, CancellationToken ct) => new(
        Html.Paragraphs(
            view.Say.Html("ticket.title", ("number", view.Ticket.Number), ("agency", view.Ticket.Agency.Name),
                ("symptom", view.Say[$"symptom.{view.Ticket.Symptom}"])),
            Mine(view),
            await NowAsync(view, ct)),
        await buttons.RowsAsync(view, [Tool.Attachments, Tool.History], ct));

    private static Html Mine(TicketView view)
    {
        var mine = view.Ticket.Journal.LastOrDefault(e => e.PersonId == view.Viewer.Person.Id && e.Role == view.Viewer.Role);
        return mine is null ? Html.Empty : view.Say.Html($"acted.{mine.Move}",
            ("receiver", mine.Receiver), ("time", view.Say.Hour(mine.At)), ("reason", TicketText.Reason(mine, view.Say)),
                ("result", Result(view)),
            ("instruction", TicketText.Instruction(mine.Instructions, mine.Move is Move.Dispose or Move.Assign
                ? mine.Words : null, view.Say)));
    }

    /// <summary>For whom it waits now and until when, or how it ended.</summary>
    public async Task<Html> NowAsync(TicketView view, CancellationToken ct)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var last = ticket.Journal[^1];
        var reason = ticket.Row.Kind == StepKind.Holding ? HoldLines.Reason(ticket, ticket.Visit, say)
            : TicketText.Reason(ticket.Journal.Last(e => e.From != e.To), say);
        var holders = await roles.HoldersAsync(ticket, ct);
        if (ticket.IsOpen && ticket.Row.Kind != StepKind.Holding)
        {
            return say.Html(ticket.Visit.DueAt is null ? "now.open" : "now.due", ("step", say[$"step.{ticket.Step}"]),
                ("holder", string.Join(", ", holders.Select(c => TicketText.Name(c, say)))), ("due", ticket.Visit.DueAt));
        }

        return say.Html($"now.{ticket.Step}", ("reason", reason), ("by", TicketText.Actor(last, say)), ("time", say.Hour(last.At)),
            ("due", ticket.Visit.DueAt),
            ("result", Result(view)));
    }

    private static string Result(TicketView view) => view.Ticket.Finding is { } finding ? view.Say[$"finding.result.{finding.Result}"] : "";
}
