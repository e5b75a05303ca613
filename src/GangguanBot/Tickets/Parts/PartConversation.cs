using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Conversations;

namespace GangguanBot.Tickets.Parts;

/// <summary><c>🧰 Bahan</c>: materials and devices of a ticket are written, and taken back with a tap.</summary>
public sealed class PartConversation(Entrance entrance, PartBook book, Bulletin bulletin) : IConversation<PartConversation>
{
    public const string Prefix = "pt", Dialogue = "parts";
    private const string Drop = "drop", Model = "model";

    public sealed record Waiting(int Ticket, int Seq);

    public static void Map(Routes<PartConversation> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data))
        .Dialogue<Waiting>(Dialogue, (c, talk, waiting) => c.TypedAsync(talk, waiting));

    public async Task AskAsync(Talk talk, View view)
    {
        if (!PartBook.MayChange(view)) { await entrance.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        await talk.ListenAsync(Dialogue, new Waiting(view.Ticket.Id, view.Ticket.Visit.Seq));
        await ShowAsync(talk, view);
    }

    /// <summary>Materials typed beside another question.</summary>
    /// <returns><c>false</c>: it was something else.</returns>
    public static bool Takes(Talk talk, View view, PartBook book)
    {
        if (!PartBook.MayChange(view) || talk.Incoming.Content is not Content.Words { Text: var text } || Materials.Parse(text) is not { } materials) return false;
        book.Add(view, materials);
        return true;
    }

    /// <summary>A row for each make that the office has put in before, while that of this device is not known.</summary>
    public static async Task<IEnumerable<IReadOnlyList<Button>>> ModelRowsAsync(View view, PartBook book, CancellationToken ct = default)
    {
        if (!PartBook.MayChange(view) || await book.NamelessAsync(view.Ticket, ct) is null) return [];
        return (await book.ModelsAsync(ct)).Select(m => new Button(view.Say.Text("button.parts.model", ("name", m.Name)), view.Data(Prefix, $"{Model}.{m.Id}"))).Chunk(2);
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await entrance.EnterAsync(talk, data) is not { } view) return;
        if (!PartBook.MayChange(view)) { await entrance.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        var (word, id) = data.Arg.Split('.', 2) is [var w, var n] && int.TryParse(n, out var number) ? (w, number) : ("", 0);
        if (word == Drop && (await book.OfAsync(view.Ticket)).Find(p => p.Id == id) is { } part)
        {
            book.TakeBack(view, part);
            view.Ticket.Touch();
            await ShowAsync(talk, view);
        }
        else if (word == Model && await book.NamelessAsync(view.Ticket) is { } device && (await book.ModelsAsync()).FirstOrDefault(m => m.Id == id) is { Name: { } name })
        {
            book.Name(view, device, name);
            view.Ticket.Touch();
            await bulletin.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
        }
        else await entrance.RefuseAsync(talk, view, Refusal.AlreadyAnswered);
    }

    private async Task TypedAsync(Talk talk, Waiting waiting)
    {
        if (await entrance.EnterAsync(talk, new ButtonData(Prefix, waiting.Ticket, waiting.Seq)) is not { } view || !PartBook.MayChange(view)) { await talk.StopListeningAsync(); return; }
        var text = (talk.Incoming.Content as Content.Words)?.Text ?? "";
        if (DeviceSwap.Parse(text) is { } swap) await book.AddAsync(view, swap);
        else if (Materials.Parse(text, anyName: true) is { } materials) book.Add(view, materials);
        else { talk.Reply(view.Say.Html("parts.wanted")); return; }
        await book.NumberAsync(); // the buttons carry it
        await ShowAsync(talk, view);
    }

    private async Task ShowAsync(Talk talk, View view)
    {
        var parts = await book.OfAsync(view.Ticket);
        talk.Show(Faces.KeyOf(view.Ticket), new Card(
            Html.Paragraphs(view.Say.Html("parts.ask", ("number", view.Ticket.Number)), Html.Lines(parts.Select(p => (Html?)view.Say.Html("parts.line", ("part", PartLines.Of(p, view.Say)))))),
            [
                .. parts.Where(p => p.Id > 0).Select(p => new[] { new Button(view.Say.Text("button.parts.drop", ("part", PartLines.Of(p, view.Say))), view.Data(Prefix, $"{Drop}.{p.Id}")) }),
                .. await ModelRowsAsync(view, book),
                [TicketButtons.Of(view, Tool.Card)],
            ]));
    }
}
