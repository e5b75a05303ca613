using GangguanBot.Languages;
using GangguanBot.Sheets;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Recaps;

/// <summary>The stock sheet: what was used line by line with ticket and place, and below it the sum of each material.</summary>
[PhraseFamily("recap.stock_kind.", typeof(PartKind))]
public static class StockFile
{
    private const double Width = 18;

    [PhraseFamily("recap.stock_column.")]
    internal static readonly string[] Columns =
        ["date", "kind", "name", "quantity", "unit", "old_serial", "new_serial", "ticket", "agency", "site"];

    public static Sheet Of(IReadOnlyList<StockRow> rows, Deadlines deadlines, Phrases say) => new(say["export.sheet.stock"],
        [.. Columns.Select(c => new Column(say[$"recap.stock_column.{c}"], Width))],
        rows.Select(r => Row(r, deadlines, say)).Concat(Sums(rows, say)).ToAsyncEnumerable());

    private static IEnumerable<IReadOnlyList<Cell>> Sums(IReadOnlyList<StockRow> rows, Phrases say) =>
        from row in rows
        where row.Part.Kind != PartKind.Device
        group row by (row.Part.Kind, row.Part.Name) into material
        orderby material.Key.Kind, material.Key.Name
        select (IReadOnlyList<Cell>)
        [
            Cell.Of(say["recap.stock_sum"]), Cell.Of(say[$"recap.stock_kind.{material.Key.Kind}"]), Cell.Of(material.Key.Name),
                Cell.Of(material.Sum(r => r.Part.Quantity)), Cell.Of(Unit(material.Key.Kind, say)),
            Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
        ];

    private static IReadOnlyList<Cell> Row(StockRow row, Deadlines deadlines, Phrases say) =>
    [
        Cell.Of(deadlines.DayOf(row.Part.At)), Cell.Of(say[$"recap.stock_kind.{row.Part.Kind}"]), Cell.Of(row.Part.Name),
            Cell.Of(row.Part.Quantity), Cell.Of(Unit(row.Part.Kind, say)),
        Cell.Of(row.Part.OldSerial), Cell.Of(row.Part.NewSerial), Cell.Of(row.Ticket.Number), Cell.Of(row.Ticket.Agency.Short),
            Cell.Of(row.Site ?? row.Ticket.Place),
    ];

    private static string Unit(PartKind kind, Phrases say) =>
        say[kind == PartKind.CableMetres ? "recap.stock_metres" : "recap.stock_pieces"];
}
