using GangguanBot.Chat;
using GangguanBot.Documents.Papers;

namespace GangguanBot.Documents;

/// <summary>The papers that a ticket has.</summary>
public sealed record PapersButton(int Ticket) : IButton<PapersButton>
{
    public static string Prefix => "dcl";
}

/// <summary>Orders a paper.</summary>
public sealed record OrderPaperButton(int Ticket, PaperKind Paper) : IButton<OrderPaperButton>
{
    public static string Prefix => "dck";
}
