using System.Globalization;
using System.Text;

namespace GangguanBot.Simulator.BotApi.Texts;

/// <summary>Reads Telegram's HTML (Bot API: "HTML style") and refuses with Telegram's own words, byte offsets included.</summary>
internal sealed class HtmlParser
{
    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly List<Entity> _entities = [];
    private readonly Stack<Open> _open = new();

    private HtmlParser(string html) => _html = html;

    private sealed record Open(string Tag, int Offset, Entity Entity);

    public static RichText Parse(string html) => new HtmlParser(html.Replace("\r", "", StringComparison.Ordinal)).Read();

    private RichText Read()
    {
        for (var at = 0; at < _html.Length;)
        {
            at = _html[at] switch
            {
                '&' => HtmlEscapes.Read(_html, at, _text),
                '<' when at + 1 < _html.Length && _html[at + 1] == '/' => EndTag(at),
                '<' => StartTag(at),
                var c => Copy(c, at),
            };
        }
        if (_open.TryPeek(out var left))
            throw Refusal.BadRequest($"can't parse entities: Can't find end tag corresponding to start tag \"{left.Tag}\"");
        return new RichText(_text.ToString(), [.. _entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);
    }

    private int Copy(char c, int at)
    {
        _text.Append(c);
        return at + 1;
    }

    private int StartTag(int at)
    {
        var tag = HtmlTag.Read(_html, at + 1) ?? throw Bad("Unclosed start tag", at);
        if (tag.Fault is not null)
            throw Bad(tag.Fault, at);
        _open.Push(new Open(tag.Name, _text.Length, Meaning(tag, at)));
        return tag.End;
    }

    private Entity Meaning(HtmlTag tag, int at) => tag.Name switch
    {
        "b" or "strong" => Plain("bold"),
        "i" or "em" => Plain("italic"),
        "u" or "ins" => Plain("underline"),
        "s" or "strike" or "del" => Plain("strikethrough"),
        "tg-spoiler" => Plain("spoiler"),
        "span" when tag["class"] == "tg-spoiler" => Plain("spoiler"),
        "span" => throw Bad("Tag \"span\" must have class \"tg-spoiler\"", at),
        "code" => Plain("code") with
        {
            Language = tag["class"] is { } name && name.StartsWith("language-", StringComparison.Ordinal)
            ? name[9..] : null
        },
        "pre" => Plain("pre"),
        "blockquote" => Plain(tag["expandable"] is null ? "blockquote" : "expandable_blockquote"),
        "a" => Plain("text_link") with { Url = tag["href"] ?? "" },
        "tg-time" when long.TryParse(tag["unix"], CultureInfo.InvariantCulture, out var unix) =>
            Plain("date_time") with { UnixTime = unix, Format = tag["format"] },
        "tg-time" => throw Bad("Invalid date-time entity", at),
        _ => throw Bad($"Unsupported start tag \"{tag.Name}\"", at),
    };

    private static Entity Plain(string type) => new(type, 0, 0);

    private int EndTag(int at)
    {
        if (!_open.TryPop(out var open))
            throw Bad("Unexpected end tag", at);
        var end = _html.IndexOf('>', at);
        if (end < 0)
            throw Bad("Unclosed end tag", at);
        var name = _html[(at + 2)..end].Trim().ToLowerInvariant();
        if (name.Length > 0 && name != open.Tag)
            throw Bad("Unmatched end tag", at, $", expected \"</{open.Tag}>\", found \"</{name}>\"");
        Close(open);
        return end + 1;
    }

    private void Close(Open open)
    {
        var entity = open.Entity with { Offset = open.Offset, Length = _text.Length - open.Offset };
        if (entity.Length == 0)
            return;
        if (entity.Type == "text_link")
            entity = entity with
            {
                Url =
                Links.Safe(entity.Url is { Length: > 0 } href ? href : _text.ToString(entity.Offset, entity.Length))
            };
        if (entity is { Type: "text_link", Url: null })
            return; // a link that leads nowhere is left as plain text

        // <pre><code class="language-x"> is one block with its language
        if (entity.Type == "pre"
            && _entities.FindIndex(inner =>
            inner.Type == "code" && inner.Offset == entity.Offset && inner.Length == entity.Length) is >= 0 and var at)
        {
            entity = entity with { Language = _entities[at].Language };
            _entities.RemoveAt(at);
        }
        else if (entity.Type == "code" && !_open.Any(outer => outer.Tag == "pre"))
        {
            entity = entity with { Language = null };
        }
        _entities.Add(entity);
    }

    private Refusal Bad(string what, int at, string more = "") =>
        Refusal.BadRequest($"can't parse entities: {what} at byte offset {Encoding.UTF8.GetByteCount(_html.AsSpan(0, at))}{more}");
}
