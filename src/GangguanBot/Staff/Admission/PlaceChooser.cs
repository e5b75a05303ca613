using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Staff.Admission;

/// <summary>
/// Role, then section, post or agency: one card, two taps, with a search when there are many. Whoever needs a place implements
/// <see cref="IPlaceAsker"/>, maps <c>on.Places(prefix, roles)</c> and begins with <see cref="ShowAsync"/>.
/// </summary>
public sealed class PlaceChooser(Places places)
{
    private const int OnAPage = 8, LongestSearch = 60;

    /// <summary>What was typed to find a place.</summary>
    public sealed record Search(Asked Asked, Role Role, string Words);

    public static string DialogueOf(string prefix) => $"place.{prefix}";

    /// <summary>The card with the roles.</summary>
    public async Task ShowAsync(Talk talk, IPlaceAsker asker, Asked asked)
    {
        if (await asker.FrameAsync(talk, asked) is { } frame) ShowRoles(talk, frame, asked);
    }

    public async Task PressedAsync(Talk talk, IPlaceAsker asker, ButtonData data)
    {
        var asked = new Asked(data.Prefix, data.Id, data.Version);
        if (await asker.FrameAsync(talk, asked) is not { } frame) return;
        switch (data.Arg.Split('.'))
        {
            case [""]: ShowRoles(talk, frame, asked); return;
            case ["r", var name] when ButtonData.IsName<Role>(name, out var role) && !Places.Has(role): await asker.ChosenAsync(talk, asked, new Place(role)); return;
            case ["r", nameof(Role.Kadis)] when await places.OfferedAsync(Role.Kadis, talk.Say) is [var only] && await places.FindAsync(Role.Kadis, only.Id) is { } head:
                await asker.ChosenAsync(talk, asked, head); // an office has one Kadis: nothing to choose
                return;
            case ["r", var name] when ButtonData.IsName<Role>(name, out var role): await ListAsync(talk, frame, new Search(asked, role, ""), 0); return;
            case ["p", var name, var page] when ButtonData.IsName<Role>(name, out var role) && ushort.TryParse(page, out var at):
                var kept = await talk.KeptAsync<Search>(DialogueOf(asked.Prefix));
                await ListAsync(talk, frame, kept is { } search && search.Asked == asked && search.Role == role ? search : new Search(asked, role, ""), at);
                return;
            case ["x", var name, var id] when ButtonData.IsName<Role>(name, out var role) && int.TryParse(id, out var number):
                if (await places.FindAsync(role, number) is not { } place) { talk.Alert(talk.Say["place.gone"]); return; }
                await talk.ForgetAsync(DialogueOf(asked.Prefix));
                await asker.ChosenAsync(talk, asked, place);
                return;
            default: talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return;
        }
    }

    public async Task TypedAsync(Talk talk, IPlaceAsker asker, Search search)
    {
        if (await asker.FrameAsync(talk, search.Asked) is not { } frame) { await talk.StopListeningAsync(); return; }
        if (talk.Incoming.Content is not Content.Words { Text: var text } || text.Trim() is not { Length: > 0 and <= LongestSearch } words)
            talk.Reply(talk.Say.Html("place.search"));
        else await ListAsync(talk, frame, search with { Words = words }, 0);
    }

    private static void ShowRoles(Talk talk, Frame frame, Asked asked) => talk.Show(frame.Key, new Card(
        Html.Paragraphs(frame.Heading, talk.Say.Html("place.role")),
        [.. Enum.GetValues<Role>().Select(r => new Button(talk.Say[$"role.{r}"], asked.To($"r.{r}"))).Chunk(2), .. frame.Foot]));

    private async Task ListAsync(Talk talk, Frame frame, Search search, int page)
    {
        var (say, asked, role) = (talk.Say, search.Asked, search.Role);
        var all = await places.OfferedAsync(role, say);
        List<PlaceOption> found = [.. all.Where(o => $"{o.Label} {o.Note}".Contains(search.Words, StringComparison.OrdinalIgnoreCase))];
        var many = all.Count > OnAPage;
        if (many) await talk.ListenAsync(DialogueOf(asked.Prefix), search);
        var pages = Paging.Of(found, page, OnAPage);
        talk.Show(frame.Key, new Card(
            Html.Paragraphs(
                frame.Heading,
                all.Count == 0 ? say.Html("place.none", ("role", say[$"role.{role}"])) : say.Html("place.ask", ("role", say[$"role.{role}"])),
                search.Words.Length > 0 ? say.Html("place.found", ("count", found.Count), ("words", search.Words)) : null,
                Html.Lines(pages.Shown.Select(o => (Html?)say.Html("place.line", ("place", o.Label), ("note", o.Note)))),
                many ? say.Html("place.search") : null),
            [
                .. pages.Shown.Select(o => (IReadOnlyList<Button>)[new Button(o.Label, asked.To($"x.{role}.{o.Id}"))]),
                .. pages.Turns(at => asked.To($"p.{role}.{at}")),
                [new Button(say["button.back"], asked.To())],
            ]));
    }
}
