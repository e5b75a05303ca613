using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis.Parts;

/// <summary><c>🧰 Bahan</c>: materials and devices of a ticket are written, and taken back with a tap.</summary>
public sealed class PartConversation(TicketAccess access, PartRepository repository, TicketNotifier notifier)
    : IConversation<PartConversation>
{
    private const string Dialogue = "parts";

    public sealed record PartDialogue(int Ticket, int Seq) : IPanelDialogue;

    public static void Map(Routes<PartConversation> on) => on
        .Button<DropPartButton>((c, talk, button) => c.WithTicketAsync(talk, button, view => c.DropAsync(talk, view, button.Part)))
        .Button<ModelButton>((c, talk, button) => c.WithTicketAsync(talk, button, view => c.NameAsync(talk, view, button.Model)))
        .Dialogue<PartDialogue>(Dialogue, (c, talk, asked) => c.TypedAsync(talk, asked));

    public async Task AskAsync(Talk talk, TicketView view)
    {
        if (!PartRepository.MayChange(view)) { await access.RefuseAsync(talk, view, Refusal.NotYourTurn); return; }
        await talk.ListenAsync(Dialogue, new PartDialogue(view.Ticket.Id, view.Ticket.Visit.Seq));
        await ShowAsync(talk, view);
    }

    /// <summary>Materials typed beside another question.</summary>
    /// <returns><c>false</c>: it was something else.</returns>
    public static bool Takes(Talk talk, TicketView view, PartRepository repository)
    {
        if (!PartRepository.MayChange(view) || talk.Incoming.Content is not Content.TypedText { Text: var text }
            || Materials.Parse(text) is not { } materials) return false;
        repository.Add(view, materials);
        return true;
    }

    /// <summary>A row for each make that the office has put in before, while that of this device is not known.</summary>
    public static async Task<IEnumerable<IReadOnlyList<Button>>> ModelRowsAsync(
        TicketView view, PartRepository repository, CancellationToken ct = default)
    {
        if (!PartRepository.MayChange(view) || await repository.NamelessAsync(view.Ticket, ct) is null) return [];
        return (await repository.ModelsAsync(ct))
            .Select(m => new Button(view.Say.Text("button.parts.model", ("name", m.Name)),
            new ModelButton(view.Ticket.Id, view.Visit, m.Id))).Chunk(2);
    }

    private async Task WithTicketAsync(Talk talk, ITicketButton button, Func<TicketView, Task> act)
    {
        if (await access.EnterAsync(talk, button) is not AccessOutcome.Granted(var view)) return;
        if (PartRepository.MayChange(view)) await act(view);
        else await access.RefuseAsync(talk, view, Refusal.NotYourTurn);
    }

    private async Task DropAsync(Talk talk, TicketView view, int id)
    {
        if ((await repository.OfAsync(view.Ticket)).Find(p => p.Id == id) is not { } part)
        {
            await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered);
            return;
        }

        repository.TakeBack(view, part);
        await ShowAsync(talk, view);
    }

    private async Task NameAsync(Talk talk, TicketView view, int model)
    {
        if (await repository.NamelessAsync(view.Ticket) is not { } device
            || (await repository.ModelsAsync()).FirstOrDefault(m => m.Id == model) is not { Name: { } name })
        {
            await access.RefuseAsync(talk, view, Refusal.AlreadyAnswered);
            return;
        }

        repository.Name(view, device, name);
        await notifier.ShowAsync(view.Ticket, view.Viewer.Person, Posting.InPlace);
    }

    private async Task TypedAsync(Talk talk, PartDialogue asked)
    {
        if (await access.EnterAsync(talk, asked.Ticket, asked.Seq) is not AccessOutcome.Granted(var view)
            || !PartRepository.MayChange(view))
        {
            await talk.StopListeningAsync();
            return;
        }

        var text = (talk.Incoming.Content as Content.TypedText)?.Text ?? "";
        if (DeviceSwap.Parse(text) is { } swap) await repository.AddAsync(view, swap);
        else if (Materials.Parse(text, anyName: true) is { } materials) repository.Add(view, materials);
        else { talk.Reply(view.Say.Html("parts.wanted")); return; }
        await repository.NumberAsync(); // the buttons carry it
        await ShowAsync(talk, view);
    }

    private async Task ShowAsync(Talk talk, TicketView view)
    {
        var parts = await repository.OfAsync(view.Ticket);
        talk.Show(CardRenderers.KeyOf(view.Ticket), new Card(
            Html.Paragraphs(view.Say.Html("parts.ask", ("number", view.Ticket.Number)),
                PagedList.First([.. parts.Select(p => view.Say.Html("parts.line", ("part", PartSection.Of(p, view.Say))))],
                    PartSection.MostLines, view.Say)),
            [
                .. parts.Where(p => p.Id > 0)
                    .Select(p => new[] { new Button(view.Say.Text("button.parts.drop", ("part", PartSection.Of(p, view.Say))),
                    new DropPartButton(view.Ticket.Id, view.Visit, p.Id)) }),
                .. await ModelRowsAsync(view, repository),
                [TicketButtons.Of(view, Tool.Card)],
            ]));
    }
}
