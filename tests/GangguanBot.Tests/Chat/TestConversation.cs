using System.Collections.Concurrent;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

/// <summary>A feature as the engine sees one.</summary>
sealed class TestConversation(BotDb db, TestConversation.Notes notes) : IConversation<TestConversation>
{
    public sealed record Draft(string Question, List<string> Answers);

    /// <summary>What the test and the conversation share.</summary>
    public sealed class Notes
    {
        public ConcurrentQueue<string> Seen { get; } = [];

        /// <summary>Called for each <c>/do</c>, with its argument; may fail or wait.</summary>
        public Func<string, Task> OnDo { get; set; } = _ => Task.CompletedTask;
    }

    public static void Map(Routes<TestConversation> on) => on
        .OpenCommand("start", (_, talk) => { talk.Reply(new Html("selamat datang")); return Task.CompletedTask; })
        .Command("do", (c, talk) => c.DoAsync(talk))
        .Command("ask", (_, talk) => talk.ListenAsync("ask", new Draft("nama?", [])))
        .Command("other", (_, talk) => talk.ListenAsync("other", new Draft("lain?", [])))
        .Command("go_on", async (_, talk) =>
        {
            if (await talk.KeptAsync<Draft>("ask") is not { } kept) return;
            await talk.ListenAsync("ask", kept);
            talk.Reply(new Html($"{kept.Question} {string.Join(',', kept.Answers)}"));
        })
        .Command("dispose", (_, talk) => { talk.Reply(new Html("disposisi")); return Task.CompletedTask; }, "Kadis")
        .Command("claim", (c, talk) => c.ClaimAsync(talk))
        .Button<TestButton>((_, talk, button) =>
            { talk.Toast($"{button.First}/{button.Second}/{button.Words}"); return Task.CompletedTask; })
        .Button<FaultyButton>((_, _, _) => throw new InvalidOperationException("a bug"))
        .Dialogue<Draft>("ask", (_, talk, draft) => AskedAsync(talk, draft))
        .Dialogue<Draft>("other", (_, talk, _) => { talk.Reply(new Html("lain")); return Task.CompletedTask; });

    private async Task DoAsync(Talk talk)
    {
        var argument = ((Content.Command)talk.Incoming.Content).Argument;
        notes.Seen.Enqueue(argument);
        talk.Reply(new Html($"done {argument}"));
        await notes.OnDo(argument);
    }

    private static async Task AskedAsync(Talk talk, Draft draft)
    {
        if (talk.Incoming.Content is not Content.TypedText { Text: var text })
        {
            talk.Reply(new Html("kata saja"));
            return;
        }

        if (text == "selesai")
        {
            await talk.StopListeningAsync();
            talk.Reply(new Html($"terima kasih: {string.Join(',', draft.Answers)}"));
            return;
        }

        await talk.ListenAsync("ask", draft with { Answers = [.. draft.Answers, text] });
    }

    /// <summary>Whoever is first gets it: a row that there can be only one of.</summary>
    private async Task ClaimAsync(Talk talk)
    {
        if (await db.Set<SentCard>().AnyAsync(c => c.ChatId == 0 && c.Key == "claim"))
        {
            talk.Reply(new Html("sudah diambil"));
            return;
        }

        db.Add(new SentCard { ChatId = 0, Key = "claim" });
        talk.Reply(new Html("diambil"));
        await notes.OnDo("claim");
    }
}

internal sealed record TestButton(int First, int Second, string Words) : IButton<TestButton>
{
    public static string Prefix => "t";
}

internal sealed record FaultyButton : IButton<FaultyButton>
{
    public static string Prefix => "boom";
}
