using System.Text;
using GangguanBot.Languages;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>This folder's README, written from the tree so that it cannot disagree with it.</summary>
public static class DiagnosisDocument
{
    private const string Typed = "typed";

    /// <param name="say">The language in which the questions and answers are shown.</param>
    public static string Markdown(Phrases say)
    {
        var text = new StringBuilder($"""
            # SOP 007, step 6, as a tree

            Made from `DiagnosisTree.cs` and `locales/`; do not edit. A test says when it is stale and how to write it anew.
            A quoted sentence is the SOP's own; the other questions are needed in the field and unsaid in the SOP. Nodes that ask to check again
            (`Recheck`) end the diagnosis with their cause and action when the network is normal; after {DiagnosisTree.Patience} times "not normal"
            the bot offers to hold or to return. Where a part is replaced (⇄) photos of before and after are asked for. An answer in *italics*
            is typed; `{DiagnosisTree.NoSpare}` asks for a hold.

            | Node | Asks | Question | SOP | Answers | Cause · action |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var node in DiagnosisTree.Nodes) text.AppendLine(Row(node, say));

        text.AppendLine().AppendLine("```mermaid").AppendLine("flowchart TD");
        foreach (var node in DiagnosisTree.Nodes)
            text.AppendLine($"    {node.Key}[\"{Cell(say[$"diagnosis.{node.Key}.short"]).TrimEnd(':')}\"]");
        text.AppendLine($"    {DiagnosisTree.Done}([{DiagnosisTree.Done}])")
            .AppendLine($"    {DiagnosisTree.NoSpare}([{DiagnosisTree.NoSpare}])");
        foreach (var (from, label, to) in DiagnosisTree.Nodes.SelectMany(n => Answers(n, say)))
            text.AppendLine($"    {from} -->|\"{label}\"| {to}");
        return text.AppendLine("```").ToString();
    }

    private static string Row(DiagnosisNode node, Phrases say)
    {
        var answers = string.Join(" · ", Answers(node, say).Select(a => $"{(a.Label == Typed ? $"*{Typed}*" : a.Label)} → `{a.To}`"));
        var found = node.Cause is null ? "–" : $"{say[$"finding.cause.{node.Cause}"]} · {say[$"finding.action.{node.Action}"]}";
        return $"| `{node.Key}` | {node.Asks}{(node.Replaces ? " ⇄" : "")} | {Cell(say[$"diagnosis.{node.Key}.ask"])} | {(node.Sop is { } sop ? $"\"{sop}\"" : "–")} | {answers} | {Cell(found)} |";
    }

    private static IEnumerable<(string From, string Label, string To)> Answers(DiagnosisNode node, Phrases say)
    {
        if (node.Next is { } next) yield return (node.Key, Typed, next);
        foreach (var choice in node.Choices) yield return (node.Key, Cell(DiagnosisAnswers.Label(say, node.Key, choice.Key)), choice.Next);
    }

    /// <summary>One line without what a table or a chart would take for its own.</summary>
    private static string Cell(string phrase) =>
        string.Concat(phrase.ReplaceLineEndings(" ").Split('<').Select((part, i) => i == 0 ? part : part[(part.IndexOf('>') + 1)..]))
            .Replace("|", "\\|").Replace('"', '\'');
}
