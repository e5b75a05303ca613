using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace GangguanBot.Tests.Sheets;

/// <summary>A cell as LibreOffice understood it.</summary>
/// <param name="Type">ODF's word for it: string, float, date, time; empty for an empty cell.</param>
/// <param name="Formula">LibreOffice would reckon it.</param>
public sealed record OfficeCell(string Type, string Text, string Value, bool Formula);

/// <summary>Opens a workbook with LibreOffice, without a window, and says what stands in it.</summary>
internal static class LibreOffice
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static string? Path { get; } = Environment.GetEnvironmentVariable("GANGGUANBOT_TEST_SOFFICE") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Select(p => System.IO.Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Sheet by sheet, row by row, without what is empty at their ends.</summary>
    public static async Task<IReadOnlyDictionary<string, List<List<OfficeCell>>>> OpenAsync(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("gangguanbot-office-").FullName;
        try
        {
            await File.WriteAllBytesAsync(System.IO.Path.Combine(folder, "book.xlsx"), workbook);
            using var office = Process.Start(new ProcessStartInfo(Path!,
                [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods", "--outdir", folder,
                    System.IO.Path.Combine(folder, "book.xlsx")])
            { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
            var said = office.StandardError.ReadToEndAsync(patience.Token);
            await office.StandardOutput.ReadToEndAsync(patience.Token);
            await office.WaitForExitAsync(patience.Token);
            var opened = System.IO.Path.Combine(folder, "book.fods");
            Assert.True(File.Exists(opened), await said);
            await using var stream = File.OpenRead(opened);
            var document = await XDocument.LoadAsync(stream, LoadOptions.PreserveWhitespace, patience.Token);
            return document.Descendants(Table + "table").ToDictionary(t => t.Attribute(Table + "name")!.Value, Rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<List<OfficeCell>> Rows(XElement table)
    {
        var rows = table.Descendants(Table + "table-row")
            .SelectMany(r => Enumerable.Repeat(r, Math.Min(100, Times(r, "number-rows-repeated"))))
            .Select(r => Trimmed(
                [.. r.Elements(Table + "table-cell")
                .SelectMany(c => Enumerable.Repeat(Of(c), Math.Min(100, Times(c, "number-columns-repeated"))))], c => c.Type.Length == 0));
        return Trimmed([.. rows], r => r.Count == 0);
    }

    private static OfficeCell Of(XElement cell)
    {
        var type = cell.Attribute(Office + "value-type")?.Value ?? "";
        var value = (type switch
        {
            "date" => cell.Attribute(Office + "date-value"),
            "time" => cell.Attribute(Office + "time-value"),
            _ =>
            cell.Attribute(Office + "value")
        })?.Value ?? "";
        return new(type, string.Join('\n', cell.Elements(Words + "p").Select(Text)), value, cell.Attribute(Table + "formula") is not null);
    }

    /// <summary>ODF writes runs of blanks and tabs as elements.</summary>
    private static string Text(XElement paragraph) => string.Concat(paragraph.DescendantNodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "s" } blank =>
            new string(' ', int.Parse(blank.Attribute(Words + "c")?.Value ?? "1", CultureInfo.InvariantCulture)),
        XElement { Name.LocalName: "tab" } => "\t",
        _ => "",
    }));

    private static int Times(XElement element, string attribute) =>
        int.Parse(element.Attribute(Table + attribute)?.Value ?? "1", CultureInfo.InvariantCulture);

    private static List<T> Trimmed<T>(List<T> list, Predicate<T> empty) => list[..(list.FindLastIndex(x => !empty(x)) + 1)];
}
