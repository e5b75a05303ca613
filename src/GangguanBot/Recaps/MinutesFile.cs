using GangguanBot.Languages;

namespace GangguanBot.Recaps;

/// <summary>Working minutes of a year by step and post, for the yearly evaluation of the SOP.</summary>
public static class MinutesFile
{
    private static readonly string[] Columns = ["no", "step", "post", "count", "median", "ninetieth", "total", "limit", "late"];

    public static byte[] Of(IReadOnlyList<StepTime> steps, Phrases say) => Csv.Write([Columns.Select(c => say[$"recap.column.{c}"]), .. steps.Select(s => Row(s, say))]);

    private static IEnumerable<string> Row(StepTime step, Phrases say) =>
    [
        $"{Sop.Disposition.Steps[step.Step].No}", say[$"step.{step.Step}"], step.Post, $"{step.Spread.Count}", $"{step.Spread.Median}", $"{step.Spread.Ninetieth}",
        $"{step.Spread.Seconds / 60}", RecapText.LimitOf(step.Limit, say), $"{step.Spread.Late}",
    ];
}
