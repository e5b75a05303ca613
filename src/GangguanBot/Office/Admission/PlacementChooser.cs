using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Office.Admission;

/// <summary>
/// Role, then section, post or agency: one card, two taps, with a search when there are many. Whoever needs a place implements
/// <see cref="IPlacementAsker{TSelf}"/>, maps <c>on.Places(roles)</c> and begins with <see cref="ShowAsync"/>.
/// </summary>
public sealed class PlacementChooser(PlacementOptions placementOptions)
{
    private const int OnAPage = 8, LongestSearch = 60;

    /// <summary>A search for a place, by the words that were typed.</summary>
    public sealed record PlacementSearch(PlacementSubject Asked, Role Role, string Words);

    public static string DialogueOf(string places) => $"place.{places}";

    /// <summary>The card with the roles.</summary>
    public async Task ShowAsync(Talk talk, IPlacementAsker asker, PlacementSubject placementSubject)
    {
        if (await asker.FrameAsync(talk, placementSubject) is { } choiceFrame) ShowRoles(talk, asker, choiceFrame, placementSubject);
    }

    public async Task PressedAsync(
        Talk talk, IPlacementAsker asker, PlacementSubject placementSubject, PlaceTurn turn, Role? of, int number)
    {
        if (await asker.FrameAsync(talk, placementSubject) is not { } choiceFrame) return;
        if (turn == PlaceTurn.Roles) ShowRoles(talk, asker, choiceFrame, placementSubject);
        else if (of is not { } role) talk.Refuse(Refusal.Unknown);
        else if (turn == PlaceTurn.Role) await RoleAsync(talk, asker, choiceFrame, placementSubject, role);
        else if (turn == PlaceTurn.Page)
        {
            var kept = await talk.KeptAsync<PlacementSearch>(DialogueOf(placementSubject.Prefix));
            await ListAsync(talk, asker, choiceFrame, kept is { } placementSearch && placementSearch.Asked == placementSubject
                && placementSearch.Role == role ? placementSearch : new PlacementSearch(placementSubject, role, ""), number);
        }
        else if (await placementOptions.FindAsync(role, number) is not { } placement) talk.Alert(talk.Say["place.gone"]);
        else
        {
            await talk.ForgetAsync(DialogueOf(placementSubject.Prefix));
            await asker.ChosenAsync(talk, placementSubject, placement);
        }
    }

    private async Task RoleAsync(Talk talk, IPlacementAsker asker, ChoiceFrame choiceFrame, PlacementSubject placementSubject, Role role)
    {
        if (!PlacementOptions.Has(role)) await asker.ChosenAsync(talk, placementSubject, new Placement(role));
        else if (role == Role.Kadis && await placementOptions.OfferedAsync(role, talk.Say) is [var only]
            && await placementOptions.FindAsync(role, only.Id) is { } head)
            await asker.ChosenAsync(talk, placementSubject, head); // an office has one Kadis: nothing to choose
        else await ListAsync(talk, asker, choiceFrame, new PlacementSearch(placementSubject, role, ""), 0);
    }

    public async Task TypedAsync(Talk talk, IPlacementAsker asker, PlacementSearch placementSearch)
    {
        if (await asker.FrameAsync(talk, placementSearch.Asked) is not { } choiceFrame) { await talk.StopListeningAsync(); return; }
        if (talk.Incoming.Content is not Content.TypedText { Text: var text }
            || text.Trim() is not { Length: > 0 and <= LongestSearch } words)
            talk.Reply(talk.Say.Html("place.search"));
        else await ListAsync(talk, asker, choiceFrame, placementSearch with { Words = words }, 0);
    }

    private static void ShowRoles(Talk talk, IPlacementAsker asker, ChoiceFrame choiceFrame, PlacementSubject placementSubject) =>
        talk.Show(choiceFrame.Key, new Card(
        Html.Paragraphs(choiceFrame.Heading, talk.Say.Html("place.role")),
        [.. Enum.GetValues<Role>().Select(r => new Button(talk.Say[$"role.{r}"], asker.To(placementSubject, PlaceTurn.Role, r))).Chunk(2),
            .. choiceFrame.Foot]));

    private async Task ListAsync(Talk talk, IPlacementAsker asker, ChoiceFrame choiceFrame, PlacementSearch placementSearch, int page)
    {
        var (say, placementSubject, role) = (talk.Say, placementSearch.Asked, placementSearch.Role);
        var all = await placementOptions.OfferedAsync(role, say);
        List<PlacementOption> found =
            [.. all.Where(o => $"{o.Label} {o.Note}".Contains(placementSearch.Words, StringComparison.OrdinalIgnoreCase))];
        var many = all.Count > OnAPage;
        if (many) await talk.ListenAsync(DialogueOf(placementSubject.Prefix), placementSearch);
        var pages = Paging.Of(found, page, OnAPage);
        talk.Show(choiceFrame.Key, new Card(
            Html.Paragraphs(
                choiceFrame.Heading,
                all.Count == 0 ? say.Html("place.none", ("role", say[$"role.{role}"]))
                    : say.Html("place.ask", ("role", say[$"role.{role}"])),
                placementSearch.Words.Length > 0 ? say.Html("place.found", ("count", found.Count), ("words", placementSearch.Words)) : null,
                Html.Lines(pages.Shown.Select(o => (Html?)say.Html("place.line", ("place", o.Label), ("note", o.Note)))),
                many ? say.Html("place.search") : null),
            [
                .. pages.Shown.Select(o =>
                    (IReadOnlyList<Button>)[new Button(o.Label, asker.To(placementSubject, PlaceTurn.Place, role, o.Id))]),
                .. pages.Turns(at => asker.To(placementSubject, PlaceTurn.Page, role, at)),
                [new Button(say["button.back"], asker.To(placementSubject))],
            ]));
    }
}
