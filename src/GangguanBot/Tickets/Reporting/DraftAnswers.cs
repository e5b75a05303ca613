using System.Globalization;
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
        Content.TypedText typedText => Sentence(talk, draft, typedText.Text.Trim(), talk.Incoming.MessageId),
        Content.Photo or Content.Document => await FileAsync(talk, draft),
        Content.Contact card when Words.Letters(card.Line) > 0 =>
            (draft with { Contact = Text.Cut(card.Line, DraftRules.LongestDetail) }).Answered(DraftDetail.Contact),
        Content.Location place => Shared(draft, place).Answered(DraftDetail.Place),
        _ => Told(talk, draft.Sentence is null ? "lapor.sentence_wanted" : "lapor.words_or_photo"),
    };

    /// <param name="message">The message that it came in.</param>
    public static ReportDraft? Sentence(Talk talk, ReportDraft draft, string text, int message)
    {
        if (DraftRules.IsSentence(text)) return (draft with { Sentence = text }).Heard(message, detail: null);
        return DraftRules.HasLength(text) || Words.Letters(text) == 0
            ? Told(talk, "lapor.no_words_in_sentence")
            : Told(talk, "lapor.sentence_length", ("min", DraftRules.ShortestSentence), ("max", DraftRules.LongestSentence),
                ("length", text.Length));
    }

    /// <summary>A message of the draft was edited: what it told is read anew.</summary>
    /// <returns><c>null</c>: it tells nothing new, or what cannot be taken.</returns>
    public static ReportDraft? Edited(Talk talk, ReportDraft draft, SaidIn said, string text)
    {
        var next = said.Detail is { } detail ? Typed(talk, draft, detail, text) : Sentence(talk, draft, text, said.Message);
        return next is null || Same(next, draft) ? null : next with { Asking = draft.Asking };
    }

    private static bool Same(ReportDraft a, ReportDraft b) =>
        (a.Sentence, a.Place, a.SinceWords, a.Contact) == (b.Sentence, b.Place, b.SinceWords, b.Contact);

    /// <summary>The place in words, with its point on the map for whoever goes there.</summary>
    private static ReportDraft Shared(ReportDraft draft, Content.Location place)
    {
        var point = string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.#####}, {place.Longitude:0.#####}");
        return draft with
        {
            Place = place.Label is { } label ? $"{Text.Cut(label, DraftRules.LongestDetail - point.Length - 3)} ({point})" : point,
            Site = null,
        };
    }

    private static ReportDraft? Typed(Talk talk, ReportDraft draft, DraftDetail draftDetail, string text)
    {
        if (Words.Letters(text) == 0) return Told(talk, "lapor.no_words");
        if (text.Length is 0 or > DraftRules.LongestDetail) return Told(talk, "lapor.detail_length", ("max", DraftRules.LongestDetail));
        draft = draft with { Asking = null };
        return draftDetail switch
        {
            DraftDetail.Place => (draft with { Place = text }).Heard(talk.Incoming.MessageId, draftDetail),
            DraftDetail.Since => (draft with { SinceWords = text }).Heard(talk.Incoming.MessageId, draftDetail),
            DraftDetail.Contact => (draft with { Contact = text }).Heard(talk.Incoming.MessageId, draftDetail),
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
        return caption.Length == 0 ? next : Sentence(talk, next, caption, talk.Incoming.MessageId) ?? next;
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
