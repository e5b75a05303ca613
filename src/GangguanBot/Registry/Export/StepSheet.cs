using GangguanBot.Languages;
using GangguanBot.Sheets;
using GangguanBot.Time;

namespace GangguanBot.Registry.Export;

/// <summary>The sheet of steps: each stay of each ticket.</summary>
internal static class StepSheet
{
    private static readonly (string Name, double Width, Func<StepLine, ExportText, Cell> Value)[] Table =
    [
        ("number", 13, (s, _) => Cell.Of(s.Number)),
        ("agency", 32, (s, w) => Cell.Of(w.Agency(s.AgencyId))),
        ("no", 8, (s, w) => Cell.Of(w.Row(s).No)),
        ("step", 28, (s, w) => Cell.Of(w.Say[$"step.{s.Step}"])),
        ("post", 40, (s, w) => Cell.Of(w.Post(s))),
        ("entered", 17, (s, _) => Cell.Of(s.EnteredAt)),
        ("left", 17, (s, _) => Cell.Of(s.LeftAt)),
        ("due", 17, (s, _) => Cell.Of(s.DueAt)),
        ("limit", 12, (s, w) =>
            Cell.Of(Limit.TryParse(s.Limit, out var limit)
            ? w.Say.Text($"format.duration.{limit.Unit}s", ("count", limit.Amount)) : null)),
        ("minutes", 14, (s, _) => Cell.Of(s.WorkedSeconds / 60)),
        ("late", 11, (s, w) => Cell.Of(s.DueAt is { } due ? w.YesNo((s.LeftAt ?? w.Now) > due) : null)),
    ];

    [PhraseFamily("export.column.")]
    internal static IEnumerable<string> Columns => Table.Select(c => c.Name);

    public static Sheet Sheet(ExportText words, IAsyncEnumerable<StepLine> lines) => new(words.Say["export.sheet.steps"],
        [.. Table.Select(c => new Column(words.Say[$"export.column.{c.Name}"], c.Width))],
            lines.Select(IReadOnlyList<Cell> (line) => [.. Table.Select(c => c.Value(line, words))]));
}
