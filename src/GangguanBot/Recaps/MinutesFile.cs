using GangguanBot.Languages;
using GangguanBot.Sheets;

namespace GangguanBot.Recaps;

/// <summary>Working minutes of a year by step and post, for the yearly evaluation of the SOP.</summary>
[PhraseFamily("recap.column.", "no", "step", "post", "count", "median", "ninetieth", "total", "limit", "late")]
public static class MinutesFile
{
    private static readonly (string Name, double Width)[] Columns =
        [("no", 5), ("step", 32), ("post", 16), ("count", 10), ("median", 12), ("ninetieth", 12), ("total", 12), ("limit", 12),
        ("late", 12)];

    public static Sheet Of(IReadOnlyList<StepTime> steps, Phrases say) => new(say["export.sheet.steps"],
        [.. Columns.Select(c => new Column(say[$"recap.column.{c.Name}"], c.Width))], steps.Select(s => Row(s, say)).ToAsyncEnumerable());

    private static IReadOnlyList<Cell> Row(StepTime step, Phrases say) =>
    [
        Cell.Of(step.No), Cell.Of(say[$"step.{step.Step}"]), Cell.Of(step.Post), Cell.Of(step.Spread.Count), Cell.Of(step.Spread.Median),
        Cell.Of(step.Spread.Ninetieth), Cell.Of(step.Spread.Seconds / 60), Cell.Of(RecapText.LimitOf(step.Limit, say)),
            Cell.Of(step.Spread.Late),
    ];
}
