using GangguanBot.Chat;
using GangguanBot.Chat.Routing;

namespace GangguanBot.Office.Admission;

/// <summary>A stranger asks to be let in: a tap and one sentence. Nothing of the office is shown.</summary>
public sealed class RequestConversation(Requests requests) : IConversation<RequestConversation>
{
    private const string Dialogue = "admission.request";
    private const int Shortest = 5, Longest = 200;

    /// <summary>Nothing is kept but that the question was asked.</summary>
    public sealed record RequestDialogue;

    public static void Map(Routes<RequestConversation> on) => on
        .OpenButton<AskAccessButton>((c, talk, _) => c.AskAsync(talk))
        .OpenDialogue<RequestDialogue>(Dialogue, (c, talk, _) => c.TypedAsync(talk));

    private async Task AskAsync(Talk talk)
    {
        if (await requests.FaultAsync(talk) is { } fault) { talk.Alert(fault.Plain()); return; }
        await talk.ListenAsync(Dialogue, new RequestDialogue());
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

        if (talk.Incoming.Content is not Chat.Content.TypedText { Text: var text }
            || text.Trim() is not { Length: >= Shortest and <= Longest } words)
        {
            talk.Reply(talk.Say.Html("request.length", ("min", Shortest), ("max", Longest)));
            return;
        }

        await talk.StopListeningAsync();
        await requests.AskAsync(talk, PersonNames.FromTelegram(talk.Incoming.Name) ?? PersonNames.FromTelegram(words)!, words);
        talk.Reply(talk.Say.Html("request.sent"));
    }
}

/// <summary>A stranger asks to be let in.</summary>
public sealed record AskAccessButton() : IButton<AskAccessButton>
{
    public static string Prefix => "rqa";
}
