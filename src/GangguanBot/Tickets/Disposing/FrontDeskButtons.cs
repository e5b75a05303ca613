using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Disposing;

/// <summary>The tickets that wait for a disposition.</summary>
public sealed record OralListButton(int Page) : IButton<OralListButton>
{
    public static string Prefix => "oli";
}

/// <summary>The ticket of which an official spoke.</summary>
public sealed record OralTicketButton(int Ticket, int Visit) : ITicketButton, IButton<OralTicketButton>
{
    public static string Prefix => "oti";
}

/// <summary>The post or technician that was named.</summary>
public sealed record OralReceiverButton(int Ticket, int Visit, int Receiver) : ITicketButton, IButton<OralReceiverButton>
{
    public static string Prefix => "or";
}

/// <summary>Whether the official did say so.</summary>
public sealed record OralAnswerButton(int Oral, bool Said) : IButton<OralAnswerButton>
{
    public static string Prefix => "oan";
}

public enum LetterAct { Today, Later, Back, Discard, Register }

/// <summary>An act on a letter that is being registered.</summary>
public sealed record LetterButton(LetterAct Act) : IButton<LetterButton>
{
    public static string Prefix => "ltx";
}

/// <summary>Turns the pages of the agencies.</summary>
public sealed record LetterAgenciesButton(int Page) : IButton<LetterAgenciesButton>
{
    public static string Prefix => "ltp";
}

public sealed record LetterAgencyButton(int Agency) : IButton<LetterAgencyButton>
{
    public static string Prefix => "lta";
}

public sealed record LetterSymptomButton(Symptom Symptom) : IButton<LetterSymptomButton>
{
    public static string Prefix => "lts";
}
