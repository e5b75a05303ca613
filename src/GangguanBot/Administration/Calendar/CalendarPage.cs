using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;

namespace GangguanBot.Administration.Calendar;

/// <summary>Kalender in <c>/admin</c>: days that are coming, and what the office changes of them. Each change is previewed first.</summary>
[PhraseFamily("calendar.mark.", typeof(DayMark))]
[PhraseFamily("calendar.kind.", typeof(DayKind))]
public sealed class CalendarPage(
    LiveCalendar liveCalendar, CalendarChange change, Deadlines deadlines) : IAdminPage, IConversation<CalendarPage>
{
    private const string Kind = "calendar.days";
    private const int OnAPage = 8;

    public string Name => "calendar";

    public static void Map(Routes<CalendarPage> on)
    {
        var may = Rights.Of(Right.Administer);
        on.Button<CalendarListButton>((c, talk, button) => c.ListAsync(talk, button.Page), may)
            .Button<CalendarButton>((c, talk, button) => c.PressedAsync(talk, button.Act), may)
            .Button<CalendarDayButton>((c, talk, button) => c.DayAsync(talk, button), may)
            .Dialogue<CalendarDialogue>(Kind, (c, talk, _) => c.TypedAsync(talk), may);
    }

    public Task ShowAsync(Talk talk) => ListAsync(talk, 0);

    private async Task PressedAsync(Talk talk, CalendarAct act)
    {
        switch (act)
        {
            case CalendarAct.Add: await AskAsync(talk); break;
            case CalendarAct.Apply when await talk.KeptAsync<CalendarDialogue>(Kind) is { Text: { } text }
                && CalendarLines.Parse(text) is { Faults: [], Rows: var rows }:
                await ApplyAsync(talk, rows); break;
            default: talk.Refuse(Refusal.Unknown); break;
        }
    }

    private async Task DayAsync(Talk talk, CalendarDayButton button)
    {
        if (button.Turn == DayTurn.Apply) await ApplyAsync(talk, [Usual(button.Day)]);
        else if (button.Turn == DayTurn.Preview) await PreviewUsualAsync(talk, button.Day);
        else Day(talk, button.Day);
    }

    private async Task ListAsync(Talk talk, int page)
    {
        await talk.ForgetAsync(Kind);
        var (say, today) = (talk.Say, deadlines.Today);
        var coming = Enumerable.Range(0, LookAhead).Select(n => liveCalendar.Now.DayOn(today.AddDays(n)))
            .Where(d => d.Kind is DayKind.NationalHoliday or DayKind.CollectiveLeave or DayKind.SpecialDay).ToList();
        var days = Paging.Of(coming, page, OnAPage);
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(
                say.Html("calendar.page.title", ("today", Words(liveCalendar.Now.DayOn(today), say))),
                Html.Lines((await change.HoursAsync()).Where(h => h.To >= today).Select(h => (Html?)say.Html("calendar.page.range",
                    ("name", h.Name), ("from", h.From), ("to", h.To), ("week", h.Week), ("friday", h.Friday)))),
                Html.Lines(days.Shown.Select(d => (Html?)Words(d, say))),
                Html.Lines(liveCalendar.Now.MissingYears(today).Select(m => (Html?)say.Html(m.PhraseKey, ("year", m.Year))))),
            [
                [new Button(say["button.calendar.add"], new CalendarButton(CalendarAct.Add)),
                    new Button(say["button.calendar.hours"], new HoursButton(HoursAct.List))],
                .. days.Shown.Select(d =>
                    new[] { new Button(say.Text("button.calendar.day", ("date", d.Date.ToString("dd-MM-yyyy")), ("name", d.Name)),
                    new CalendarDayButton(d.Date, DayTurn.Look)) }),
                .. days.Turns(at => new CalendarListButton(at)),
                AdminConversation.BackTo(talk),
            ]));
    }

    private async Task AskAsync(Talk talk)
    {
        await talk.ListenAsync(Kind, new CalendarDialogue(null));
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("calendar.page.ask", ("year", deadlines.Today.Year + 1)), [Back(talk)]));
    }

    private async Task TypedAsync(Talk talk)
    {
        if (talk.Incoming.Content is not Content.TypedText { Text: var text }) { talk.Reply(talk.Say.Html("calendar.page.words")); return; }
        var lines = CalendarLines.Parse(text);
        if (lines.Faults.Count > 0 || lines.Rows.Count == 0)
        {
            talk.Reply(Html.Paragraphs(
                talk.Say.Html("calendar.page.faults", ("first", TypedDate.FirstYear), ("last", TypedDate.LastYear)),
                Html.Lines(lines.Faults.Take(OnAPage)
                    .Select(f => (Html?)talk.Say.Html("calendar.page.fault", ("line", f.Line), ("text", f.Text))))));
            return;
        }

        await talk.ListenAsync(Kind, new CalendarDialogue(text));
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(
                Html.Lines(lines.Rows.Take(LongestPreview).Select(r => (Html?)Words(r, talk.Say))),
                talk.Say.Html("calendar.page.preview", ("days", lines.Rows.Count), ("tickets", await change.PreviewAsync(lines.Rows)))),
            [[new Button(talk.Say["button.apply"], new CalendarButton(CalendarAct.Apply), ButtonStyle.Forward)], Back(talk)]));
    }

    private static void Day(Talk talk, DateOnly day) =>
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("calendar.page.day", ("date", day)),
            [[new Button(talk.Say["button.calendar.usual"], new CalendarDayButton(day, DayTurn.Preview))], Back(talk)]));

    private async Task PreviewUsualAsync(Talk talk, DateOnly day) => talk.Show(AdminConversation.Key, new Card(
        Html.Paragraphs(Words(Usual(day), talk.Say),
            talk.Say.Html("calendar.page.preview", ("days", 1), ("tickets", await change.PreviewAsync([Usual(day)])))),
        [[new Button(talk.Say["button.apply"], new CalendarDayButton(day, DayTurn.Apply), ButtonStyle.Forward)], Back(talk)]));

    private async Task ApplyAsync(Talk talk, IReadOnlyList<CalendarRow> rows)
    {
        var changed = await change.ApplyAsync(talk.Me, rows);
        await talk.ForgetAsync(Kind);
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html("calendar.page.applied", ("days", rows.Count), ("tickets", changed)), [Back(talk)]));
    }

    private const int LookAhead = 400, LongestPreview = 25;

    private static CalendarRow Usual(DateOnly day) => new() { Date = day, Mark = DayMark.Usual, Name = "-" };

    private static Html Words(OfficeDay day, Phrases say) =>
        say.Html($"calendar.kind.{day.Kind}", ("date", day.Date), ("name", day.Name), ("hours", day.Hours));

    private static Html Words(CalendarRow row, Phrases say) =>
        say.Html($"calendar.mark.{row.Mark}", ("date", row.Date), ("name", row.Name), ("hours", row.Hours));

    private static IReadOnlyList<Button> Back(Talk talk) => [new Button(talk.Say["button.back"], new CalendarListButton(Page: 0))];

    internal sealed record CalendarDialogue(string? Text);
}
