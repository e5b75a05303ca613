using System.Text;

namespace GangguanBot.Simulator.BotApi.Texts;

/// <summary>Text and entities back to HTML. Every character is escaped; only Telegram's own tags are written.</summary>
internal static class HtmlRenderer
{
    public static string Render(RichText rich)
    {
        var html = new StringBuilder();
        var open = new Stack<Entity>();
        var at = 0;
        foreach (var entity in rich.Entities.Where(entity => Tags(entity) is not null))
        {
            at = CloseUntil(entity.Offset, rich.Text, at, open, html);
            at = Write(rich.Text, at, entity.Offset, html);
            html.Append(Tags(entity)!.Value.Start);
            // entities that overlap are cut at the outer one's end, so that the tags stay nested
            open.Push(open.TryPeek(out var outer) && outer.End < entity.End ? entity with { Length = outer.End - entity.Offset } : entity);
        }
        at = CloseUntil(int.MaxValue, rich.Text, at, open, html);
        Write(rich.Text, at, rich.Text.Length, html);
        return html.ToString();
    }

    private static int CloseUntil(int offset, string text, int at, Stack<Entity> open, StringBuilder html)
    {
        while (open.TryPeek(out var entity) && entity.End <= offset)
        {
            at = Write(text, at, entity.End, html);
            html.Append(Tags(open.Pop())!.Value.End);
        }
        return at;
    }

    private static int Write(string text, int from, int to, StringBuilder html)
    {
        to = Math.Min(to, text.Length);
        if (to > from)
            html.Append(Escape(text[from..to]));
        return Math.Max(from, to);
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static (string Start, string End)? Tags(Entity entity) => entity.Type switch
    {
        "bold" => ("<b>", "</b>"),
        "italic" => ("<i>", "</i>"),
        "underline" => ("<u>", "</u>"),
        "strikethrough" => ("<s>", "</s>"),
        "spoiler" => ("<span class=\"tg-spoiler\">", "</span>"),
        "code" => ("<code>", "</code>"),
        "pre" => ("<pre>", "</pre>"),
        "blockquote" => ("<blockquote>", "</blockquote>"),
        "expandable_blockquote" => ("<blockquote expandable>", "</blockquote>"),
        "text_link" when Links.Safe(entity.Url) is { } url =>
            ($"<a href=\"{Escape(url)}\" target=\"_blank\" rel=\"noreferrer noopener\">", "</a>"),
        _ => null,
    };
}
