using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;

namespace GangguanBot.Administration.Posts;

/// <summary>A post is renamed, given up by its holder, added below another, removed.</summary>
public sealed class PostChanges(
    BotDb db, PostTree tree, PeopleService peopleService, OfficeDirectory office, OfficeJournal journal, HolderChanges holderChanges,
    PostCard card, ExclusiveAdmin exclusive, PostAdding adding) : IConversation<PostChanges>
{
    private const string Dialogue = "admin.post";

    public static void Map(Routes<PostChanges> on) => on
        .Button<AddKadisButton>((c, talk, _) => c.AddKadisAsync(talk), Rights.Of(Right.Administer))
        .Button<PostChangeButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Button<EndHoldingButton>((c, talk, button) => c.EndAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<TextChange<PostAct>>(Dialogue, (c, talk, asked) => c.TypedAsync(talk, asked), Rights.Of(Right.Administer));

    private async Task AddKadisAsync(Talk talk)
    {
        await talk.StopListeningAsync();
        if (await exclusive.BeginAsync(talk) is not null) await adding.AskAsync(talk, above: null);
    }

    private async Task PressedAsync(Talk talk, PostChangeButton button)
    {
        await talk.StopListeningAsync();
        if (await card.OpenAsync(talk, button.Post, button.Stamp) is not var (me, post)) return;
        switch (button.Act)
        {
            case PostAct.Title or PostAct.Short: await AskAsync(talk, post, button); break;
            case PostAct.Add when PostTree.RoleBelow(post.Role) is not null: await adding.AskAsync(talk, post); break;
            case PostAct.Remove or PostAct.RemoveSurely: await RemoveAsync(talk, me, post, button); break;
            default: talk.Refuse(Refusal.Unknown); break;
        }
    }

    private static Task AskAsync(Talk talk, Post post, PostChangeButton button) =>
        new TextChange<PostAct>(post.Id, button.Stamp, button.Act).AskAsync(talk, Dialogue,
            talk.Say.Html(button.Act == PostAct.Title ? "admin.posts.ask_title" : "admin.posts.ask_short", ("post", post.Title)),
            Back(talk, post));

    private Task TypedAsync(Talk talk, TextChange<PostAct> asked) => card.TypedAsync(talk, asked, (me, post) =>
    {
        var isTitle = asked.What == PostAct.Title;
        if (TypedAnswer.Line(talk, isTitle ? FieldLimits.PostTitle : FieldLimits.PostShort) is not { } typed) return Task.FromResult(false);
        journal.WriteChange(me, OfficeAct.PostChanged, post.Code, () => Words(post),
            () => { if (isTitle) post.Title = typed; else post.Short = typed; });
        return Task.FromResult(true);
    });

    private async Task RemoveAsync(Talk talk, Person me, Post post, PostChangeButton button)
    {
        if (await tree.KeptByAsync(post) is { } kept) { talk.Alert(talk.Say[kept]); return; }
        if (button.Act == PostAct.Remove)
        {
            talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.posts.remove_ask", ("post", post.Title)),
                [new Button(talk.Say["button.admin.delete_sure"], button with { Act = PostAct.RemoveSurely }, ButtonStyle.Refuse)],
                    Back(talk, post)));
            return;
        }

        post.Removed = true;
        journal.Write(me, OfficeAct.PostRemoved, post.Code, Words(post));
        await db.FlushAsync();
        await holderChanges.ApplyAsync();
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html("admin.posts.removed", ("post", post.Title)), AdminConversation.BackTo(talk, PostsPage.PageName)));
    }

    private async Task EndAsync(Talk talk, EndHoldingButton button)
    {
        await talk.StopListeningAsync();
        if (await card.OpenAsync(talk, button.Post, button.Stamp) is not var (me, post)) return;
        if ((await tree.HoldingsAsync(post.Id)).Find(h => h.Id == button.Holding && !PostTree.IsOver(h, office.Now)) is not { } holding)
        {
            talk.Alert(talk.Say["admin.gone"]);
            return;
        }

        if (!button.Sure)
        {
            talk.Show(AdminConversation.Key,
                new Card(talk.Say.Html(holding.From > office.Now
                ? "admin.posts.cancel_ask" : "admin.posts.end_ask", ("name", holding.Person.Name), ("post", post.Title)),
                [new Button(talk.Say["button.admin.end_sure"], button with { Sure = true }, ButtonStyle.Refuse)], Back(talk, post)));
            return;
        }

        await peopleService.EndAsync(me, holding);
        await card.ShowAsync(talk, post, talk.Say.Html("admin.saved"));
    }

    private static string Words(Post post) => $"{post.Title} · {post.Short}";

    private static IReadOnlyList<Button> Back(Talk talk, Post post) => [new Button(talk.Say["button.back"], new PostButton(post.Id))];
}
