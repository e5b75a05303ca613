using GangguanBot.Chat;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Acts;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Conversations;

namespace GangguanBot.Documents;

/// <summary>The papers of a ticket, each by one tap.</summary>
public sealed class PaperConversation(Entrance entrance, PaperBook book, PaperOrders orders, TicketJournal journal) : IConversation<PaperConversation>
{
    public static void Map(Routes<PaperConversation> on) => on.Button(PaperButton.Prefix, (c, talk, data) => c.PressedAsync(talk, data));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await entrance.LookAsync(talk, data.Id) is not { } view) return;
        if (data.Arg.Length == 0) { await ShowAsync(talk, view); return; }
        if (!ButtonData.IsName<PaperKind>(data.Arg, out var kind) || !PaperAccess.Of(view).Contains(kind)) { talk.Alert(view.Say[Refusal.Unknown.Phrase]); return; }
        orders.Add(kind, view.Ticket, view.Viewer.Person);
        if (view.Ticket.Secrecy != Tickets.Secrecy.Normal) journal.Write(view.Ticket, TicketAct.ConfidentialSeen, view.Viewer, after: $"{kind}");
        talk.Toast(view.Say.Text("paper.coming", ("paper", view.Say[$"paper.kind.{kind}"])));
    }

    private async Task ShowAsync(Talk talk, View view)
    {
        var lines = new List<Html?>();
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var kind in PaperAccess.Of(view))
        {
            var name = view.Say[$"paper.kind.{kind}"];
            lines.Add(await book.LatestAsync(kind, view.Ticket.Number) is { } paper
                ? view.Say.Html("paper.line", ("paper", name), ("version", paper.Version), ("time", paper.MadeAt)) : view.Say.Html("paper.line_new", ("paper", name)));
            rows.Add([new Button(name, new ButtonData(PaperButton.Prefix, view.Ticket.Id, Arg: $"{kind}"))]);
        }

        talk.Show(Faces.KeyOf(view.Ticket), new Card(
            Html.Paragraphs(view.Say.Html("paper.list", ("number", view.Ticket.Number)), Html.Lines(lines)),
            [.. rows, [TicketButtons.Of(view, Tool.Card)]]));
    }
}
