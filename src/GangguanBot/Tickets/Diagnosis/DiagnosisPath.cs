namespace GangguanBot.Tickets.Diagnosis;

/// <summary>The way that answers took through the tree.</summary>
/// <param name="At">The node that asks now; <see cref="DiagnosisTree.Done"/> at the end.</param>
/// <param name="IsWhole">Each answer follows from the one before; a forged or missing one breaks the way.</param>
/// <param name="Failures">How often a check came out "belum normal".</param>
/// <param name="Last">The node that was answered last.</param>
public sealed record DiagnosisPath(string At, bool IsWhole, int Failures, DiagnosisNode? Last)
{
    public bool IsDone => IsWhole && At == DiagnosisTree.Done;

    /// <param name="answers">The answers in force, in their order.</param>
    public static DiagnosisPath Of(IEnumerable<(string Node, string Choice)> answers)
    {
        var path = new DiagnosisPath(DiagnosisTree.Start, IsWhole: true, Failures: 0, Last: null);
        foreach (var (key, choice) in answers)
        {
            if (path.At != key || path.At == DiagnosisTree.Done || Next(DiagnosisTree.At(key), choice) is not { } next)
                return path with { IsWhole = false };
            path = new DiagnosisPath(next, IsWhole: true, path.Failures + (choice == "not_normal" ? 1 : 0), DiagnosisTree.At(key));
        }

        return path;
    }

    private static string? Next(DiagnosisNode node, string choice) =>
        choice.Length == 0 ? node.Next : node.Find(choice) is { Next: not DiagnosisTree.NoSpare and var next } ? next : null;
}
