using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Written = SpreadCheetah.Cell;

namespace GangguanBot.Sheets;

/// <summary>
/// A workbook as a stream: rows are written as they come, and nothing is kept. Cells have their types, texts are texts and no
/// formulas; the header is bold and stays, and every column can be filtered.
/// </summary>
public static class Xlsx
{
    private const int Buffer = 65_536;

    /// <exception cref="InvalidOperationException">A sheet has more rows than a worksheet can hold.</exception>
    public static async Task WriteAsync(Stream to, IReadOnlyList<Sheet> sheets, TimeZoneInfo zone, CancellationToken ct)
    {
        await using var spreadsheet =
            await Spreadsheet.CreateNewAsync(to, new SpreadCheetahOptions { BufferSize = Buffer, PreserveStringWhitespace = true }, ct);
        var styles = new Styles(spreadsheet);
        foreach (var sheet in sheets) await WriteAsync(spreadsheet, sheet, styles, zone, ct);
        await spreadsheet.FinishAsync(ct);
    }

    private static async Task WriteAsync(Spreadsheet spreadsheet, Sheet sheet, Styles styles, TimeZoneInfo zone, CancellationToken ct)
    {
        var options = new WorksheetOptions
        {
            FrozenRows = 1,
            AutoFilter = new AutoFilterOptions($"A1:{Letter(sheet.Columns.Count)}{Sheet.MostRows + 1}")
        };
        for (var i = 0; i < sheet.Columns.Count; i++) options.Column(i + 1).Width = sheet.Columns[i].Width;
        await spreadsheet.StartWorksheetAsync(sheet.Name, options, ct);
        await spreadsheet.AddHeaderRowAsync(sheet.Columns.Select(c => CellText.ForWorkbook(c.Title)).ToArray(), styles.Header, ct);

        var (cells, rows) = (new Written[sheet.Columns.Count], 0);
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            ct.ThrowIfCancellationRequested();
            if (++rows > Sheet.MostRows) throw new InvalidOperationException($"{sheet.Name} has more than {Sheet.MostRows} rows");
            for (var i = 0; i < cells.Length; i++) cells[i] = styles.Of(row[i], zone);
            await spreadsheet.AddRowAsync(cells.AsMemory(), ct);
        }
    }

    /// <summary>The name of a column, from 1: A … Z, AA …</summary>
    private static string Letter(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letter((column - 1) / 26)}{Letter((column - 1) % 26 + 1)}";

    private sealed class Styles(Spreadsheet spreadsheet)
    {
        private const int SecondsADay = 86_400;

        /// <summary>Spreadsheets know no earlier day.</summary>
        private static readonly DateTime First = new(1900, 3, 1);

        private readonly StyleId moment = Format(spreadsheet, "yyyy-mm-dd hh:mm"), day = Format(spreadsheet, "yyyy-mm-dd"),
            duration = Format(spreadsheet, "[h]:mm");

        public StyleId Header { get; } =
            spreadsheet.AddStyle(new Style
            {
                Font = new() { Bold = true },
                Alignment = new() { WrapText = true, Vertical = VerticalAlignment.Top }
            });

        public Written Of(Cell cell, TimeZoneInfo zone) => cell.Kind switch
        {
            CellKind.Text => new(CellText.ForWorkbook(cell.Text)),
            CellKind.Number => new(cell.Number),
            CellKind.Duration => new(cell.Number / SecondsADay, duration),
            CellKind.Moment or CellKind.Day when cell.In(zone) is var at =>
                at < First ? new($"{at:yyyy-MM-dd HH:mm}") : new(at, cell.Kind == CellKind.Day ? day : moment),
            _ => default,
        };

        private static StyleId Format(Spreadsheet spreadsheet, string format) =>
            spreadsheet.AddStyle(new Style { Format = NumberFormat.Custom(format) });
    }
}
