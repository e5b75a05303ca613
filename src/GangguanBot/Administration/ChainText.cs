using GangguanBot.Languages;
using GangguanBot.Storage.Chain;

namespace GangguanBot.Administration;

/// <summary>The result of a check of the journals as a sentence: for the command, the page and the message to admins.</summary>
[PhraseFamily("verify.", typeof(ChainFault))]
public static class ChainText
{
    public static string Of(ChainReport report, Phrases say) => say.Text(report.Fault is { } fault ? $"verify.{fault}" : "verify.whole",
        ("count", report.Count), ("head", $"{report.Count}:{report.Head[..Math.Min(report.Head.Length, ChainWriter.ShortHash)]}"),
            ("table", report.Table), ("row", report.RowId), ("seq", report.Seq));
}
