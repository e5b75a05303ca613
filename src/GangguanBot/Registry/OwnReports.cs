using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry;

/// <summary><c>/laporan</c>: what the reporter's agency has reported, a page at a time; what is typed then is searched in it.</summary>
public sealed class OwnReports(OfficeDirectory office, TicketQueries queries, TicketNotifier notifier, TicketVisibility visibility, RegisterSearch search, RegisterReader book) : IConversation<OwnReports>
{
    private const string Prefix = "lq", Dialogue = "laporan", Key = "list.laporan", Older = "older", Newer = "newer", All = "all";

    public sealed record OwnReportsState(string? Words);

    public static void Map(Routes<OwnReports> on) => on
        .Command("laporan", (c, talk) => c.OpenAsync(talk), Rights.Of(Right.Report))
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Report))
        .Dialogue<OwnReportsState>(Dialogue, (c, talk, ownReportsState) => c.TypedAsync(talk, ownReportsState), Rights.Of(Right.Report));

    private Task OpenAsync(Talk talk) => talk.Incoming.Content is Content.Command { Argument: var words } && words.Trim().Length > 0 ? SearchAsync(talk, words.Trim()) : ShowAsync(talk, words: null, at: null);

    private async Task TypedAsync(Talk talk, OwnReportsState ownReportsState)
    {
        if (talk.Incoming.Content is Content.TypedText { Text: var text } && text.Trim() is { Length: > 0 } words) await SearchAsync(talk, words);
        else await ShowAsync(talk, ownReportsState.Words, at: null);
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        var words = (await talk.KeptAsync<OwnReportsState>(Dialogue))?.Words;
        if (data.Arg == All) await ShowAsync(talk, words: null, at: null);
        else if (data.Arg is Older or Newer) await ShowAsync(talk, words, new Cursor(data.Id, data.Arg == Older));
        else talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
    }

    private async Task SearchAsync(Talk talk, string words)
    {
        if (TypedNumber.Parse(words) is { } number && await MeAsync(talk) is { AgencyId: { } agency } me
            && await (await search.MatchingAsync(new RegisterFilter(Number: number, AgencyId: agency), me)).OrderByDescending(t => t.Id).Select(t => t.Id).Take(2).ToListAsync() is [var only]
            && await queries.FindAsync(only) is { } ticket && await visibility.ViewAsync(ticket, me) is { } view)
        {
            visibility.Seen(view, ShownOfConfidential.Card);
            await notifier.ShowAsync(ticket, me, Posting.Anew);
        }
        else await ShowAsync(talk, words, at: null);
    }

    private async Task ShowAsync(Talk talk, string? words, Cursor? at)
    {
        if (await MeAsync(talk) is not { AgencyId: { } agency } me) return;
        await talk.ListenAsync(Dialogue, new OwnReportsState(words));
        talk.Show(Key, Render(talk.Say, await book.ReadAsync(new RegisterFilter(AgencyId: agency, Words: words), me, at), words));
    }

    private static Card Render(Phrases say, RegisterPage page, string? words)
    {
        var title = page.Rows.Count == 0 ? words is null ? say.Html("list.laporan.empty") : say.Html("register.own.none", ("words", Short(words)))
            : page.Count > RegisterReader.Counted ? say.Html("register.own.found_more", ("count", (decimal)RegisterReader.Counted))
            : words is null ? say.Html("list.laporan.title", ("count", page.Count)) : say.Html("register.own.found", ("count", page.Count), ("words", Short(words)));
        var turns = new List<Button>();
        if (page.HasNewer) turns.Add(new Button("‹", new ButtonData(Prefix, page.Rows[0].Id, Arg: Newer)));
        if (page.HasOlder) turns.Add(new Button("›", new ButtonData(Prefix, page.Rows[^1].Id, Arg: Older)));
        return new Card(
            Html.Paragraphs([title, .. page.Rows.Select(r => (Html?)Line(say, r)), page.Rows.Count == 0 ? null : say.Html("register.prompt")]),
            [
                .. page.Rows.Select(r => (IReadOnlyList<Button>)[new Button(say.Text("list.button", ("number", r.Number), ("agency", r.Agency)), new ButtonData(Prefixes.Tool, r.Id, Arg: nameof(Tool.Open)))]),
                .. turns.Count == 0 ? [] : (IReadOnlyList<IReadOnlyList<Button>>)[turns],
                .. words is null ? [] : (IReadOnlyList<IReadOnlyList<Button>>)[[new Button(say["register.own.all"], new ButtonData(Prefix, Arg: All))]],
            ]);
    }

    private static Html Line(Phrases say, RegisterRow row) => say.Html(row.DueAt is null ? "list.line" : "list.line_due",
        ("number", row.Number), ("agency", row.Agency), ("symptom", say[$"symptom.{row.Symptom}"]), ("step", say[$"step.{row.Step}"]), ("due", row.DueAt));

    private static string Short(string words)
    {
        const int longest = 80;
        return words.Length > longest ? words[..longest] + "…" : words;
    }

    private Task<Person?> MeAsync(Talk talk) => office.PersonAsync(talk.Speaker.PersonId!.Value);
}
