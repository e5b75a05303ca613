using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Numbering;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry;

/// <summary><c>/laporan</c>: what the reporter's agency has reported, a page at a time; what is typed then is searched in it.</summary>
public sealed class OwnReports(
    TicketQueries queries, TicketNotifier notifier, TicketVisibility visibility, RegisterSearch search,
    RegisterReader reader) : IConversation<OwnReports>
{
    private const string Dialogue = "laporan", Key = "list.laporan";
    private const int LongestShown = 80;

    public sealed record OwnReportsState(string? Words);

    public static void Map(Routes<OwnReports> on) => on
        .Command("laporan", (c, talk) => c.OpenAsync(talk), Rights.Of(Right.Report))
        .Button<OwnAllButton>((c, talk, _) => c.ShowAsync(talk, words: null, at: null), Rights.Of(Right.Report))
        .Button<OwnTurnButton>((c, talk, button) => c.TurnAsync(talk, button), Rights.Of(Right.Report))
        .Dialogue<OwnReportsState>(Dialogue, (c, talk, ownReportsState) => c.TypedAsync(talk, ownReportsState), Rights.Of(Right.Report));

    private Task OpenAsync(Talk talk) =>
        talk.Incoming.Content is Content.Command { Argument: var words } && words.Trim().Length > 0
            ? SearchAsync(talk, words.Trim()) : ShowAsync(talk, words: null, at: null);

    private async Task TypedAsync(Talk talk, OwnReportsState ownReportsState)
    {
        if (talk.Incoming.Content is Content.TypedText { Text: var text } && text.Trim() is { Length: > 0 } words)
            await SearchAsync(talk, words);
        else await ShowAsync(talk, ownReportsState.Words, at: null);
    }

    private async Task TurnAsync(Talk talk, OwnTurnButton button) =>
        await ShowAsync(talk, (await talk.KeptAsync<OwnReportsState>(Dialogue))?.Words, new Cursor(button.From, button.Older));

    private async Task SearchAsync(Talk talk, string words)
    {
        if (TypedNumber.Parse(words) is { } number && talk.Me is { AgencyId: { } agency } me
            && await (await search.MatchingAsync(new RegisterFilter(Number: number, AgencyId: agency), me)).OrderByDescending(t => t.Id)
                .Select(t => t.Id).Take(2).ToListAsync() is [var only]
            && await queries.FindAsync(only) is { } ticket && await visibility.ViewAsync(ticket, me) is { } view)
        {
            visibility.Seen(view, ShownOfConfidential.Card);
            await notifier.ShowAsync(ticket, me, Posting.Anew);
        }
        else await ShowAsync(talk, words, at: null);
    }

    private async Task ShowAsync(Talk talk, string? words, Cursor? at)
    {
        if (talk.Me is not { AgencyId: { } agency } me) return;
        await talk.ListenAsync(Dialogue, new OwnReportsState(words));
        talk.Show(Key, Render(talk.Say, await reader.ReadAsync(new RegisterFilter(AgencyId: agency, Words: words), me, at), words));
    }

    private static Card Render(Phrases say, RegisterPage page, string? words)
    {
        var title = page.Rows.Count == 0
            ? words is null ? say.Html("list.laporan.empty") : say.Html("register.own.none", ("words", Text.Cut(words, LongestShown)))
            : page.Count > RegisterReader.Counted ? say.Html("register.own.found_more", ("count", (decimal)RegisterReader.Counted))
            : words is null ? say.Html("list.laporan.title", ("count", page.Count))
                : say.Html("register.own.found", ("count", page.Count), ("words", Text.Cut(words, LongestShown)));
        var turns = new List<Button>();
        if (page.HasNewer) turns.Add(new Button("‹", new OwnTurnButton(page.Rows[0].Id, Older: false)));
        if (page.HasOlder) turns.Add(new Button("›", new OwnTurnButton(page.Rows[^1].Id, Older: true)));
        return new Card(
            Html.Paragraphs([title, .. page.Rows.Select(r => (Html?)Line(say, r)), page.Rows.Count == 0
                ? null : say.Html("register.prompt")]),
            [
                .. page.Rows.Select(r =>
                    (IReadOnlyList<Button>)[
                    new Button(say.Text("list.button", ("number", r.Number), ("agency", r.Agency)),
                    new ToolButton(r.Id, Visit: 0, Tool.Open))]),
                .. turns.Count == 0 ? [] : (IReadOnlyList<IReadOnlyList<Button>>)[turns],
                .. words is null ? [] : (IReadOnlyList<IReadOnlyList<Button>>)[[new Button(say["register.own.all"], new OwnAllButton())]],
            ]);
    }

    private static Html Line(Phrases say, RegisterRow row) => say.Html(row.DueAt is null ? "list.line" : "list.line_due",
        ("number", row.Number), ("agency", row.Agency), ("symptom", say[$"symptom.{row.Symptom}"]), ("step", say[$"step.{row.Step}"]),
            ("due", row.DueAt));

}
