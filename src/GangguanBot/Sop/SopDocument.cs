using System.Text;

namespace GangguanBot.Sop;

/// <summary>This folder's README, written from the tables so that it cannot disagree with them.</summary>
public static class SopDocument
{
    public static string Markdown(SopTables tables)
    {
        var text = new StringBuilder($"""
            # SOP 007 as a table (version {tables.Newest.Version})

            Made from `Sop007.cs`; do not edit. A test says when it is stale and how to write it anew.
            Moves in *italics* belong to somebody other than the holder of the turn. Moves marked with ° must say why (`Reasons.cs`).
            What stands in the way of a move besides turn and step is in `Gates.cs`. The kind chooses the holder's card and what may be done
            besides moves; what the holder chooses from when the ticket goes on follows from the moves.


            """);
        Steps(text, tables.Newest);
        text.AppendLine().Append("""
            # Who hears of a late step

            +1 is the post above the holder, +2 the one above that, at most the Kadis; above the Kadis it is the front desk, else the admins. Days are
            working days after the limit, minutes office minutes. After the last level a ticket stands only in the daily digest.

            | Step | Levels |
            | --- | --- |

            """);
        foreach (var row in tables.Newest.Rows.Where(r => r.Chase is not null))
            text.AppendLine($"| `{row.Step}` | {row.Chase!.Replace(";", " ·")} |");

        text.AppendLine().AppendLine("```mermaid").AppendLine(TicketMachine.Mermaid(tables.Newest).Trim()).AppendLine("```");
        foreach (var old in tables.Versions.SkipLast(1).Reverse())
        {
            text.AppendLine().AppendLine($"# Version {old.Version}").AppendLine();
            text.AppendLine("For tickets that began with it.").AppendLine();
            Steps(text, old);
        }

        return text.AppendLine().Append("""
            # How to add a step

            1. Its name in `Step.cs`.
            2. A table of the next version in `Sop007.cs`, with its row: kind, turn, limit, levels, output, moves. The old table
               stays, and `InForce` holds both: a ticket ends under the version that it began with.
            3. Its phrases in the files of `locales/`: `step`, `reporter`, `chase.what`, `recap.step`; `now` in place of the last two when
               the ticket is over. The tests name those that are missing.
            4. Its cells in `tests/GangguanBot.Tests/Sop/Expectation.cs`, by hand and from the SOP's own text.

            Buttons, authority, card, deadline, reminders, lists, recaps, exports and papers follow. A step that is dropped stays in the
            old table, and its open tickets stay in every list. A step has one turn and one kind in all versions: a step of another turn
            has another name. A kind that none of the cards shows is a member of `StepKind` and a card (`IFace`).

            """.TrimEnd()).AppendLine().ToString();
    }

    private static void Steps(StringBuilder text, SopTable table)
    {
        text.AppendLine("| No | Step | Kind | Turn | Chooses | Limit | Output | Moves |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in table.Rows)
        {
            text.AppendLine($"| {row.No?.ToString() ?? "–"} | `{row.Step}` | {row.Kind} | {row.Turn?.ToString() ?? "–"} "
                + $"| {(row.Receives == ReceiverKind.Nobody ? "–" : row.Receives)} | {row.Limit ?? "–"} | {row.Output} | {Moves(row)} |");
        }
    }

    private static string Moves(StepRow row) => row.Ways.Count == 0 ? "–" : string.Join(" · ", row.Ways.Select(transition =>
    {
        var words = $"{transition.Move}{(Reasons.AreAskedFor(transition.Move) ? "°" : "")} → {transition.To}";
        return transition.By == row.Turn ? words : $"*{words} ({transition.By})*";
    }));
}
