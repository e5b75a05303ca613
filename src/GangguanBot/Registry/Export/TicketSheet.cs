using GangguanBot.Languages;
using GangguanBot.Sheets;
using GangguanBot.Tickets;

namespace GangguanBot.Registry.Export;

/// <summary>The sheet of tickets: a column is a row of this table.</summary>
internal static class TicketSheet
{
    /// <param name="Content">The column is content: people who may not see it read "(terbatas)" here, or nothing.</param>
    private sealed record TicketRowSource(string Name, double Width, Func<TicketRow, ExportText, Cell> Value, bool Content = true);

    private static readonly TicketRowSource[] Table =
    [
        new("number", 13, (t, _) => Cell.Of(t.Number), Content: false),
        new("agency", 32, (t, w) => Cell.Of(w.Agency(t.AgencyId)), Content: false),
        new("site", 28, (t, w) => Cell.Of(w.Site(t.SiteId))),
        new("place", 24, (t, _) => Cell.Of(t.Place)),
        new("symptom", 16, (t, w) => Cell.Of(w.Say[$"symptom.{t.Symptom}"])),
        new("sentence", 60, (t, _) => Cell.Of(t.Sentence)),
        new("since", 24, (t, w) => Cell.Of(t.SinceWords ?? w.Say.Moment(t.Since))),
        new("reach", 16, (t, w) => Cell.Of(t.Reach is { } outageReach ? w.Say[$"reach.{outageReach}"] : null)),
        new("service", 12, (t, w) => Cell.Of(w.YesNo(t.ServiceStopped))),
        new("urgency", 14, (t, w) => Cell.Of(w.Say[$"urgency.{t.Urgency}"])),
        new("secrecy", 12, (t, w) => Cell.Of(w.Say[$"secrecy.{t.Secrecy}"]), Content: false),
        new("step", 28, (t, w) => Cell.Of(w.Say[$"step.{t.Step}"]), Content: false),
        new("holder", 40, (t, w) => Cell.Of(w.Holder(t)), Content: false),
        new("kabid", 32, (t, w) => Cell.Of(w.Post(t.Branch.KabidPostId)), Content: false),
        new("kasi", 32, (t, w) => Cell.Of(w.Post(t.Branch.KasiPostId)), Content: false),
        new("technician", 24, (t, _) => Cell.Of(t.Lead), Content: false),
        new("submitted", 17, (t, _) => Cell.Of(t.SubmittedAt), Content: false),
        new("closed", 17, (t, _) => Cell.Of(t.ClosedAt), Content: false),
        new("minutes", 14, (t, _) => Cell.Of(t.Seconds / 60), Content: false),
        new("worked", 14, (t, _) => Cell.Of(TimeSpan.FromSeconds(t.Seconds)), Content: false),
        new("cause", 32, (t, w) => Cell.Of(t.Cause is { } cause ? w.Say[$"finding.cause.{cause}"] : null)),
        new("action", 32, (t, w) => Cell.Of(t.Action is { } action ? w.Say[$"finding.action.{action}"] : null)),
        new("result", 20, (t, w) => Cell.Of(t.Result is { } result ? w.Say[$"finding.result.{result}"] : null)),
        new("detail", 40, (t, _) => Cell.Of(t.Detail)),
        new("confirmation", 22, (t, w) =>
            Cell.Of(t.Confirmation == Confirmation.None ? null : w.Say[$"export.confirmation.{t.Confirmation}"])),
        new("rating", 10, (t, _) => Cell.Of(t.Rating)),
    ];

    [PhraseFamily("export.column.")]
    internal static IEnumerable<string> Columns => Table.Select(c => c.Name);

    public static Sheet Sheet(ExportText words, IAsyncEnumerable<TicketRow> rows) => new(words.Say["export.sheet.tickets"],
        [.. Table.Select(c => new Column(words.Say[$"export.column.{c.Name}"], c.Width))],
            rows.Select(IReadOnlyList<Cell> (row) => Cells(row, words)));

    private static Cell[] Cells(TicketRow row, ExportText words)
    {
        var cells = new Cell[Table.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var value = Table[i].Value(row, words);
            cells[i] = row.Shown || !Table[i].Content
                ? value : value.Kind == CellKind.Text ? Cell.Of(words.Hidden(row.Secrecy)) : Cell.Empty;
        }

        return cells;
    }
}
