using System.Text;

namespace GangguanBot.Sop;

/// <summary>This folder's README, written from the table so that it cannot disagree with it.</summary>
public static class SopDocument
{
    public static string Markdown(SopTable table)
    {
        var text = new StringBuilder($"""
            # SOP 007 as a table (version {table.Version})

            Made from `Disposition.cs`; do not edit. A test says when it is stale and how to write it anew.
            Moves in *italics* belong to somebody other than the holder of the turn. Moves marked with ° must say why (`Reasons.cs`).
            What stands in the way of a move besides turn and step is in `Gates.cs`.

            | No | Step | Turn | Limit | Output | Moves |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var row in table.Rows)
            text.AppendLine($"| {row.No?.ToString() ?? "–"} | `{row.Step}` | {row.Turn?.ToString() ?? "–"} | {row.Limit ?? "–"} | {row.Output} | {Moves(row)} |");

        text.AppendLine().Append($"""
            # Who hears of a late step

            +1 is the post above the holder, +2 the one above that, at most the Kadis; above the Kadis it is the front desk, else the admins. Days are
            working days after the limit, minutes office minutes. After the last level a ticket stands only in the daily digest.

            | Step | Levels |
            | --- | --- |

            """);
        foreach (var row in table.Rows.Where(r => r.Chase is not null)) text.AppendLine($"| `{row.Step}` | {row.Chase!.Replace(";", " ·")} |");

        return text.AppendLine().AppendLine("```mermaid").AppendLine(TicketMachine.Mermaid(table).Trim()).AppendLine("```").ToString();
    }

    private static string Moves(StepRow row) => row.Ways.Count == 0 ? "–" : string.Join(" · ", row.Ways.Select(transition =>
    {
        var words = $"{transition.Move}{(Reasons.AreAskedFor(transition.Move) ? "°" : "")} → {transition.To}";
        return transition.By == row.Turn ? words : $"*{words} ({transition.By})*";
    }));
}
