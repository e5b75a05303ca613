using GangguanBot.Administration.People;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Posts;

/// <summary>Puts a person on a post: who, in which mode, from when, until when, and a last look.</summary>
public sealed class SeatPanel(
    PeopleService peopleService, PostTree tree, PeopleList peopleList, OfficeDirectory office, PostCard card, SeatQuestions questions)
    : IConversation<SeatPanel>
{
    internal const string Dialogue = "admin.seat";

    /// <summary>The modes to choose from. Superior is not among them: it arises where nobody can be reached on a post.</summary>
    internal static readonly IReadOnlyList<HoldingMode> Modes = [HoldingMode.Definitif, HoldingMode.Plt, HoldingMode.Plh];

    private sealed record BegunSeat(Person Me, Post Post, SeatDraft Draft);

    public static void Map(Routes<SeatPanel> on) => on
        .Button<SeatButton>((c, talk, button) => c.BeginAsync(talk, button), Rights.Of(Right.Administer))
        .Button<SeatPageButton>((c, talk, button) =>
            c.ChosenAsync(talk, button, draft => Turned(draft, button.Page)), Rights.Of(Right.Administer))
        .Button<SeatWhoButton>((c, talk, button) =>
            c.ChosenAsync(talk, button, draft => c.WhoAsync(draft, button.Person)), Rights.Of(Right.Administer))
        .Button<SeatModeButton>((c, talk, button) =>
            c.ChosenAsync(talk, button, draft => In(draft, button.Mode)), Rights.Of(Right.Administer))
        .Button<SeatFromButton>((c, talk, button) =>
            c.ChosenAsync(talk, button, draft => c.From(draft, button.Tomorrow)), Rights.Of(Right.Administer))
        .Button<SeatUntilButton>((c, talk, button) =>
            c.ChosenAsync(talk, button, draft => c.Until(draft, button.Days)), Rights.Of(Right.Administer))
        .Button<SeatSureButton>((c, talk, button) => c.SeatAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<SeatDraft>(Dialogue, (c, talk, draft) => c.TypedAsync(talk, draft), Rights.Of(Right.Administer));

    private async Task BeginAsync(Talk talk, SeatButton button)
    {
        if (await card.OpenAsync(talk, button.Post, button.Stamp) is var (_, post))
            await questions.AskAsync(talk, post, new SeatDraft(post.Id, button.Stamp));
    }

    private async Task ChosenAsync(Talk talk, ISeatButton button, Func<SeatDraft, Task<SeatDraft?>> choose)
    {
        if (await BegunAsync(talk, button) is not var (_, post, draft)) return;
        if (await choose(draft) is { } next) await questions.AskAsync(talk, post, next);
        else talk.Refuse(Refusal.Unknown);
    }

    /// <returns><c>null</c>: the post was changed since, or another appointment was begun; that has been said.</returns>
    private async Task<BegunSeat?> BegunAsync(Talk talk, ISeatButton button)
    {
        if (await card.OpenAsync(talk, button.Post, button.Stamp) is not var (me, post)) return null;
        if (await talk.KeptAsync<SeatDraft>(Dialogue) is { } kept && kept.Post == post.Id && kept.Stamp == button.Stamp)
            return new(me, post, kept);
        talk.Alert(talk.Say["chat.unknown_button"]);
        return null;
    }

    private static Task<SeatDraft?> Turned(SeatDraft draft, int page) =>
        Task.FromResult<SeatDraft?>(draft with { Page = page, Person = null, Mode = null, From = null, Until = null });

    private async Task<SeatDraft?> WhoAsync(SeatDraft draft, int id) =>
        await peopleList.FindAsync(id) is null ? null : draft with { Person = id };

    private static Task<SeatDraft?> In(SeatDraft draft, HoldingMode mode) =>
        Task.FromResult(draft.Person is not null && Modes.Contains(mode) ? draft with { Mode = mode } : null);

    private Task<SeatDraft?> From(SeatDraft draft, bool tomorrow) =>
        Task.FromResult(draft.Mode is null ? null : draft with { From = questions.From(tomorrow) });

    private Task<SeatDraft?> Until(SeatDraft draft, int? days) =>
        Task.FromResult(draft.From is not null && questions.Until(draft, days) is { } until ? draft with { Until = until } : null);

    private async Task TypedAsync(Talk talk, SeatDraft draft)
    {
        if (await card.OpenTypedAsync(talk, draft.Post, draft.Stamp) is not var (_, post)) return;
        if (draft.Person is null)
        {
            if (TypedAnswer.Query(talk) is { } query) await questions.AskAsync(talk, post, draft with { Query = query, Page = 0 });
        }
        else if (draft.Mode is null || draft.IsComplete) await questions.AskAsync(talk, post, draft);
        else if (questions.Typed(draft, TypedAnswer.Day(talk)) is { } next) await questions.AskAsync(talk, post, next);
        else talk.Reply(talk.Say.Html(draft.From is null
            ? "admin.seat.from_form" : "admin.seat.until_form", ("example", questions.Example)));
    }

    private async Task SeatAsync(Talk talk, SeatSureButton button)
    {
        if (await BegunAsync(talk, button) is not var (me, post, draft)) return;
        if (!draft.IsComplete) { talk.Refuse(Refusal.Unknown); return; }
        if (await peopleList.FindAsync(draft.Person!.Value) is not { } who) { talk.Alert(talk.Say["admin.gone"]); return; }
        if (who.Held.Any(h => h.PostId == post.Id && h.Mode == draft.Mode)) { talk.Alert(talk.Say["admin.seat.already"]); return; }
        await talk.StopListeningAsync();
        await talk.ForgetAsync(Dialogue);
        await peopleService.SeatAsync(me, post, who.Person, draft.Mode!.Value, draft.Begins(office), draft.Ends(office));
        await card.ShowAsync(talk, (await tree.FindAsync(post.Id))!, talk.Say.Html("admin.seat.done", ("name", who.Person.Name)));
    }
}
