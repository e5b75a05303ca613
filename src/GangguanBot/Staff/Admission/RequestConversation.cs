using GangguanBot.Chat;

namespace GangguanBot.Staff.Admission;

/// <summary>A stranger asks to be let in: a tap and one sentence. Nothing of the office is shown.</summary>
public sealed class RequestConversation(Requests requests) : IConversation<RequestConversation>
{
    public const string Prefix = "rq";
    private const string Dialogue = "admission.request";
    private const int Shortest = 5, Longest = 200;

    /// <summary>Nothing is kept but that the question was asked.</summary>
    public sealed record Asking;

    public static void Map(Routes<RequestConversation> on) => on
        .OpenButton(Prefix, (c, talk, _) => c.AskAsync(talk))
        .OpenDialogue<Asking>(Dialogue, (c, talk, _) => c.TypedAsync(talk));

    private async Task AskAsync(Talk talk)
    {
        if (await requests.FaultAsync(talk) is { } fault) { talk.Alert(fault.Plain()); return; }
        await talk.ListenAsync(Dialogue, new Asking());
        talk.Reply(talk.Say.Html("request.ask"));
    }

    private async Task TypedAsync(Talk talk)
    {
        if (await requests.FaultAsync(talk) is { } fault)
        {
            await talk.StopListeningAsync();
            talk.Reply(fault);
            return;
        }

        if (talk.Incoming.Content is not Chat.Content.Words { Text: var text } || text.Trim() is not { Length: >= Shortest and <= Longest } words)
        {
            talk.Reply(talk.Say.Html("request.length", ("min", Shortest), ("max", Longest)));
            return;
        }

        await talk.StopListeningAsync();
        await requests.AskAsync(talk, Names.FromTelegram(talk.Incoming.Name) ?? Names.FromTelegram(words)!, words);
        talk.Reply(talk.Say.Html("request.sent"));
    }
}
