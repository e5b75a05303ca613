using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Outages;

/// <param name="Count">Of the tickets that were shown; with more of them the question is asked again.</param>
public sealed record OutageAnswerButton(int Outage, int Count, bool Join) : IButton<OutageAnswerButton>
{
    public static string Prefix => "oga";
}

/// <summary>Asks which ticket goes its own way.</summary>
public sealed record SplitListButton(int Ticket, int Visit) : ITicketButton, IButton<SplitListButton>
{
    public static string Prefix => "osl";
}

/// <summary>A ticket that goes along with this one goes its own way.</summary>
public sealed record SplitButton(int Ticket, int Visit, int Along) : ITicketButton, IButton<SplitButton>
{
    public static string Prefix => "os";
}

/// <summary>An agency is well again.</summary>
public sealed record WellButton(int Ticket) : IButton<WellButton>
{
    public static string Prefix => "oxw";
}
