using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;

namespace GangguanBot.Administration.Posts;

/// <summary>A post is renamed, given up by its holder, added below another, removed.</summary>
public sealed class PostChanges(BotDb db, PostTree tree, PeopleService peopleService, OfficeDirectory office, OfficeJournal journal, HolderChanges holderChanges, PostCard card, ExclusiveAdmin exclusive, PostAdding adding) : IConversation<PostChanges>
{
    internal const string Prefix = "apz", Title = "title", Short = "short", Add = "add", Remove = "remove", End = "end.";
    private const string RemoveSure = "removed", EndSure = "ended.", Dialogue = "admin.post";

    /// <param name="What">Which of the two names is being typed.</param>
    public sealed record PostTextDialogue(int Post, int Stamp, string What);

    public static void Map(Routes<PostChanges> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Dialogue<PostTextDialogue>(Dialogue, (c, talk, postTextDialogue) => c.TypedAsync(talk, postTextDialogue), Rights.Of(Right.Administer));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        await talk.StopListeningAsync();
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (data is { Id: 0, Arg: Add }) { await adding.AskAsync(talk, above: null); return; }
        if (await card.FreshAsync(talk, exclusive, data.Id, data.Version) is not { } post) return;
        switch (data.Arg)
        {
            case Title or Short: await AskAsync(talk, post, data); break;
            case Add when PostTree.RoleBelow(post.Role) is not null: await adding.AskAsync(talk, post); break;
            case Remove or RemoveSure: await RemoveAsync(talk, me, post, data); break;
            default: await EndAsync(talk, me, post, data); break;
        }
    }

    private static async Task AskAsync(Talk talk, Post post, ButtonData data)
    {
        await talk.ListenAsync(Dialogue, new PostTextDialogue(post.Id, data.Version, data.Arg));
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html(data.Arg == Title ? "admin.posts.ask_title" : "admin.posts.ask_short", ("post", post.Title)), Back(talk, post)));
    }

    private async Task TypedAsync(Talk talk, PostTextDialogue postTextDialogue)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (await card.FreshAsync(talk, exclusive, postTextDialogue.Post, postTextDialogue.Stamp) is not { } post) { await talk.StopListeningAsync(); return; }
        var isTitle = postTextDialogue.What == Title;
        if (TypedAnswer.Line(talk, PostAdding.ShortestName, isTitle ? PostAdding.LongestTitle : PostAdding.LongestShort) is not { } typed) return;
        var before = Words(post);
        if (isTitle) post.Title = typed;
        else post.Short = typed;
        if (before != Words(post)) journal.Write(me, OfficeAct.PostChanged, post.Code, before, Words(post));
        await talk.StopListeningAsync();
        await card.ShowAsync(talk, post, talk.Say.Html("admin.saved"));
    }

    private async Task RemoveAsync(Talk talk, Person me, Post post, ButtonData data)
    {
        if (await tree.KeptByAsync(post) is { } kept) { talk.Alert(talk.Say[kept]); return; }
        if (data.Arg == Remove)
        {
            talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.posts.remove_ask", ("post", post.Title)),
                [new Button(talk.Say["button.admin.delete_sure"], data with { Arg = RemoveSure }, ButtonStyle.Refuse)], Back(talk, post)));
            return;
        }

        post.Removed = true;
        journal.Write(me, OfficeAct.PostRemoved, post.Code, Words(post));
        await db.FlushAsync();
        await holderChanges.ApplyAsync();
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.posts.removed", ("post", post.Title)), AdminConversation.BackTo(talk, PostsPage.PageName)));
    }

    private async Task EndAsync(Talk talk, Person me, Post post, ButtonData data)
    {
        var isSure = data.Arg.StartsWith(EndSure, StringComparison.Ordinal);
        var word = isSure ? EndSure : End;
        if (!data.Arg.StartsWith(word, StringComparison.Ordinal) || !int.TryParse(data.Arg[word.Length..], out var id)) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        if ((await tree.HoldingsAsync(post.Id)).Find(h => h.Id == id && !PostTree.IsOver(h, office.Now)) is not { } holding) { talk.Alert(talk.Say["admin.gone"]); return; }
        if (!isSure)
        {
            talk.Show(AdminConversation.Key, new Card(talk.Say.Html(holding.From > office.Now ? "admin.posts.cancel_ask" : "admin.posts.end_ask", ("name", holding.Person.Name), ("post", post.Title)),
                [new Button(talk.Say["button.admin.end_sure"], data with { Arg = $"{EndSure}{id}" }, ButtonStyle.Refuse)], Back(talk, post)));
            return;
        }

        await peopleService.EndAsync(me, holding);
        await card.ShowAsync(talk, post, talk.Say.Html("admin.saved"));
    }

    private static string Words(Post post) => $"{post.Title} · {post.Short}";

    private static IReadOnlyList<Button> Back(Talk talk, Post post) => [new Button(talk.Say["button.back"], PostsPage.ToCard(post.Id))];
}
