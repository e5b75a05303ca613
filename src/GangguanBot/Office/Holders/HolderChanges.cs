using GangguanBot.Languages;
using GangguanBot.Office.Welcome;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Holders;

/// <summary>
/// Notices when somebody else acts for a post than was last told, whatever the cause: a period that began or ended (while the bot
/// was down, too), a removal, an absence, a chat that cannot be reached. Tells all concerned and lets the features move their cards.
/// </summary>
[PhraseFamily("office.seat_begins.", typeof(HoldingMode))]
public sealed class HolderChanges(
    BotDb db, OfficeDirectory office, OfficeJournal journal, CommandMenus menus, Messenger messenger,
    IEnumerable<IOfficeChange> changes)
{
    /// <param name="quiet">The office is only being set up: whoever is the first on a post is not told.</param>
    public async Task ApplyAsync(bool quiet = false, CancellationToken ct = default)
    {
        var holders = await office.SeatingAsync(ct);
        if (holders.Posts.All(p => IsTold(p, holders.Of(p.Id)))) return;

        // With the gate taken: every ticket is seen that was sent to the one before, and whatever another has told meanwhile.
        await db.FlushAsync(ct);
        var told = await db.Set<Post>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var moved = new List<(Post Post, Person? Before, ActingHolder? After)>();
        foreach (var post in holders.Posts.OrderBy(p => p.Id))
        {
            var (after, last) = (holders.Of(post.Id), told[post.Id]);
            (post.SeatPersonId, post.SeatMode) = (after?.Person.Id, after?.Mode);
            if (IsTold(last, after)) continue;
            var before = last.SeatPersonId is { } id ? await db.Set<Person>().FirstAsync(p => p.Id == id, ct) : null;
            journal.Write(actor: null, OfficeAct.SeatChanged, post.Title, Words(before?.Name, last.SeatMode),
                Words(after?.Person.Name, after?.Mode));
            moved.Add((post, before, after));
        }

        foreach (var (post, before, after) in moved)
        {
            if (quiet && before is null) continue;
            if (before is { Removed: false } && before.Id != after?.Person.Id) await TellAsync(before, "office.seat_ends", post, after, ct);
            if (after is not null) await TellAsync(after.Person, $"office.seat_begins.{after.Mode}", post, after, ct);
            foreach (var change in changes) await change.SeatChangedAsync(post, before, after, ct);
        }
    }

    private static bool IsTold(Post post, ActingHolder? actingHolder) =>
        post.SeatPersonId == actingHolder?.Person.Id && post.SeatMode == actingHolder?.Mode;

    private async Task TellAsync(Person person, string phrase, Post post, ActingHolder? now, CancellationToken ct)
    {
        messenger.Send(person, say =>
            say.Html(phrase, ("post", post.Title), ("holder", now is null ? say["office.nobody"] : Title(now, say))));
        await menus.SetAsync(person, ct);
    }

    /// <summary>"Plh. Kepala Bidang TI (Nama)"; the name alone for a holder proper.</summary>
    public static string Title(ActingHolder actingHolder, Phrases say) =>
        actingHolder.Mode == HoldingMode.Definitif ? actingHolder.Person.Name
            : say.Text("ticket.actor.acting", ("mode", say[$"mode.{actingHolder.Mode}"]), ("title", actingHolder.Post.Title),
                ("name", actingHolder.Person.Name));

    private static string? Words(string? name, HoldingMode? mode) => name is null ? null : $"{name} ({mode})";
}
