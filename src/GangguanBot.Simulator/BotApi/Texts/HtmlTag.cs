using System.Text;

namespace GangguanBot.Simulator.BotApi.Texts;

/// <summary>A start tag with its attributes; names in lower case.</summary>
internal sealed class HtmlTag
{
    private readonly Dictionary<string, string> _attributes = [];

    public required string Name { get; init; }

    /// <summary>The position after the closing angle bracket.</summary>
    public int End { get; private set; }
    public string? Fault { get; private set; }

    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute);

    /// <param name="html">The whole text.</param>
    /// <param name="at">The position after the opening angle bracket.</param>
    /// <returns>null when the tag never closes.</returns>
    public static HtmlTag? Read(string html, int at)
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not '>')
            at++;
        var tag = new HtmlTag { Name = html[start..at].ToLowerInvariant() };
        while (at < html.Length)
        {
            at = Blanks(html, at);
            if (at < html.Length && html[at] == '>')
            {
                tag.End = at + 1;
                return tag;
            }
            at = tag.Attribute(html, at);
        }
        return null;
    }

    private int Attribute(string html, int at)
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>'))
            at++;
        var name = html[start..at].ToLowerInvariant();
        if (name.Length == 0)
        {
            Fault = $"Empty attribute name in the tag \"{Name}\"";
            return at + 1;
        }
        at = Blanks(html, at);
        if (at >= html.Length || html[at] != '=')
        {
            _attributes[name] = "";
            return at;
        }
        at = Blanks(html, at + 1);
        return at < html.Length && html[at] is '"' or '\'' ? Quoted(name, html, at) : Bare(name, html, at);
    }

    private int Quoted(string name, string html, int at)
    {
        var end = html.IndexOf(html[at], at + 1);
        if (end < 0)
            return html.Length;
        _attributes[name] = Unescaped(html[(at + 1)..end]);
        return end + 1;
    }

    private int Bare(string name, string html, int at)
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
            at++;
        _attributes[name] = Unescaped(html[start..at]);
        return at;
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length;)
        {
            if (value[at] == '&')
                at = HtmlEscapes.Read(value, at, text);
            else
                text.Append(value[at++]);
        }
        return text.ToString();
    }

    private static int Blanks(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        return at;
    }
}
