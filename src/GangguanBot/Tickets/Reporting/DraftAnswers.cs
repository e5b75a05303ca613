using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Staff;
using GangguanBot.Tickets.Conversations;
using GangguanBot.Tickets.Hours;

namespace GangguanBot.Tickets.Reporting;

/// <summary>What a tap, a sentence or a photo makes of the draft; <c>null</c> when it makes nothing (the person has been told why).</summary>
public sealed class DraftAnswers(Keeper keeper, CalendarBook book, TimeProvider clock)
{
    /// <summary>Ready answers to "since when"; keys below <c>since.</c>.</summary>
    public static readonly IReadOnlyList<string> Times = ["now", "morning", "yesterday"];

    public Draft? Pressed(Draft draft, string word, string arg, Agency agency) => word switch
    {
        "symptom" when ButtonData.IsName<Symptom>(arg, out var symptom) => draft with { Symptom = symptom },
        "site" when agency.Sites.Find(s => s.Id.ToString() == arg) is { } site => draft with { Place = site.Name, Site = site.Id, Asking = null },
        "since" => Since(draft, arg) is { } since ? draft with { Since = since, SinceWords = null, Asking = null } : null,
        "reach" when ButtonData.IsName<Reach>(arg, out var reach) => draft with { Reach = reach, Asking = null },
        "service" => draft with { ServiceStopped = !draft.ServiceStopped },
        _ => null,
    };

    public async Task<Draft?> ReceivedAsync(Talk talk, Draft draft) => talk.Incoming.Content switch
    {
        Content.Words words when draft is { IsComplete: true, Asking: { } detail } => Typed(talk, draft, detail, words.Text.Trim()),
        Content.Words words => Sentence(talk, draft, words.Text.Trim()),
        Content.Photo or Content.Paper => await FileAsync(talk, draft),
        _ => Told(talk, draft.Sentence is null ? "lapor.sentence_wanted" : "lapor.words_or_photo"),
    };

    private static Draft? Sentence(Talk talk, Draft draft, string text) =>
        text.Length is < DraftRules.ShortestSentence or > DraftRules.LongestSentence
            ? Told(talk, "lapor.sentence_length", ("min", DraftRules.ShortestSentence), ("max", DraftRules.LongestSentence), ("length", text.Length))
            : draft with { Sentence = text };

    private static Draft? Typed(Talk talk, Draft draft, Detail detail, string text)
    {
        if (text.Length is 0 or > DraftRules.LongestDetail) return Told(talk, "lapor.detail_length", ("max", DraftRules.LongestDetail));
        return detail switch
        {
            Detail.Place => draft with { Place = text, Asking = null },
            Detail.Since => draft with { SinceWords = text, Asking = null },
            Detail.Contact => draft with { Contact = text, Asking = null },
            Detail.Reach => Told(talk, "lapor.tap_one"),
            _ => Told(talk, "attach.wanted"),
        };
    }

    /// <summary>A photo's caption counts as the sentence when there is none yet.</summary>
    private async Task<Draft?> FileAsync(Talk talk, Draft draft)
    {
        if (draft.Files.Count >= Keeper.Most) return Told(talk, "attach.too_many", ("most", Keeper.Most));
        if (await keeper.KeepAsync(talk) is not { } file) return null;
        if (draft.Asking == Detail.Letter) file = file with { Kind = AttachmentKind.Letter };

        var next = draft with { Files = [.. draft.Files, file], Asking = null };
        if (draft.Sentence is not null) return next;
        var caption = file.Caption?.Trim() ?? "";
        return caption.Length == 0 ? next : Sentence(talk, next, caption) ?? next;
    }

    private DateTimeOffset? Since(Draft draft, string arg)
    {
        var today = book.Now.DateOf(clock.GetUtcNow());
        return arg switch
        {
            "now" => draft.BegunAt,
            "morning" => book.Now.At(today, TimeSpan.FromHours(7.5)) is var morning && morning < draft.BegunAt ? morning : draft.BegunAt,
            "yesterday" => book.Now.At(today.AddDays(-1), TimeSpan.FromHours(7.5)),
            _ => null,
        };
    }

    private static Draft? Told(Talk talk, string phrase, params ReadOnlySpan<(string, object?)> values)
    {
        talk.Reply(talk.Say.Html(phrase, values));
        return null;
    }
}
