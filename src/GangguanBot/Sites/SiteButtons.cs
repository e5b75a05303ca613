using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Sites;

/// <summary>Asks which of the agency's places it is.</summary>
public sealed record SiteListButton(int Ticket, int Visit) : ITicketButton, IButton<SiteListButton>
{
    public static string Prefix => "shl";
}

public sealed record SiteButton(int Ticket, int Visit, int Site) : ITicketButton, IButton<SiteButton>
{
    public static string Prefix => "sh";
}

/// <summary>The Kabid's answer to a proposal.</summary>
public sealed record RepairButton(int Proposal, ProposalAnswer Answer) : IButton<RepairButton>
{
    public static string Prefix => "rra";
}
