using GangguanBot.Languages;
using GangguanBot.Tickets.Attachments;

namespace GangguanBot.Tickets.Reporting;

/// <summary>A report being made (SOP step 1). Only symptom and sentence are compulsory.</summary>
public sealed record ReportDraft(DateTimeOffset BegunAt)
{
    /// <summary>Telegram's number of the message that began it.</summary>
    public int BegunIn { get; init; }

    public Symptom? Symptom { get; init; }
    public string? Sentence { get; init; }
    public string? SinceWords { get; init; }
    public DateTimeOffset? Since { get; init; }
    public string? Place { get; init; }

    /// <summary>The place is this site of the agency's; <c>null</c>: it was typed, or not said.</summary>
    public int? Site { get; init; }

    public OutageReach? Reach { get; init; }
    public bool ServiceStopped { get; init; }
    public string? Contact { get; init; }
    public IReadOnlyList<KeptFile> Files { get; init; } = [];
    /// <summary>The optional detail that is being asked for; <c>null</c>: the card is shown.</summary>
    public DraftDetail? Asking { get; init; }

    /// <summary>The messages whose words are in it, in the order in which they came.</summary>
    public IReadOnlyList<SaidIn> Said { get; init; } = [];

    /// <summary>Words that came with a new <c>/lapor</c> while this one was unfinished; they are next when it is discarded.</summary>
    public SaidNext? Next { get; init; }

    public bool IsComplete => Symptom is not null && Sentence is not null;

    public bool HasLetter => Files.Any(f => f.Kind == AttachmentKind.Letter);

    /// <summary>The draft with its question answered, when it was this one.</summary>
    public ReportDraft Answered(DraftDetail detail) => Asking == detail ? this with { Asking = null } : this;

    /// <summary>
    /// The part that a message gave. While the sentence is missing, a message that was no sentence yet may become it.
    /// </summary>
    public SaidIn? ToldBy(int message) => Said.LastOrDefault(s => s.Message == message)
        ?? (Sentence is null && message >= BegunIn ? new SaidIn(message, Detail: null) : null);

    /// <summary>Notes which message its words came with, so that an edit of that message changes them.</summary>
    public ReportDraft Heard(int message, DraftDetail? detail) =>
        this with { Said = [.. Said.Where(s => s.Message != message), new SaidIn(message, detail)] };
}

/// <param name="Message">Telegram's number of it.</param>
/// <param name="Detail">The detail that it gave; <c>null</c>: the sentence.</param>
public sealed record SaidIn(int Message, DraftDetail? Detail);

/// <param name="Message">Telegram's number of the message that they came in.</param>
public sealed record SaidNext(int Message, string Words);

/// <summary>Optional details of a report, in the order of their buttons.</summary>
public enum DraftDetail { Place, Since, Photo, Letter, Contact, Reach }

public static class DraftRules
{
    /// <summary>Characters of the reporter's sentence (product: 10–1000).</summary>
    public const int ShortestSentence = 10, LongestSentence = 1000;

    /// <summary>Letters that a sentence has besides blanks, punctuation and emoji.</summary>
    private const int FewestLetters = 5;

    /// <summary>Characters of a place, a contact, a time in words.</summary>
    public const int LongestDetail = 200;

    public static bool IsSentence(string text) => HasLength(text) && Words.Letters(text) >= FewestLetters;

    /// <summary>Signs that cannot be seen make no sentence longer.</summary>
    public static bool HasLength(string text) => text.Length <= LongestSentence && Words.Seen(text) >= ShortestSentence;
}
