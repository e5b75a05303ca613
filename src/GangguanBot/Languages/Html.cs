using System.Net;
using System.Text.RegularExpressions;

namespace GangguanBot.Languages;

/// <summary>
/// Text that is safe to send with Telegram's HTML parse mode. What people typed gets in only through <see cref="Escape"/>.
/// </summary>
public readonly partial record struct Html(string Value)
{
    public static readonly Html Empty = new("");

    /// <summary>Escapes <c>&amp; &lt; &gt; "</c>, the four that the Bot API's HTML mode asks for.</summary>
    public static Html Escape(string text) =>
        new(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal));

    /// <summary>The parts that say something, a line each.</summary>
    public static Html Lines(params IEnumerable<Html?> parts) =>
        new(string.Join('\n', parts.Where(p => p is { Value.Length: > 0 }).Select(p => p!.Value.Value)));

    /// <summary>The same words without markup, for labels, toasts and logs.</summary>
    public string Plain() => WebUtility.HtmlDecode(Tag().Replace(Value, ""));

    /// <summary>The parts that say something, with an empty line between them.</summary>
    public static Html Paragraphs(params IEnumerable<Html?> parts) =>
        new(string.Join("\n\n", parts.Where(p => p is { Value.Length: > 0 }).Select(p => p!.Value.Value)));

    public static Html operator +(Html a, Html b) => new(a.Value + b.Value);

    public override string ToString() => Value;

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
