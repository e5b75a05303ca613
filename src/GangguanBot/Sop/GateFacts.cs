namespace GangguanBot.Sop;

/// <summary>Facts about a ticket, besides its step, that the machine's gates need.</summary>
/// <param name="Opened">The holder has looked into it since it came: it can no longer be taken back.</param>
/// <param name="Accepted">A technician has acknowledged it.</param>
/// <param name="DiagnosisComplete">Every question on the way through the diagnosis has its answer and the result is there.</param>
/// <param name="MayReopen">The reporter's time to object (product: 5 working days) has not run out.</param>
public sealed record GateFacts(bool Opened, bool Accepted, bool DiagnosisComplete, bool MayReopen);

/// <summary>Why a move was not made: a value, with its phrase. Exceptions are for bugs.</summary>
/// <param name="Phrase">Key of the sentence, below <c>refusal.</c></param>
public sealed record Refusal(string Phrase)
{
    /// <summary>The step has no such move: the ticket has moved on, or never was there.</summary>
    public static readonly Refusal NotOpen = new("refusal.not_open");

    /// <summary>The move exists, and is somebody else's.</summary>
    public static readonly Refusal NotYourTurn = new("refusal.not_your_turn");

    public static readonly Refusal AlreadyOpened = new("refusal.already_opened");
    public static readonly Refusal AlreadyAccepted = new("refusal.already_accepted");
    public static readonly Refusal NotAccepted = new("refusal.not_accepted");
    public static readonly Refusal DiagnosisGap = new("refusal.diagnosis_gap");
    public static readonly Refusal TooLateToReopen = new("refusal.too_late_to_reopen");

    /// <summary>The post or technician of a disposition does not belong to the one who disposes.</summary>
    public static readonly Refusal NoSuchReceiver = new("refusal.no_such_receiver");

    /// <summary>The ticket is over.</summary>
    public static readonly Refusal NotOpenAnyMore = new("refusal.over");

    /// <summary>The button belongs to an earlier state of the ticket.</summary>
    public static readonly Refusal Stale = new("refusal.stale");

    /// <summary>The ticket belongs to a mass outage: what is to be done is done on the one that leads.</summary>
    public static readonly Refusal GoesAlong = new("refusal.goes_along");

    /// <summary>The question on the card has its answer already.</summary>
    public static readonly Refusal AlreadyAnswered = new("refusal.already_answered");

    /// <summary>This ticket is not for this person's eyes, or does not exist: the two sound alike on purpose.</summary>
    public static readonly Refusal Unknown = new("refusal.unknown");
}
