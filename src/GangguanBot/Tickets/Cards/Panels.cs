using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Cards;

/// <summary>Panels that replace a card for a while: history, deadline, instructions, a choice of several.</summary>
[PhraseFamily("calendar.why.", typeof(WhyKind))]
public sealed class Panels(Receivers receivers, Deadlines deadlines, ReadyInstructions ready)
{
    public async Task<Card> RenderAsync(TicketView view, Tool tool) => tool switch
    {
        Tool.History => History(view, page: 0),
        Tool.Why => Why(view),
        Tool.Instructions => InstructionCard(view),
        Tool.Several => await SeveralAsync(view),
        Tool.Urgency => UrgencyCard(view),
        _ => throw new ArgumentOutOfRangeException(nameof(tool), tool, "no panel of its own"),
    };

    internal static Card History(TicketView view, int page)
    {
        var pages = Paging.OfHistory(view.Ticket.Journal.OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => view.Say.Html("history.line",
            ("time", e.At), ("by", TicketText.Actor(e, view.Say)), ("what", view.Say[$"done.{e.Move}"]), ("more", More(e, view.Say)))), page);
        return new Card(
            Html.Paragraphs([view.Say.Html("history.title", ("number", view.Ticket.Number)), .. pages.Shown.Select(l => (Html?)l)]),
            [.. pages.Turns(at => new HistoryButton(view.Ticket.Id, at)), Back(view)]);
    }

    private static string More(JournalEntry entry, Phrases say) => string.Join(" · ", new[]
    {
        entry.Receiver is { } to ? $"→ {to}" : "",
        entry.ReasonKey is null && entry.Words is null ? "" : TicketText.Reason(entry, say),
    }.Where(s => s.Length > 0));

    private Card Why(TicketView view)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        var lines = deadlines.Of(ticket, ticket.Visit) is { } deadline
            ? deadline.Why.Select(w => (Html?)say.Html(w.PhraseKey, [.. w.Values.Select(v => (v.Key, (object?)v.Value))]))
            : [say.Html("why.none")];
        return new Card(
            Html.Paragraphs(say.Html("why.title", ("number", ticket.Number), ("step", say[$"step.{ticket.Step}"]),
                ("limit", TicketText.Limit(ticket.Visit.Limit, say))), Html.Lines(lines)),
            [Back(view)]);
    }

    private Card InstructionCard(TicketView view)
    {
        var ticked = view.Ticket.Visit.InstructionKeys;
        var rows = ready.Offered.Union(ticked).Select(key => (IReadOnlyList<Button>)
            [new Button(PagedList.Label((ticked.Contains(key) ? "☑️ " : "◻️ ") + view.Say[$"instruction.{key}"]),
                new InstructButton(view.Ticket.Id, view.Visit, key))]);
        var own = view.Ticket.Visit.Words is { } words ? view.Say.Html("card.instruction", ("instruction", words)) : Html.Empty;
        return new Card(Html.Paragraphs(view.Say.Html("ask.instruction", ("number", view.Ticket.Number)), own), [.. rows, Back(view)]);
    }

    private async Task<Card> SeveralAsync(TicketView view)
    {
        var picked = view.Ticket.Visit.PickedIds;
        var rows = (await receivers.TechniciansAsync(view.Ticket)).Select(t => (IReadOnlyList<Button>)
            [new Button(Mark(picked, t.Person.Id) + TicketButtons.Label(view, t),
                new PickButton(view.Ticket.Id, view.Visit, t.Person.Id))]);
        IReadOnlyList<IReadOnlyList<Button>> go = picked.Count == 0 ? []
            : [[new Button(view.Say.Text("button.assign_picked", ("count", picked.Count)),
                new AssignPickedButton(view.Ticket.Id, view.Visit), ButtonStyle.Forward)]];
        return new Card(view.Say.Html("ask.several", ("number", view.Ticket.Number)), [.. rows, .. go, Back(view)]);
    }

    private static string Mark(IReadOnlyList<int> picked, int id) =>
        picked.Count > 0 && picked[0] == id ? "⭐ " : picked.Contains(id) ? "☑️ " : "◻️ ";

    private static Card UrgencyCard(TicketView view) => new(view.Say.Html("ask.urgency", ("number", view.Ticket.Number)),
        [
            .. Enum.GetValues<Urgency>().Select(u => (IReadOnlyList<Button>)
                [new Button((view.Ticket.Urgency == u ? "🔘 " : "⚪️ ") + view.Say[$"urgency.{u}"],
                    new UrgencyButton(view.Ticket.Id, view.Visit, u))]),
            [.. Enum.GetValues<Secrecy>().Select(s => new Button((view.Ticket.Secrecy == s ? "🔘 " : "⚪️ ") + view.Say[$"secrecy.{s}"],
                new SecrecyButton(view.Ticket.Id, view.Visit, s)))],
            Back(view),
        ]);

    private static IReadOnlyList<Button> Back(TicketView view) => [TicketButtons.Of(view, Tool.Card)];
}
