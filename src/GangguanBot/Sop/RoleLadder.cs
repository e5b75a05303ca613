namespace GangguanBot.Sop;

/// <summary>The roles with turns inside the office, from the bottom to the top.</summary>
public static class RoleLadder
{
    private static readonly Role[] Rungs = [Role.Technician, Role.Kasi, Role.Kabid, Role.Kadis];

    /// <summary>The rank of the Kadis.</summary>
    public static int Top => Rungs.Length - 1;

    /// <returns>-1 for the reporter, and for nobody.</returns>
    public static int RankOf(Role? role) => role is { } one ? Array.IndexOf(Rungs, one) : -1;

    public static Role At(int rank) => Rungs[rank];

    /// <summary>Both have a rank, and the first one's is lower.</summary>
    public static bool IsBelow(Role? role, Role other) => RankOf(role) >= 0 && RankOf(role) < RankOf(other);
}
