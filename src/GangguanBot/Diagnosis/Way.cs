namespace GangguanBot.Diagnosis;

/// <summary>The way that answers took through the tree.</summary>
/// <param name="At">The node that asks now; <see cref="Tree.Done"/> at the end.</param>
/// <param name="IsWhole">Each answer follows from the one before; a forged or missing one breaks the way.</param>
/// <param name="Failures">How often a check came out "belum normal".</param>
/// <param name="Last">The node that was answered last.</param>
public sealed record Way(string At, bool IsWhole, int Failures, Node? Last)
{
    public bool IsDone => IsWhole && At == Tree.Done;

    /// <param name="answers">Those in force, in their order.</param>
    public static Way Of(IEnumerable<(string Node, string Choice)> answers)
    {
        var way = new Way(Tree.Start, IsWhole: true, Failures: 0, Last: null);
        foreach (var (key, choice) in answers)
        {
            if (way.At != key || way.At == Tree.Done || Next(Tree.At(key), choice) is not { } next) return way with { IsWhole = false };
            way = new Way(next, IsWhole: true, way.Failures + (choice == "not_normal" ? 1 : 0), Tree.At(key));
        }

        return way;
    }

    private static string? Next(Node node, string choice) =>
        choice.Length == 0 ? node.Next : node.Find(choice) is { Next: not Tree.NoSpare and var next } ? next : null;
}
