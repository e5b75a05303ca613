using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Administration.Calendar;

/// <summary>Hours over a range of dates (Ramadan, a season): name and dates, Monday to Thursday, Friday; then a preview.</summary>
public sealed class HoursConversation(OfficeDirectory office, CalendarChange change) : IConversation<HoursConversation>
{
    public const string Prefix = "kh";
    private const string Kind = "calendar.hours";
    private const int LongestName = 60;

    public static void Map(Routes<HoursConversation> on)
    {
        var may = Rights.Of(Right.Administer);
        on.Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), may)
            .Dialogue<HoursDraft>(Kind, (c, talk, draft) => c.TypedAsync(talk, draft), may);
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        switch (data.Arg)
        {
            case "list": await ListAsync(talk); break;
            case "add": await AskAsync(talk, new HoursDraft()); break;
            case "apply" when await talk.KeptAsync<HoursDraft>(Kind) is { Friday: not null } draft: await DoneAsync(talk, await change.ApplyAsync(await MeAsync(talk), [], range: draft.ToRow())); break;
            case "end" when await RowAsync(data.Id) is { } row: await PreviewAsync(talk, row, await change.PreviewAsync([], without: row), "ended", row.Id); break;
            case "ended" when await RowAsync(data.Id) is { } row: await DoneAsync(talk, await change.ApplyAsync(await MeAsync(talk), [], without: row)); break;
            default: talk.Alert(talk.Say[Refusal.Unknown.Phrase]); break;
        }
    }

    private async Task ListAsync(Talk talk)
    {
        await talk.ForgetAsync(Kind);
        var rows = await change.HoursAsync();
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs([talk.Say.Html(rows.Count == 0 ? "calendar.hours.none" : "calendar.hours.title"), .. rows.Select(r => (Html?)Words(r, talk.Say))]),
            [
                [new Button(talk.Say["button.calendar.hours_add"], new ButtonData(Prefix, Arg: "add"))],
                .. rows.Select(r => new[] { new Button(talk.Say.Text("button.calendar.hours_end", ("name", r.Name)), new ButtonData(Prefix, r.Id, Arg: "end"), ButtonStyle.Refuse) }),
                AdminConversation.BackTo(talk, "calendar"),
            ]));
    }

    private static async Task AskAsync(Talk talk, HoursDraft draft)
    {
        await talk.ListenAsync(Kind, draft);
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html($"calendar.hours.ask.{draft.Wanted}"), [Back(talk)]));
    }

    private async Task TypedAsync(Talk talk, HoursDraft draft)
    {
        if (talk.Incoming.Content is not Content.TypedText { Text: var text } || Next(draft, text.Trim()) is not { } next)
        {
            talk.Reply(talk.Say.Html($"calendar.hours.wrong.{draft.Wanted}"));
            return;
        }

        if (next.Friday is null) { await AskAsync(talk, next); return; }
        await talk.ListenAsync(Kind, next);
        await PreviewAsync(talk, next.ToRow(), await change.PreviewAsync([], range: next.ToRow()), "apply");
    }

    private static HoursDraft? Next(HoursDraft draft, string text) => draft.Wanted switch
    {
        HoursField.Name => text.Length is > 0 and <= LongestName ? draft with { Name = text } : null,
        HoursField.Dates => text.Replace("s.d.", "|", StringComparison.OrdinalIgnoreCase).Split('|', StringSplitOptions.TrimEntries) is [var a, var b]
            && TypedDate.Parse(a) is { } from && TypedDate.Parse(b) is { } to && to >= from && to <= from.AddYears(1) ? draft with { From = from, To = to } : null,
        HoursField.Week => DayHours.TryParse(text, out var week) && week.IsOpen ? draft with { Week = week.ToString() } : null,
        _ => DayHours.TryParse(text, out var friday) ? draft with { Friday = friday.ToString() } : null,
    };

    private static Task PreviewAsync(Talk talk, HoursRow row, int tickets, string then, int id = 0)
    {
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(Words(row, talk.Say), talk.Say.Html("calendar.hours.preview", ("tickets", tickets))),
            [[new Button(talk.Say["button.apply"], new ButtonData(Prefix, id, Arg: then), ButtonStyle.Forward)], Back(talk)]));
        return Task.CompletedTask;
    }

    private static async Task DoneAsync(Talk talk, int tickets)
    {
        await talk.ForgetAsync(Kind);
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("calendar.hours.applied", ("tickets", tickets)), [Back(talk)]));
    }

    private async Task<HoursRow?> RowAsync(int id) => (await change.HoursAsync()).Find(r => r.Id == id);

    private async Task<Person> MeAsync(Talk talk) => (await office.PersonAsync(talk.Speaker.PersonId!.Value))!;

    private static Html Words(HoursRow row, Phrases say) =>
        say.Html("calendar.page.range", ("name", row.Name), ("from", row.From), ("to", row.To), ("week", row.Week), ("friday", row.Friday));

    private static IReadOnlyList<Button> Back(Talk talk) => [new Button(talk.Say["button.back"], new ButtonData(Prefix, Arg: "list"))];
}

/// <summary>The parts of a range of hours, in the order in which they are asked.</summary>
public enum HoursField { Name, Dates, Week, Friday }

/// <summary>A range of hours being typed.</summary>
public sealed record HoursDraft(string? Name = null, DateOnly? From = null, DateOnly? To = null, string? Week = null, string? Friday = null)
{
    public HoursField Wanted => Name is null ? HoursField.Name : From is null ? HoursField.Dates : Week is null ? HoursField.Week : HoursField.Friday;

    public HoursRow ToRow() => new() { Name = Name!, From = From!.Value, To = To!.Value, Week = Week!, Friday = Friday! };
}
