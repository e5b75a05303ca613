namespace GangguanBot.Sheets;

/// <param name="Width">In letters of the standard font, as spreadsheets count it.</param>
public sealed record Column(string Title, double Width);

/// <summary>One sheet of a workbook; its rows are asked for once, and as they are written.</summary>
/// <param name="Name">Up to 31 letters, without <c>: \ / ? * [ ]</c>.</param>
public sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>The number of rows a worksheet can hold below its header (ECMA-376: 1,048,576 rows).</summary>
    public const int MostRows = 1_048_575;
}
