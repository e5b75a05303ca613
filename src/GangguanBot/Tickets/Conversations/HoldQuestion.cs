using GangguanBot.Calendar;
using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Conversations;

/// <summary>A hold has a day on which it is looked at again: some working days from now, or a typed date.</summary>
public sealed class HoldQuestion(Entrance entrance, Desk desk, Bulletin bulletin, Deadlines deadlines) : IConversation<HoldQuestion>
{
    internal const string Dialogue = "review";
    private const string Prefix = "hd";
    private const int LongestDays = 90;
    private static readonly int[] Days = [1, 3, 5, 10];

    /// <summary>The reason is known, the day is being asked.</summary>
    public sealed record Waiting(int Ticket, int Seq, string? ReasonKey, string? Words, string? Awaited = null);

    public static void Map(Routes<HoldQuestion> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data))
        .Dialogue<Waiting>(Dialogue, (c, talk, waiting) => c.TypedAsync(talk, waiting));

    public async Task AskAsync(Talk talk, View view, MoveDetails reason)
    {
        if (view.Refuses(Move.Hold) is { } refusal) { await entrance.RefuseAsync(talk, view, refusal); return; }
        var ticket = view.Ticket;
        await AskDayAsync(talk, view, new Waiting(ticket.Id, ticket.Visit.Seq, reason.ReasonKey, reason.Words));
    }

    private async Task AskDayAsync(Talk talk, View view, Waiting waiting)
    {
        var (ticket, say) = (view.Ticket, view.Say);
        await talk.ListenAsync(Dialogue, waiting);
        talk.Show(Faces.KeyOf(ticket), new Card(
            Html.Paragraphs(
                say.Html("ask.review", ("number", ticket.Number)),
                waiting.Awaited is { } awaited ? say.Html("ask.review_awaited", ("awaited", awaited)) : say.Html("ask.review_awaits")),
            [
                .. Days.Select(d => new[] { new Button(say.Text("button.review", ("date", deadlines.WorkingDay(d))), new ButtonData(Prefix, ticket.Id, ticket.Visit.Seq, d.ToString())) }),
                [TicketButtons.Of(view, Tool.Card)],
            ]));
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await entrance.EnterAsync(talk, data) is not { } view) return;
        if (await talk.KeptAsync<Waiting>(Dialogue) is not { } waiting || waiting.Seq != data.Version || waiting.Ticket != data.Id
            || !int.TryParse(data.Arg, out var days) || !Days.Contains(days)) { await entrance.RefuseAsync(talk, view, Refusal.AlreadyAnswered); return; }
        await HoldAsync(talk, view, waiting, deadlines.WorkingDay(days));
    }

    private async Task TypedAsync(Talk talk, Waiting waiting)
    {
        if (await entrance.EnterAsync(talk, new ButtonData(Prefix, waiting.Ticket, waiting.Seq)) is not { } view) { await talk.StopListeningAsync(); return; }
        var today = deadlines.Today;
        if (talk.Incoming.Content is not Content.Words { Text: var text })
        {
            talk.Reply(view.Say.Html("ask.review_form", ("example", today.AddDays(7).ToString("dd-MM-yyyy")), ("days", LongestDays)));
            return;
        }

        // "kabel FO dari Telkom", and perhaps the day at its end.
        var awaited = Awaited.Parse(text);
        if (awaited is not null)
        {
            waiting = waiting with { Awaited = awaited.What };
            if (awaited.Day is not { } said) { await AskDayAsync(talk, view, waiting); return; }
            text = said;
        }

        if (!TypedDate.TryParse(text, out var day)
            || day <= today || day > today.AddDays(LongestDays))
        {
            if (awaited is not null) await talk.ListenAsync(Dialogue, waiting);
            talk.Reply(view.Say.Html("ask.review_form", ("example", today.AddDays(7).ToString("dd-MM-yyyy")), ("days", LongestDays)));
            return;
        }

        await HoldAsync(talk, view, waiting, day);
    }

    private async Task HoldAsync(Talk talk, View view, Waiting waiting, DateOnly review)
    {
        var result = await desk.MoveAsync(view.Ticket, Move.Hold, view.Viewer.Person, new MoveDetails(waiting.ReasonKey, waiting.Words, ReviewAt: deadlines.OpeningOn(review), Awaited: waiting.Awaited));
        if (result.Refusal is { } refusal) { await entrance.RefuseAsync(talk, view, refusal); return; }
        await Entrance.LeavePanelAsync(talk);
        await bulletin.AnnounceAsync(view.Ticket, result.Entry!, MoveConversation.Own(talk));
    }
}
