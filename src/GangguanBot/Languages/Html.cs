using System.Net;
using System.Text.RegularExpressions;

namespace GangguanBot.Languages;

/// <summary>
/// Text that is safe to send with Telegram's HTML parse mode. What people typed gets in only through <see cref="Escape"/>, and the text
/// knows where it stands: when it has to become shorter (<see cref="Within"/>), that is cut before the bot's own words.
/// </summary>
public readonly partial record struct Html(string Value)
{
    public static readonly Html Empty = new("");

    /// <summary>Places of inserted values in <see cref="Value"/>, in order; <c>null</c>: there are none.</summary>
    private Insert[]? Inserts { get; init; }

    /// <summary>Characters as Telegram counts them: after parsing, in UTF-16.</summary>
    public int Length => Plain().Length;

    /// <summary>Escapes <c>&amp; &lt; &gt; "</c>, the four that the Bot API's HTML mode asks for.</summary>
    public static Html Escape(string text)
    {
        var value = Escaped(text);
        return new(value) { Inserts = [new Insert(0, value.Length)] };
    }

    /// <summary>The parts that say something, a line each.</summary>
    public static Html Lines(params IEnumerable<Html?> parts) => Join("\n", parts);

    /// <summary>The parts that say something, with an empty line between them.</summary>
    public static Html Paragraphs(params IEnumerable<Html?> parts) => Join("\n\n", parts);

    public static Html operator +(Html a, Html b) => new Builder().Add(a).Add(b).Html;

    /// <summary>The same words without markup, for labels, toasts and logs.</summary>
    public string Plain() => WebUtility.HtmlDecode(Tag().Replace(Value, ""));

    public bool Equals(Html other) => Value == other.Value;

    public override int GetHashCode() => Value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => Value;

    private static Html Join(string separator, IEnumerable<Html?> parts)
    {
        var text = new Builder();
        foreach (var part in parts)
            if (part is { Value.Length: > 0 } some) text.Add(text.IsEmpty ? "" : separator).Add(some);
        return text.Html;
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    /// <summary>An inserted value, escaped, in <see cref="Value"/>.</summary>
    private readonly record struct Insert(int At, int Length);
}
