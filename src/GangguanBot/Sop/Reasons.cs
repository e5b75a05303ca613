using static GangguanBot.Sop.Move;

namespace GangguanBot.Sop;

/// <summary>
/// Moves that must say why, each with the reasons offered as buttons; any other reason is typed. The phrase of a ready reason
/// is <c>reason.{move}.{key}</c>.
/// </summary>
public static class Reasons
{
    /// <summary>Characters of a typed reason.</summary>
    public const int Shortest = 5, Longest = 500;

    private static readonly Dictionary<Move, string[]> Ready = new()
    {
        [Return] = ["incomplete", "place", "not_ours", "discuss"],
        [Decline] = ["not_network", "not_ours", "duplicate"],
        [Withdraw] = ["normal", "mistake", "duplicate"],
        [Hold] = ["spare", "provider", "power", "access", "other"],
        [Reopen] = ["not_yet", "partly"],
        [Query] = ["late", "prevent", "cause"],
    };

    public static bool AreAskedFor(Move move) => Ready.ContainsKey(move);

    public static IReadOnlyList<string> For(Move move) => Ready.TryGetValue(move, out var keys) ? keys : [];
}
