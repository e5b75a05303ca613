using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Probing;

/// <summary>Lets the server look.</summary>
public sealed record ProbeButton(int Ticket, int Visit) : ITicketButton, IButton<ProbeButton>
{
    public static string Prefix => "pbr";
}

/// <summary>The site is known now, and looked at.</summary>
public sealed record ProbeSiteButton(int Ticket, int Visit, int Site) : ITicketButton, IButton<ProbeSiteButton>
{
    public static string Prefix => "pbs";
}
