using System.Globalization;
using GangguanBot.Languages;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Field;

namespace GangguanBot.Recaps;

/// <summary>The stock sheet: what was used line by line with ticket and place, and below it the sum of each material.</summary>
public static class StockFile
{
    internal static readonly string[] Columns = ["date", "kind", "name", "quantity", "unit", "old_serial", "new_serial", "ticket", "agency", "site"];

    public static byte[] Of(IReadOnlyList<StockRow> rows, Deadlines deadlines, Phrases say) => Csv.Write(
    [
        Columns.Select(c => say[$"recap.stock_column.{c}"]),
        .. rows.Select(r => Row(r, deadlines, say)),
        .. rows.Where(r => r.Part.Kind != PartKind.Device).GroupBy(r => (r.Part.Kind, r.Part.Name)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => (IEnumerable<string>)[say["recap.stock_sum"], say[$"recap.stock_kind.{g.Key.Kind}"], g.Key.Name, Number(g.Sum(r => r.Part.Quantity)), Unit(g.Key.Kind, say), "", "", "", "", ""]),
    ]);

    private static IEnumerable<string> Row(StockRow row, Deadlines deadlines, Phrases say) =>
    [
        deadlines.DayOf(row.Part.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), say[$"recap.stock_kind.{row.Part.Kind}"], row.Part.Name, Number(row.Part.Quantity), Unit(row.Part.Kind, say),
        row.Part.OldSerial ?? "", row.Part.NewSerial ?? "", row.Ticket.Number, row.Ticket.Agency.Short, row.Site ?? row.Ticket.Place ?? "",
    ];

    private static string Unit(PartKind kind, Phrases say) => say[kind == PartKind.CableMetres ? "recap.stock_metres" : "recap.stock_pieces"];

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
