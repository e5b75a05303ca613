using System.Globalization;
using System.Text;

namespace GangguanBot.Simulator.BotApi.Texts;

/// <summary>The four named escapes Telegram knows, and numbers. Anything else stays as it was written.</summary>
internal static class HtmlEscapes
{
    private static readonly Dictionary<string, string> Named = new() { ["lt"] = "<", ["gt"] = ">", ["amp"] = "&", ["quot"] = "\"" };

    public static int Read(string html, int at, StringBuilder into)
    {
        var end = html.IndexOf(';', at);
        if (end > 0 && end - at is > 1 and < 11 && Meaning(html[(at + 1)..end]) is { } meaning)
        {
            into.Append(meaning);
            return end + 1;
        }
        into.Append('&');
        return at + 1;
    }

    private static string? Meaning(string name)
    {
        if (Named.TryGetValue(name, out var meaning))
            return meaning;
        if (name[0] != '#' || name.Length < 2)
            return null;
        var hex = name[1] is 'x' or 'X';
        return int.TryParse(name.AsSpan(hex ? 2 : 1), hex
            ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }
}
