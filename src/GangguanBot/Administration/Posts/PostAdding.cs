using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;

namespace GangguanBot.Administration.Posts;

/// <summary>A new post: its code, then its title. A Kabid stands below the Kadis, a Kasi below a Kabid; the office has one Kadis.</summary>
public sealed class PostAdding(
    BotDb db, PostTree tree, OfficeJournal journal, HolderChanges holderChanges, PostCard card, ExclusiveAdmin exclusive)
    : IConversation<PostAdding>
{
    private const string Dialogue = "admin.post.add";

    /// <param name="Above"><c>null</c>: the Kadis.</param>
    /// <param name="Code"><c>null</c> as long as it is being asked.</param>
    public sealed record PostDraft(int? Above, string? Code);

    public static void Map(Routes<PostAdding> on) => on
        .Dialogue<PostDraft>(Dialogue, (c, talk, postDraft) => c.TypedAsync(talk, postDraft), Rights.Of(Right.Administer));

    public async Task AskAsync(Talk talk, Post? above)
    {
        if (above is null && await tree.HasKadisAsync()) { talk.Alert(talk.Say["admin.posts.one_kadis"]); return; }
        await talk.ListenAsync(Dialogue, new PostDraft(above?.Id, Code: null));
        var role = talk.Say[$"role.{RoleBelow(above)}"];
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html("admin.posts.ask_code", ("role", role),
            ("example", above is null ? "KADIS" : $"{RoleBelow(above)}-XYZ".ToUpperInvariant())), Back(talk, above)));
    }

    private async Task TypedAsync(Talk talk, PostDraft postDraft)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        var above = postDraft.Above is { } id ? await tree.FindAsync(id) : null;
        if (above is null ? postDraft.Above is not null || await tree.HasKadisAsync() : PostTree.RoleBelow(above.Role) is null)
        {
            await talk.StopListeningAsync();
            talk.Alert(talk.Say["admin.gone"]);
            return;
        }

        if (postDraft.Code is null) await CodeAsync(talk, postDraft, above);
        else await TitleAsync(talk, me, postDraft.Code, above);
    }

    private async Task CodeAsync(Talk talk, PostDraft postDraft, Post? above)
    {
        if (await OfficeCodes.TypedAsync(talk, tree.IsTakenAsync) is not { } code) return;
        await talk.ListenAsync(Dialogue, postDraft with { Code = code });
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.posts.ask_new_title", ("code", code)), Back(talk, above)));
    }

    private async Task TitleAsync(Talk talk, Person me, string code, Post? above)
    {
        if (TypedAnswer.Line(talk, FieldLimits.PostTitle) is not { } title) return;
        await talk.StopListeningAsync();
        if (await tree.IsTakenAsync(code)) { talk.Reply(talk.Say.Html("admin.code_taken", ("code", code))); return; }
        var role = RoleBelow(above);
        var post = db.Add(new Post
        {
            Code = code, Role = role, Title = title, Short = Post.ShortFrom(code, role, title),
            ReportsTo = above
        }).Entity;
        journal.Write(me, OfficeAct.PostAdded, code, after: $"{title} · {post.Short}{(above is null ? "" : $" · {above.Code}")}");
        await db.FlushAsync();
        await holderChanges.ApplyAsync();
        await card.ShowAsync(talk, post, talk.Say.Html("admin.posts.added"));
    }

    private static Role RoleBelow(Post? above) => above is null ? Role.Kadis : PostTree.RoleBelow(above.Role)!.Value;

    private static IReadOnlyList<Button> Back(Talk talk, Post? above) =>
        above is null ? AdminConversation.BackTo(talk, PostsPage.PageName)
            : [new Button(talk.Say["button.back"], new PostButton(above.Id))];
}
