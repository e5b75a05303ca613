using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis.Parts;

/// <summary>Takes a part back.</summary>
public sealed record DropPartButton(int Ticket, int Visit, int Part) : ITicketButton, IButton<DropPartButton>
{
    public static string Prefix => "ptd";
}

/// <summary>Says which make the device is.</summary>
public sealed record ModelButton(int Ticket, int Visit, int Model) : ITicketButton, IButton<ModelButton>
{
    public static string Prefix => "ptm";
}
