using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>An answer to the question of a node of the tree.</summary>
public sealed record AnswerButton(int Ticket, int Visit, string Node, string Choice) : ITicketButton, IButton<AnswerButton>
{
    public static string Prefix => "dxa";
}

/// <summary>Back from the question of a node to the one before.</summary>
public sealed record AnswerBackButton(int Ticket, int Visit, string Node) : ITicketButton, IButton<AnswerBackButton>
{
    public static string Prefix => "dxb";
}
