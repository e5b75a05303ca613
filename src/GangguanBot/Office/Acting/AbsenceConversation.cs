using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Office.Acting;

/// <summary><c>/siaga</c>: am I there, and if not, until when.</summary>
[PhraseFamily("absence.until.", Other)]
public sealed class AbsenceConversation(
    OfficeDirectory office, PeopleService peopleService, Messenger messenger, OfficeDays days)
    : IConversation<AbsenceConversation>
{
    private const string Key = "siaga", Kind = "siaga.date", Back = "back", Other = "dates";

    [PhraseFamily("absence.until.")]
    private static readonly string[] Ready = ["today", "tomorrow", "days3", "week"];

    public static void Map(Routes<AbsenceConversation> on)
    {
        var may = Rights.Of(Right.SayAbsence);
        on.Command("siaga", (c, talk) => c.ShowAsync(talk), may)
            .Button<AbsenceButton>((c, talk, button) => c.ChosenAsync(talk, button.Until), may)
            .Dialogue<AbsenceDialogue>(Kind, (c, talk, _) => c.TypedAsync(talk), may);
    }

    private async Task ShowAsync(Talk talk)
    {
        await talk.ForgetAsync(Kind);
        var me = talk.Me;
        var away = me.IsAway(office.Now);
        var state = away ? talk.Say.Html("absence.away", ("until", LastDay(me))) : talk.Say.Html("absence.here");
        var hint = (await office.SeatsOfAsync(me)).Count > 0 ? talk.Say.Html("absence.deputy_hint") : Html.Empty;
        var buttons = Ready.Append(Other).Select(k => new Button(talk.Say[$"absence.until.{k}"], new AbsenceButton(k)));
        talk.Show(Key, new Card(Html.Paragraphs(state, hint),
            [.. away ? [[new Button(talk.Say["button.absence.back"], new AbsenceButton(Back), ButtonStyle.Forward)]]
                : Array.Empty<Button[]>(), .. buttons.Chunk(2)]));
    }

    private async Task ChosenAsync(Talk talk, string key)
    {
        if (key == Other)
        {
            await talk.ListenAsync(Kind, new AbsenceDialogue());
            talk.Show(Key, talk.Say.Html("absence.ask", ("example", days.Today.AddDays(3).ToString("dd-MM-yyyy"))));
        }
        else if (key == Back) await SayAsync(talk, until: null);
        else if (key == "tomorrow") await SayAsync(talk, days.Today.AddDays(1));
        else if (Ready.Contains(key) && DutyPeriod.Of(key, days.Today)?.Last is { } last) await SayAsync(talk, last);
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task TypedAsync(Talk talk)
    {
        if (talk.Incoming.Content is Content.TypedText { Text: var text } && DutyPeriod.Parse(text, days.Today) is { Last: { } last })
            await SayAsync(talk, last);
        else talk.Reply(talk.Say.Html("absence.wrong", ("example", days.Today.AddDays(3).ToString("dd-MM-yyyy"))));
    }

    private async Task SayAsync(Talk talk, DateOnly? until)
    {
        var me = talk.Me;
        await peopleService.SayAwayAsync(me, me, until is { } last ? days.After(last) : null);
        await ShowAsync(talk);
        if (me.SectionId is not { } section || await office.SeatAsync(section) is not { } kasi) return;
        messenger.Send(kasi.Person, say => until is null
            ? say.Html("absence.news.back", ("name", me.Name)) : say.Html("absence.news.away", ("name", me.Name), ("until", LastDay(me))));
    }

    private DateOnly LastDay(Person person) => office.Clock.DayOf(person.AwayUntil!.Value.AddTicks(-1));


    internal sealed record AbsenceDialogue;
}
