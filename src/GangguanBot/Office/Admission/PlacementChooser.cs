using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Office.Admission;

/// <summary>
/// Role, then section, post or agency: one card, two taps, with a search when there are many. Whoever needs a place implements
/// <see cref="IPlacementAsker"/>, maps <c>on.Places(prefix, roles)</c> and begins with <see cref="ShowAsync"/>.
/// </summary>
public sealed class PlacementChooser(PlacementOptions placementOptions)
{
    private const int OnAPage = 8, LongestSearch = 60;

    /// <summary>What was typed to find a place.</summary>
    public sealed record PlacementSearch(PlacementSubject Asked, Role Role, string Words);

    public static string DialogueOf(string prefix) => $"place.{prefix}";

    /// <summary>The card with the roles.</summary>
    public async Task ShowAsync(Talk talk, IPlacementAsker asker, PlacementSubject placementSubject)
    {
        if (await asker.FrameAsync(talk, placementSubject) is { } choiceFrame) ShowRoles(talk, choiceFrame, placementSubject);
    }

    public async Task PressedAsync(Talk talk, IPlacementAsker asker, ButtonData data)
    {
        var placementSubject = new PlacementSubject(data.Prefix, data.Id, data.Version);
        if (await asker.FrameAsync(talk, placementSubject) is not { } choiceFrame) return;
        switch (data.Arg.Split('.'))
        {
            case [""]: ShowRoles(talk, choiceFrame, placementSubject); return;
            case ["r", var name] when ButtonData.IsName<Role>(name, out var role) && !PlacementOptions.Has(role): await asker.ChosenAsync(talk, placementSubject, new Placement(role)); return;
            case ["r", nameof(Role.Kadis)] when await placementOptions.OfferedAsync(Role.Kadis, talk.Say) is [var only] && await placementOptions.FindAsync(Role.Kadis, only.Id) is { } head:
                await asker.ChosenAsync(talk, placementSubject, head); // an office has one Kadis: nothing to choose
                return;
            case ["r", var name] when ButtonData.IsName<Role>(name, out var role): await ListAsync(talk, choiceFrame, new PlacementSearch(placementSubject, role, ""), 0); return;
            case ["p", var name, var page] when ButtonData.IsName<Role>(name, out var role) && ushort.TryParse(page, out var at):
                var kept = await talk.KeptAsync<PlacementSearch>(DialogueOf(placementSubject.Prefix));
                await ListAsync(talk, choiceFrame, kept is { } placementSearch && placementSearch.Asked == placementSubject && placementSearch.Role == role ? placementSearch : new PlacementSearch(placementSubject, role, ""), at);
                return;
            case ["x", var name, var id] when ButtonData.IsName<Role>(name, out var role) && int.TryParse(id, out var number):
                if (await placementOptions.FindAsync(role, number) is not { } placement) { talk.Alert(talk.Say["place.gone"]); return; }
                await talk.ForgetAsync(DialogueOf(placementSubject.Prefix));
                await asker.ChosenAsync(talk, placementSubject, placement);
                return;
            default: talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return;
        }
    }

    public async Task TypedAsync(Talk talk, IPlacementAsker asker, PlacementSearch placementSearch)
    {
        if (await asker.FrameAsync(talk, placementSearch.Asked) is not { } choiceFrame) { await talk.StopListeningAsync(); return; }
        if (talk.Incoming.Content is not Content.TypedText { Text: var text } || text.Trim() is not { Length: > 0 and <= LongestSearch } words)
            talk.Reply(talk.Say.Html("place.search"));
        else await ListAsync(talk, choiceFrame, placementSearch with { Words = words }, 0);
    }

    private static void ShowRoles(Talk talk, ChoiceFrame choiceFrame, PlacementSubject placementSubject) => talk.Show(choiceFrame.Key, new Card(
        Html.Paragraphs(choiceFrame.Heading, talk.Say.Html("place.role")),
        [.. Enum.GetValues<Role>().Select(r => new Button(talk.Say[$"role.{r}"], placementSubject.To($"r.{r}"))).Chunk(2), .. choiceFrame.Foot]));

    private async Task ListAsync(Talk talk, ChoiceFrame choiceFrame, PlacementSearch placementSearch, int page)
    {
        var (say, placementSubject, role) = (talk.Say, placementSearch.Asked, placementSearch.Role);
        var all = await placementOptions.OfferedAsync(role, say);
        List<PlacementOption> found = [.. all.Where(o => $"{o.Label} {o.Note}".Contains(placementSearch.Words, StringComparison.OrdinalIgnoreCase))];
        var many = all.Count > OnAPage;
        if (many) await talk.ListenAsync(DialogueOf(placementSubject.Prefix), placementSearch);
        var pages = Paging.Of(found, page, OnAPage);
        talk.Show(choiceFrame.Key, new Card(
            Html.Paragraphs(
                choiceFrame.Heading,
                all.Count == 0 ? say.Html("place.none", ("role", say[$"role.{role}"])) : say.Html("place.ask", ("role", say[$"role.{role}"])),
                placementSearch.Words.Length > 0 ? say.Html("place.found", ("count", found.Count), ("words", placementSearch.Words)) : null,
                Html.Lines(pages.Shown.Select(o => (Html?)say.Html("place.line", ("place", o.Label), ("note", o.Note)))),
                many ? say.Html("place.search") : null),
            [
                .. pages.Shown.Select(o => (IReadOnlyList<Button>)[new Button(o.Label, placementSubject.To($"x.{role}.{o.Id}"))]),
                .. pages.Turns(at => placementSubject.To($"p.{role}.{at}")),
                [new Button(say["button.back"], placementSubject.To())],
            ]));
    }
}
