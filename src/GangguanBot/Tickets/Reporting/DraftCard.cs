using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Reporting;

/// <summary>The reporter's card while a report is being made.</summary>
[PhraseFamily("lapor.ask.", typeof(DraftDetail))]
[PhraseFamily("button.lapor.", typeof(DraftDetail))]
public static class DraftCard
{
    public const string Key = "draft";

    /// <summary>Open reports of the agency that the card offers to join, the newest first; the others stand in /laporan.</summary>
    private const int MostOpen = 5;

    public static Card Symptoms(Phrases say) => new(say.Html("lapor.ask_symptom"),
        [.. Enum.GetValues<Symptom>().Select(s => new Button(say[$"symptom.{s}"], new DraftSymptomButton(s))).Chunk(2)]);

    public static Card Sentence(Phrases say) => new(say.Html("lapor.ask_sentence"));

    /// <summary>A half-made report was found.</summary>
    public static Card Unfinished(Phrases say, ReportDraft draft) => new(
        Html.Paragraphs(say.Html("lapor.unfinished", ("begun", draft.BegunAt)), draft.Sentence is { } s
            ? say.Html("ticket.sentence", ("sentence", s)) : null),
        [[Press(say["button.lapor.continue"], DraftAct.Continue, ButtonStyle.Forward)],
            [Press(say["button.lapor.discard"], DraftAct.Discard, ButtonStyle.Refuse)]]);

    public static Card Summary(Phrases say, ReportDraft draft, Person reporter, IReadOnlyList<Ticket> open) => new(
        Html.Paragraphs(
            say.Html("lapor.title"),
            Html.Lines(
                say.Html("lapor.head", ("agency", reporter.Agency!.Name), ("symptom", say[$"symptom.{draft.Symptom}"])),
                say.Html("ticket.sentence", ("sentence", draft.Sentence)),
                TicketText.Since(draft.SinceWords, draft.Since ?? draft.BegunAt, say)
                    + say.Html(draft.HasLetter ? "lapor.letter_there" : "lapor.letter_later"),
                draft.Place is { } place ? say.Html("ticket.place", ("place", place)) : null,
                draft.Reach is { } outageReach ? say.Html("ticket.reach", ("reach", say[$"reach.{outageReach}"])) : null,
                draft.ServiceStopped ? say.Html("ticket.service_stopped") : null,
                draft.Contact is { } contact ? say.Html("ticket.contact", ("contact", contact)) : null,
                draft.Files.Count > 0
                    ? say.Html("ticket.attachments", ("count", Attachment.Pieces(draft.Files.Select(f => f.AlbumId)))) : null),
            PagedList.First([.. open.Select(t => say.Html("lapor.already_open", ("number", t.Number), ("symptom", say[$"symptom.{t.Symptom}"]),
                ("step", say[$"step.{t.Step}"])))], MostOpen, say)),
        [
            [Press(say["button.lapor.send"], DraftAct.Send, ButtonStyle.Forward)],
            .. open.Take(MostOpen).Select(t => new[] { new Button(say.Text("button.lapor.join", ("number", t.Number)), new DraftJoinButton(t.Id)) }),
            .. Enum.GetValues<DraftDetail>().Select(d => new Button(say[$"button.lapor.{d}"], new DraftAskButton(d)))
                .Append(Press(say[draft.ServiceStopped ? "button.lapor.service_runs" : "button.lapor.service_stopped"], DraftAct.Service))
                .Append(Press(say["button.lapor.cancel"], DraftAct.Discard)).Chunk(2),
        ]);

    /// <summary>One optional detail: ready answers as buttons, or typed, or sent.</summary>
    public static Card Ask(Phrases say, DraftDetail draftDetail, Agency agency)
    {
        var ready = draftDetail switch
        {
            DraftDetail.Place => agency.Sites.Select(s => new Button(s.Name, new DraftSiteButton(s.Id))),
            DraftDetail.Since => DraftAnswers.Times.Select(k => new Button(say[$"since.{k}"], new DraftSinceButton(k))),
            DraftDetail.Reach => Enum.GetValues<OutageReach>().Select(r => new Button(say[$"reach.{r}"], new DraftReachButton(r))),
            _ => [],
        };
        return new Card(say.Html($"lapor.ask.{draftDetail}"), [.. ready.Chunk(2), [Press(say["button.back"], DraftAct.Continue)]]);
    }

    private static Button Press(string label, DraftAct act, ButtonStyle style = ButtonStyle.Plain) =>
        new(label, new DraftButton(act), style);
}
