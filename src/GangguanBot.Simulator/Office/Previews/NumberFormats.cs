using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace GangguanBot.Simulator.Office.Previews;

/// <summary>How a workbook's numbers are meant: a day, an hour, a duration, or a number.</summary>
internal sealed partial class NumberFormats
{
    private const int FirstDate = 14, LastDate = 22, FirstTime = 45, LastTime = 47; // built in (ECMA-376, 18.8.30)

    private readonly List<string> styles = [];

    public NumberFormats(XmlReader? sheet)
    {
        if (sheet is null) return;
        using var _ = sheet;
        var (codes, cells) = (new Dictionary<string, string>(), false);
        while (sheet.Read())
        {
            if (sheet.LocalName == "cellXfs") cells = sheet.NodeType == XmlNodeType.Element;
            else if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "numFmt")
                codes[sheet.GetAttribute("numFmtId") ?? ""] = sheet.GetAttribute("formatCode") ?? "";
            else if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "xf" && cells)
                styles.Add(Code(sheet.GetAttribute("numFmtId") ?? "0", codes));
        }
    }

    public string Say(double number, string? style)
    {
        var code = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < styles.Count ? styles[n] : "";
        if (code.Contains("[h", StringComparison.OrdinalIgnoreCase))
            return $"{Math.Floor(number * 24 + 1e-9):0}:{(int)Math.Round(number * 1440) % 60:00}";
        var bare = Decoration().Replace(code, "");
        var (days, hours) = (bare.AsSpan().ContainsAny("yYdD"), bare.AsSpan().ContainsAny("hHsS"));
        if (!(days || hours) || number is < 0 or > 2_958_465) return number.ToString("0.##########", CultureInfo.InvariantCulture);
        var at = DateTime.FromOADate(number).AddMilliseconds(500); // the last digit of a fraction of a day is not worth a minute
        return at.ToString((days, hours) switch { (true, true) => "dd/MM/yyyy HH:mm", (true, false) => "dd/MM/yyyy", _ => "HH:mm" },
            CultureInfo.InvariantCulture);
    }

    private static string Code(string id, Dictionary<string, string> codes) =>
        codes.TryGetValue(id, out var code) ? code : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n switch
        {
            FirstDate or FirstDate + 1 or FirstDate + 2 or FirstDate + 3 => "d",
            LastDate => "d h",
            > FirstDate and < LastDate or >= FirstTime and <= LastTime => "h",
            _ => "",
        } : "";

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decoration();
}
