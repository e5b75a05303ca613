using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Reporting;

/// <summary>
/// Reads a tap, a sentence or a photo into the draft; <c>null</c> when that is impossible, and the person has been told why.
/// </summary>
public sealed class DraftAnswers(AttachmentIntake intake, LiveCalendar calendar, TimeProvider clock)
{
    /// <summary>Ready answers to "since when"; keys below <c>since.</c>.</summary>
    [PhraseFamily("since.")]
    public static readonly IReadOnlyList<string> Times = ["now", "morning", "yesterday"];

    /// <returns><c>null</c>: the agency has no such place.</returns>
    public static ReportDraft? At(ReportDraft draft, Agency agency, int id) =>
        agency.Sites.Find(s => s.Id == id) is { } site ? draft with { Place = site.Name, Site = site.Id, Asking = null } : null;

    /// <param name="when">One of <see cref="Times"/>.</param>
    public ReportDraft? Since(ReportDraft draft, string when) =>
        TimeOf(draft, when) is { } since ? draft with { Since = since, SinceWords = null, Asking = null } : null;

    public async Task<ReportDraft?> ReceivedAsync(Talk talk, ReportDraft draft) => talk.Incoming.Content switch
    {
        Content.TypedText typedText when draft is { IsComplete: true, Asking: { } draftDetail } =>
            Typed(talk, draft, draftDetail, typedText.Text.Trim()),
        Content.TypedText typedText => Sentence(talk, draft, typedText.Text.Trim()),
        Content.Photo or Content.Document => await FileAsync(talk, draft),
        _ => Told(talk, draft.Sentence is null ? "lapor.sentence_wanted" : "lapor.words_or_photo"),
    };

    private static ReportDraft? Sentence(Talk talk, ReportDraft draft, string text) =>
        text.Length is < DraftRules.ShortestSentence or > DraftRules.LongestSentence
            ? Told(talk, "lapor.sentence_length", ("min", DraftRules.ShortestSentence), ("max", DraftRules.LongestSentence),
                ("length", text.Length))
            : draft with { Sentence = text };

    private static ReportDraft? Typed(Talk talk, ReportDraft draft, DraftDetail draftDetail, string text)
    {
        if (text.Length is 0 or > DraftRules.LongestDetail) return Told(talk, "lapor.detail_length", ("max", DraftRules.LongestDetail));
        return draftDetail switch
        {
            DraftDetail.Place => draft with { Place = text, Asking = null },
            DraftDetail.Since => draft with { SinceWords = text, Asking = null },
            DraftDetail.Contact => draft with { Contact = text, Asking = null },
            DraftDetail.Reach => Told(talk, "lapor.tap_one"),
            _ => Told(talk, "attach.wanted"),
        };
    }

    /// <summary>A photo's caption counts as the sentence when there is none yet.</summary>
    private async Task<ReportDraft?> FileAsync(Talk talk, ReportDraft draft)
    {
        if (draft.Files.Count >= AttachmentIntake.Most) return Told(talk, "attach.too_many", ("most", AttachmentIntake.Most));
        if (await intake.KeepAsync(talk) is not IntakeOutcome.Kept(var file)) return null;
        if (draft.Asking == DraftDetail.Letter) file = file with { Kind = AttachmentKind.Letter };

        var next = draft with { Files = [.. draft.Files, file], Asking = null };
        if (draft.Sentence is not null) return next;
        var caption = file.Caption?.Trim() ?? "";
        return caption.Length == 0 ? next : Sentence(talk, next, caption) ?? next;
    }

    private DateTimeOffset? TimeOf(ReportDraft draft, string when)
    {
        var today = calendar.Now.DateOf(clock.GetUtcNow());
        return when switch
        {
            "now" => draft.BegunAt,
            "morning" => calendar.Now.At(today, TimeSpan.FromHours(7.5)) is var morning && morning < draft.BegunAt
                ? morning : draft.BegunAt,
            "yesterday" => calendar.Now.At(today.AddDays(-1), TimeSpan.FromHours(7.5)),
            _ => null,
        };
    }

    private static ReportDraft? Told(Talk talk, string phrase, params ReadOnlySpan<(string, object?)> values)
    {
        talk.Reply(talk.Say.Html(phrase, values));
        return null;
    }
}
