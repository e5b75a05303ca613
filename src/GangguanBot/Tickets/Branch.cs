using GangguanBot.Sop;

namespace GangguanBot.Tickets;

/// <summary>The posts that a ticket was given to, from the top to the bottom.</summary>
public readonly record struct Branch(int KadisPostId, int? KabidPostId, int? KasiPostId)
{
    /// <summary>The post that answers for a step of this turn; <c>null</c>: the reporter's, or not yet disposed.</summary>
    public int? PostOf(Role? turn) => turn switch
    {
        Role.Kadis => KadisPostId,
        Role.Kabid => KabidPostId,
        Role.Kasi or Role.Technician => KasiPostId,
        _ => null,
    };
}
