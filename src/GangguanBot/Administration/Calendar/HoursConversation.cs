using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Administration.Calendar;

/// <summary>Hours over a range of dates (Ramadan, a season): name and dates, Monday to Thursday, Friday; then a preview.</summary>
[PhraseFamily("calendar.hours.ask.", typeof(HoursField))]
[PhraseFamily("calendar.hours.wrong.", typeof(HoursField))]
public sealed class HoursConversation(CalendarChange change) : IConversation<HoursConversation>
{
    private const string Kind = "calendar.hours";

    public static void Map(Routes<HoursConversation> on)
    {
        var may = Rights.Of(Right.Administer);
        on.Button<HoursButton>((c, talk, button) => c.PressedAsync(talk, button.Act), may)
            .Button<EndHoursButton>((c, talk, button) => c.EndAsync(talk, button), may)
            .Dialogue<HoursDraft>(Kind, (c, talk, draft) => c.TypedAsync(talk, draft), may);
    }

    private async Task PressedAsync(Talk talk, HoursAct act)
    {
        switch (act)
        {
            case HoursAct.List: await ListAsync(talk); break;
            case HoursAct.Add: await AskAsync(talk, new HoursDraft()); break;
            case HoursAct.Apply when await talk.KeptAsync<HoursDraft>(Kind) is { Friday: not null } draft:
                await DoneAsync(talk, await change.ApplyAsync(talk.Me, [], range: draft.ToRow())); break;
            default: talk.Refuse(Refusal.Unknown); break;
        }
    }

    private async Task EndAsync(Talk talk, EndHoursButton button)
    {
        if ((await change.HoursAsync()).Find(r => r.Id == button.Hours) is not { } row) talk.Refuse(Refusal.Unknown);
        else if (button.Sure) await DoneAsync(talk, await change.ApplyAsync(talk.Me, [], without: row));
        else Preview(talk, row, await change.PreviewAsync([], without: row), button with { Sure = true });
    }

    private async Task ListAsync(Talk talk)
    {
        await talk.ForgetAsync(Kind);
        var rows = await change.HoursAsync();
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs([talk.Say.Html(rows.Count == 0 ? "calendar.hours.none" : "calendar.hours.title"),
                .. rows.Select(r => (Html?)Words(r, talk.Say))]),
            [
                [new Button(talk.Say["button.calendar.hours_add"], new HoursButton(HoursAct.Add))],
                .. rows.Select(r => new[] { new Button(talk.Say.Text("button.calendar.hours_end", ("name", r.Name)),
                    new EndHoursButton(r.Id, Sure: false), ButtonStyle.Refuse) }),
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
        if (TypedAnswer.Plain(talk) is not { } text || Next(draft, text) is not { } next)
        {
            talk.Reply(talk.Say.Html($"calendar.hours.wrong.{draft.Wanted}", ("first", TypedDate.FirstYear), ("last", TypedDate.LastYear)));
            return;
        }

        if (next.Friday is null) { await AskAsync(talk, next); return; }
        await talk.ListenAsync(Kind, next);
        Preview(talk, next.ToRow(), await change.PreviewAsync([], range: next.ToRow()), new HoursButton(HoursAct.Apply));
    }

    private static HoursDraft? Next(HoursDraft draft, string text) => draft.Wanted switch
    {
        HoursField.Name => FieldLimits.HoursName.Takes(text) ? draft with { Name = text } : null,
        HoursField.Dates => TypedPeriod.Parse(text, TypedDate.Years) is { } days && days.To > days.From && days.To <= days.From.AddYears(1)
            ? draft with { From = days.From, To = days.To } : null,
        HoursField.Week => DayHours.TryParse(text, out var week) && week.IsOpen ? draft with { Week = week.ToString() } : null,
        _ => DayHours.TryParse(text, out var friday) ? draft with { Friday = friday.ToString() } : null,
    };

    private static void Preview(Talk talk, HoursRow row, int tickets, IButton then) => talk.Show(AdminConversation.Key, new Card(
        Html.Paragraphs(Words(row, talk.Say), talk.Say.Html("calendar.hours.preview", ("tickets", tickets))),
        [[new Button(talk.Say["button.apply"], then, ButtonStyle.Forward)], Back(talk)]));

    private static async Task DoneAsync(Talk talk, int tickets)
    {
        await talk.ForgetAsync(Kind);
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("calendar.hours.applied", ("tickets", tickets)), [Back(talk)]));
    }


    private static Html Words(HoursRow row, Phrases say) =>
        say.Html("calendar.page.range", ("name", row.Name), ("from", row.From), ("to", row.To), ("week", row.Week), ("friday", row.Friday));

    private static IReadOnlyList<Button> Back(Talk talk) => [new Button(talk.Say["button.back"], new HoursButton(HoursAct.List))];
}

/// <summary>The parts of a range of hours, in the order in which they are asked.</summary>
public enum HoursField { Name, Dates, Week, Friday }

/// <summary>A range of hours being typed.</summary>
public sealed record HoursDraft(string? Name = null, DateOnly? From = null, DateOnly? To = null, string? Week = null, string? Friday = null)
{
    public HoursField Wanted =>
        Name is null ? HoursField.Name : From is null ? HoursField.Dates : Week is null ? HoursField.Week : HoursField.Friday;

    public HoursRow ToRow() => new() { Name = Name!, From = From!.Value, To = To!.Value, Week = Week!, Friday = Friday! };
}
