using GangguanBot.Tickets.Attachments;

namespace GangguanBot.Tickets.Reporting;

/// <summary>A report being made (SOP step 1). Only symptom and sentence are compulsory.</summary>
public sealed record ReportDraft(DateTimeOffset BegunAt)
{
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

    public bool IsComplete => Symptom is not null && Sentence is not null;

    public bool HasLetter => Files.Any(f => f.Kind == AttachmentKind.Letter);
}

/// <summary>Optional details of a report, in the order of their buttons.</summary>
public enum DraftDetail { Place, Since, Photo, Letter, Contact, Reach }

public static class DraftRules
{
    /// <summary>Characters of the reporter's sentence (product: 10–1000).</summary>
    public const int ShortestSentence = 10, LongestSentence = 1000;

    /// <summary>Characters of a place, a contact, a time in words.</summary>
    public const int LongestDetail = 200;
}
