using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace GangguanBot.Simulator.Office.Previews;

/// <param name="More">There are more rows or columns than are shown.</param>
internal sealed record SheetView(string Name, IReadOnlyList<IReadOnlyList<string>> Rows, bool More);

/// <summary>The first rows of a workbook's first sheet, as words. Only as much is unpacked as is shown.</summary>
internal static class SheetTop
{
    private const int MostRows = 25, MostColumns = 12, MostLetters = 200, MostShared = 20_000;
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <returns><c>null</c> when it cannot be read.</returns>
    public static SheetView? Read(ReadOnlyMemory<byte> workbook)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(workbook.ToArray()));
            var (name, path) = First(zip);
            using var sheet = Open(zip, path);
            return sheet is null ? null : Rows(sheet, name, [.. Shared(zip)], new NumberFormats(Open(zip, "xl/styles.xml")));
        }
        catch (Exception e) when (
            e is InvalidDataException or XmlException or FormatException or OverflowException or KeyNotFoundException or ArgumentException)
        {
            return null; // it can still be downloaded
        }
    }

    private static SheetView Rows(XmlReader sheet, string name, string[] shared, NumberFormats formats)
    {
        var (rows, more) = (new List<IReadOnlyList<string>>(), false);
        List<string>? row = null;
        while (!more && sheet.Read())
        {
            if (sheet.NodeType != XmlNodeType.Element) continue;
            if (sheet.LocalName == "row")
            {
                if (rows.Count == MostRows) more = true;
                else rows.Add(row = []);
            }
            else if (sheet.LocalName == "c" && row is not null)
            {
                var column = sheet.GetAttribute("r") is { } place ? Column(place) : row.Count;
                var value = Value(sheet, shared, formats);
                while (row.Count < Math.Min(column, MostColumns)) row.Add("");
                if (column < MostColumns) row.Add(value);
            }
        }

        return new(name, rows, more);
    }

    private static string Value(XmlReader sheet, string[] shared, NumberFormats formats)
    {
        var (type, style, words) = (sheet.GetAttribute("t"), sheet.GetAttribute("s"), "");
        using (var cell = sheet.ReadSubtree())
        {
            cell.Read();
            for (var go = cell.Read(); go;)
            {
                if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" or "t" })
                {
                    words += cell.ReadElementContentAsString();
                    go = !cell.EOF;
                }
                else
                {
                    go = cell.Read();
                }
            }
        }

        var text = type switch
        {
            "s" => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < shared.Length ? shared[n] : "",
            "inlineStr" or "str" => XmlConvert.DecodeName(words) ?? "", // a workbook keeps any sign as _xHHHH_
            "b" => words == "1" ? "✓" : "–",
            _ => double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? formats.Say(number, style) : words,
        };
        return text.Length <= MostLetters ? text : $"{text[..(MostLetters - 1)]}…";
    }

    private static (string Name, string Path) First(ZipArchive zip)
    {
        using var book = Open(zip, "xl/workbook.xml") ?? throw new InvalidDataException("no workbook");
        if (!book.ReadToFollowing("sheet")) throw new InvalidDataException("no sheet");
        var (name, id) = (book.GetAttribute("name") ?? "", book.GetAttribute("id", Office));
        using var relations = Open(zip, "xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("no relations");
        while (relations.ReadToFollowing("Relationship"))
            if (relations.GetAttribute("Id") == id && relations.GetAttribute("Target") is { } target)
                return (name, target.StartsWith('/') ? target[1..] : $"xl/{target}");
        throw new InvalidDataException("no such sheet");
    }

    private static IEnumerable<string> Shared(ZipArchive zip)
    {
        using var strings = Open(zip, "xl/sharedStrings.xml");
        if (strings is null) yield break;
        for (var n = 0; n < MostShared && strings.ReadToFollowing("si"); n++)
        {
            var words = "";
            using var one = strings.ReadSubtree();
            while (one.Read())
                if (one.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) words += one.Value;
            yield return XmlConvert.DecodeName(words) ?? "";
        }
    }

    /// <summary>"AB12" → 27.</summary>
    private static int Column(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper)) column = checked((column * 26) + letter - 'A' + 1);
        return column - 1;
    }

    private static XmlReader? Open(ZipArchive zip, string path) => zip.GetEntry(path) is { } entry
        ? XmlReader.Create(entry.Open(),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000,
                CloseInput = true
            })
        : null;
}
