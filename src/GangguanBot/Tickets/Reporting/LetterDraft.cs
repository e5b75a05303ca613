using GangguanBot.Tickets.Attachments;
using GangguanBot.Time;

namespace GangguanBot.Tickets.Reporting;

/// <summary>The parts of a letter, in the order in which they are asked. The scan may come later.</summary>
public enum LetterField { Agency, Number, Date, Subject, Symptom, Scan }

/// <summary>A letter being registered.</summary>
/// <param name="BegunAt">When the front desk took it up.</param>
public sealed record LetterDraft(DateTimeOffset BegunAt)
{
    /// <summary>Characters of a letter's number and sender.</summary>
    public const int Longest = 100;

    /// <summary>A part of the agency's name or code, as it was typed; empty: all are offered.</summary>
    public string AgencyQuery { get; init; } = "";

    public int? AgencyId { get; init; }
    public string? Number { get; init; }
    public DateOnly? Date { get; init; }
    public string? Sender { get; init; }
    public string? Subject { get; init; }
    public Symptom? Symptom { get; init; }

    /// <summary>Several where the pages came as an album.</summary>
    public IReadOnlyList<KeptFile> Scans { get; init; } = [];

    /// <summary>The scan was asked for and is to come later.</summary>
    public bool WithoutScan { get; init; }

    /// <summary>The part that is asked for; <c>null</c>: all is there.</summary>
    public LetterField? Wanted =>
        AgencyId is null ? LetterField.Agency : Number is null ? LetterField.Number : Date is null ? LetterField.Date : Subject is null
            ? LetterField.Subject
        : Symptom is null ? LetterField.Symptom : Scans.Count == 0 && !WithoutScan ? LetterField.Scan : null;

    /// <summary>The draft without its last part, so that it is asked for again.</summary>
    public LetterDraft Back() => this switch
    {
        { Scans.Count: > 0 } or { WithoutScan: true } => this with { Scans = [], WithoutScan = false },
        { Symptom: not null } => this with { Symptom = null },
        { Subject: not null } => this with { Subject = null },
        { Date: not null } => this with { Date = null },
        { Number: not null } => this with { Number = null },
        _ => this with { AgencyId = null, Sender = null, AgencyQuery = "" },
    };

    /// <summary>A scan takes the place of the one before it; a further page of its album joins it.</summary>
    public LetterDraft With(KeptFile scan) => this with { Scans = GoesOn(scan.AlbumId) ? [.. Scans, scan] : [scan], WithoutScan = false };

    /// <summary>Whether a page of this album is here already.</summary>
    public bool GoesOn(string? album) => album is not null && Scans.Any(s => s.AlbumId == album);

    /// <returns><c>null</c> when the words are none for the part that is wanted.</returns>
    public LetterDraft? With(string text, DateOnly today) => Wanted switch
    {
        LetterField.Number when text.Length is > 0 and <= Longest => this with { Number = text },
        LetterField.Date when TypedDate.TryParse(text, out var day)
            && day <= today && day >= today.AddYears(-1) => this with { Date = day },
        LetterField.Subject when DraftRules.IsSentence(text) => this with { Subject = text },
        _ => null,
    };
}
