using GangguanBot.Administration.People;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Posts;

/// <summary>Somebody is put on a post: who, in which mode, from when, until when, and a last look.</summary>
public sealed class SeatPanel(PeopleService peopleService, PostTree tree, PeopleList peopleList, OfficeDirectory office, PostCard card, ExclusiveAdmin exclusive, SeatQuestions questions) : IConversation<SeatPanel>
{
    internal const string Prefix = "ase", Dialogue = "admin.seat";
    private const char Page = '.', Choice = '=';
    internal const string Who = "p", Mode = "m", From = "f", Until = "u", Sure = "ok", Restart = "";

    /// <summary>Nobody sits on a post because of the one below it: the mode Superior is not given.</summary>
    internal static readonly IReadOnlyList<HoldingMode> Modes = [HoldingMode.Definitif, HoldingMode.Plt, HoldingMode.Plh];

    public static void Map(Routes<SeatPanel> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Dialogue<SeatDraft>(Dialogue, (c, talk, draft) => c.TypedAsync(talk, draft), Rights.Of(Right.Administer));

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (await exclusive.BeginAsync(talk) is not { } me || await card.FreshAsync(talk, exclusive, data.Id, data.Version) is not { } post) return;
        var kept = await talk.KeptAsync<SeatDraft>(Dialogue);
        if (data.Arg == Restart) { await questions.AskAsync(talk, post, new SeatDraft(post.Id, data.Version)); return; }
        if (kept is null || kept.Post != post.Id || kept.Stamp != data.Version) { talk.Alert(talk.Say["chat.unknown_button"]); return; }
        if (data.Arg == Sure && kept.IsComplete) { await SeatAsync(talk, me, post, kept); return; }

        var at = data.Arg.IndexOfAny([Page, Choice]);
        var next = at < 0 ? null : await ChosenAsync(kept, data.Arg[..at], data.Arg[at], data.Arg[(at + 1)..]);
        if (next is null) talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
        else await questions.AskAsync(talk, post, next);
    }

    private async Task<SeatDraft?> ChosenAsync(SeatDraft draft, string what, char how, string word) => (what, how) switch
    {
        (Who, Page) when int.TryParse(word, out var page) => draft with { Page = page, Person = null, Mode = null, From = null, Until = null },
        (Who, Choice) when int.TryParse(word, out var id) && await peopleList.FindAsync(id) is not null => draft with { Person = id },
        (Mode, Choice) when draft.Person is not null && ButtonData.IsName<HoldingMode>(word, out var mode) && Modes.Contains(mode) => draft with { Mode = mode },
        (From, Choice) when draft.Mode is not null && questions.From(word) is { } from => draft with { From = from },
        (Until, Choice) when draft.From is not null && questions.Until(draft, word) is { } until => draft with { Until = until },
        _ => null,
    };

    private async Task TypedAsync(Talk talk, SeatDraft draft)
    {
        if (await exclusive.BeginAsync(talk) is null) return;
        if (await card.FreshAsync(talk, exclusive, draft.Post, draft.Stamp) is not { } post) { await talk.StopListeningAsync(); return; }
        if (draft.Person is null)
        {
            if (TypedAnswer.Query(talk) is { } query) await questions.AskAsync(talk, post, draft with { Query = query, Page = 0 });
        }
        else if (draft.Mode is null || draft.IsComplete) await questions.AskAsync(talk, post, draft);
        else if (questions.Typed(draft, TypedAnswer.Day(talk)) is { } next) await questions.AskAsync(talk, post, next);
        else talk.Reply(talk.Say.Html(draft.From is null ? "admin.seat.from_form" : "admin.seat.until_form", ("example", questions.Example)));
    }

    private async Task SeatAsync(Talk talk, Person me, Post post, SeatDraft draft)
    {
        if (await peopleList.FindAsync(draft.Person!.Value) is not { } who) { talk.Alert(talk.Say["admin.gone"]); return; }
        if (who.Held.Any(h => h.PostId == post.Id && h.Mode == draft.Mode)) { talk.Alert(talk.Say["admin.seat.already"]); return; }
        await talk.StopListeningAsync();
        await talk.ForgetAsync(Dialogue);
        await peopleService.SeatAsync(me, post, who.Person, draft.Mode!.Value, draft.Begins(office), draft.Ends(office));
        await card.ShowAsync(talk, (await tree.FindAsync(post.Id))!, talk.Say.Html("admin.seat.done", ("name", who.Person.Name)));
    }
}
