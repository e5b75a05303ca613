using GangguanBot.Administration.People;
using GangguanBot.Chat;
using GangguanBot.Office;
using GangguanBot.Office.Acting;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Posts;

/// <summary>Asks for whatever an appointment still lacks, and shows it when nothing is missing.</summary>
public sealed class SeatQuestions(PeopleList peopleList, OfficeDirectory office)
{
    private const int LongestYears = 5, Week = 7;
    private static readonly int[] Days = [1, 3, Week];

    /// <summary>A date as it may be typed.</summary>
    public string Example => Today.AddDays(7).ToString("dd-MM-yyyy");

    private DateOnly Today => office.Clock.Today;

    public string From(bool tomorrow) => tomorrow ? SeatDraft.Day(Today.AddDays(1)) : SeatDraft.Now;

    /// <returns><c>null</c>: so many days were never offered.</returns>
    public string? Until(SeatDraft draft, int? days) =>
        days is not { } some ? SeatDraft.Open : Days.Contains(some) ? SeatDraft.Day(draft.FirstDay(office).AddDays(some)) : null;

    /// <summary>A typed day, the first or the last of the period. <c>null</c>: none, or one that cannot be.</summary>
    public SeatDraft? Typed(SeatDraft draft, DateOnly? day) => day switch
    {
        null => null,
        { } d when d > Today.AddYears(LongestYears) => null,
        { } d when draft.From is null => d < Today ? null : draft with { From = d == Today ? SeatDraft.Now : SeatDraft.Day(d) },
        { } d => d < draft.FirstDay(office) ? null : draft with { Until = SeatDraft.Day(d.AddDays(1)) },
    };

    public async Task AskAsync(Talk talk, Post post, SeatDraft draft)
    {
        await talk.ListenAsync(SeatPanel.Dialogue, draft);
        var who = draft.Person is { } id ? await peopleList.FindAsync(id) : null;
        talk.Show(AdminConversation.Key, who is null ? await WhoAsync(talk, post, draft) : draft switch
        {
            { Mode: null } => Ask(talk, post, draft, who, "admin.seat.mode",
                SeatPanel.Modes.Select(m => new Button(talk.Say[$"mode.{m}"], new SeatModeButton(draft.Post, draft.Stamp, m)))),
            { From: null } => Ask(talk, post, draft, who, "admin.seat.from",
                [
                    new Button(talk.Say["button.admin.now"], new SeatFromButton(draft.Post, draft.Stamp, Tomorrow: false)),
                    new Button(talk.Say["button.admin.tomorrow"], new SeatFromButton(draft.Post, draft.Stamp, Tomorrow: true)),
                ]),
            { Until: null } => Ask(talk, post, draft, who, "admin.seat.until",
                [
                    new Button(talk.Say["button.admin.open_end"], new SeatUntilButton(draft.Post, draft.Stamp, Days: null)),
                    .. Days.Select(d => new Button(d == Week
                        ? talk.Say["button.admin.week"]
                        : talk.Say.Text("format.duration.days", ("count", d)), new SeatUntilButton(draft.Post, draft.Stamp, d))),
                ]),
            _ => Look(talk, post, draft, who),
        });
    }

    private async Task<Card> WhoAsync(Talk talk, Post post, SeatDraft draft)
    {
        var (say, now) = (talk.Say, office.Now);
        var pages = PagedList.Page([.. (await peopleList.AllAsync(say, draft.Query)).Where(c => c.Person.Role != Role.Reporter)],
            draft.Page);
        var title = pages.Total == 0
            ? say.Html("admin.seat.nobody", ("query", draft.Query)) : say.Html("admin.seat.who", ("post", post.Title));
        return PagedList.Of(title, pages, c => say.Html("admin.people.line", ("name", c.Person.Name), ("work", c.Work(say, now))),
            c => new Button(PagedList.Label(c.Person.Name), new SeatWhoButton(draft.Post, draft.Stamp, c.Person.Id)), at =>
                new SeatPageButton(draft.Post, draft.Stamp, at), Back(talk, draft));
    }

    private static Card Ask(Talk talk, Post post, SeatDraft draft, Colleague who, string phrase, IEnumerable<Button> choices) => new(
        talk.Say.Html(phrase, ("name", who.Person.Name), ("post", post.Title)),
        [.. choices.Chunk(2), Back(talk, draft)]);

    private Card Look(Talk talk, Post post, SeatDraft draft, Colleague who) => new(
        talk.Say.Html("admin.seat.ask", ("mode", talk.Say[$"mode.{draft.Mode}"]), ("post", post.Title), ("name", who.Person.Name),
            ("period", DutyDates.Words(draft.Begins(office), draft.Ends(office), office.Clock, talk.Say))),
        [new Button(talk.Say["button.admin.seat_sure"], new SeatSureButton(draft.Post, draft.Stamp), ButtonStyle.Forward)],
            Back(talk, draft));

    private static IReadOnlyList<Button> Back(Talk talk, SeatDraft draft) =>
        [new Button(talk.Say["button.back"], new PostButton(draft.Post))];
}
