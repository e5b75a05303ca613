using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Reporting;

/// <summary>What the reporter sees while a report is being made.</summary>
public static class DraftCard
{
    public const string Key = "draft", Prefix = "lp";

    public static Card Symptoms(Phrases say) => new(say.Html("lapor.ask_symptom"),
        [.. Enum.GetValues<Symptom>().Select(s => Press(say[$"symptom.{s}"], $"symptom.{s}")).Chunk(2)]);

    public static Card Sentence(Phrases say) => new(say.Html("lapor.ask_sentence"));

    /// <summary>A half-made report was found.</summary>
    public static Card Unfinished(Phrases say, ReportDraft draft) => new(
        Html.Paragraphs(say.Html("lapor.unfinished", ("begun", draft.BegunAt)), draft.Sentence is { } s ? say.Html("ticket.sentence", ("sentence", s)) : null),
        [[Press(say["button.lapor.continue"], "continue", ButtonStyle.Forward)], [Press(say["button.lapor.discard"], "discard", ButtonStyle.Refuse)]]);

    public static Card Summary(Phrases say, ReportDraft draft, Person reporter, IReadOnlyList<Ticket> open) => new(
        Html.Paragraphs(
            say.Html("lapor.title"),
            Html.Lines(
                say.Html("lapor.head", ("agency", reporter.Agency!.Name), ("symptom", say[$"symptom.{draft.Symptom}"])),
                say.Html("ticket.sentence", ("sentence", draft.Sentence)),
                TicketText.Since(draft.SinceWords, draft.Since ?? draft.BegunAt, say) + say.Html(draft.HasLetter ? "lapor.letter_there" : "lapor.letter_later"),
                draft.Place is { } place ? say.Html("ticket.place", ("place", place)) : null,
                draft.Reach is { } outageReach ? say.Html("ticket.reach", ("reach", say[$"reach.{outageReach}"])) : null,
                draft.ServiceStopped ? say.Html("ticket.service_stopped") : null,
                draft.Contact is { } contact ? say.Html("ticket.contact", ("contact", contact)) : null,
                draft.Files.Count > 0 ? say.Html("ticket.attachments", ("count", Attachment.Pieces(draft.Files.Select(f => f.AlbumId)))) : null),
            Html.Lines(open.Select(t => (Html?)say.Html("lapor.already_open", ("number", t.Number), ("symptom", say[$"symptom.{t.Symptom}"]), ("step", say[$"step.{t.Step}"]))))),
        [
            [Press(say["button.lapor.send"], "send", ButtonStyle.Forward)],
            .. open.Select(t => new[] { Press(say.Text("button.lapor.join", ("number", t.Number)), $"join.{t.Id}") }),
            .. Enum.GetValues<DraftDetail>().Select(d => Press(say[$"button.lapor.{d}"], $"ask.{d}"))
                .Append(Press(say[draft.ServiceStopped ? "button.lapor.service_runs" : "button.lapor.service_stopped"], "service"))
                .Append(Press(say["button.lapor.cancel"], "discard")).Chunk(2),
        ]);

    /// <summary>One optional detail: ready answers as buttons, or typed, or sent.</summary>
    public static Card Ask(Phrases say, DraftDetail draftDetail, Agency agency)
    {
        var ready = draftDetail switch
        {
            DraftDetail.Place => agency.Sites.Select(s => Press(s.Name, $"site.{s.Id}")),
            DraftDetail.Since => DraftAnswers.Times.Select(k => Press(say[$"since.{k}"], $"since.{k}")),
            DraftDetail.Reach => Enum.GetValues<OutageReach>().Select(r => Press(say[$"reach.{r}"], $"reach.{r}")),
            _ => [],
        };
        return new Card(say.Html($"lapor.ask.{draftDetail}"), [.. ready.Chunk(2), [Press(say["button.back"], "back")]]);
    }

    private static Button Press(string label, string arg, ButtonStyle style = ButtonStyle.Plain) => new(label, new ButtonData(Prefix, Arg: arg), style);
}
