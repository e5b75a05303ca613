using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi.Texts;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>Reads text and caption with their formatting and limits (code points after parsing: 4096 and 1024).</summary>
internal static class Body
{
    public static RichText Text(Parameters given)
    {
        var text = Read(given.Text("text"), given.Text("parse_mode"), given.Json("entities"));
        if (text.Text.Length == 0)
            throw Refusal.BadRequest("message text is empty");
        return text.CodePoints > 4096 ? throw Refusal.BadRequest("message is too long") : text;
    }

    public static RichText Caption(Parameters given) =>
        Caption(given.Text("caption"), given.Text("parse_mode"), given.Json("caption_entities"));

    public static RichText Caption(string? caption, string? parseMode, JsonNode? entities)
    {
        var text = Read(caption, parseMode, entities);
        return text.CodePoints > 1024 ? throw Refusal.BadRequest("message caption is too long") : text;
    }

    private static RichText Read(string? text, string? parseMode, JsonNode? entities)
    {
        var rich = parseMode?.ToLowerInvariant() switch
        {
            "html" => HtmlParser.Parse(text ?? ""),
            null or "" => new RichText((text ?? "").Replace("\r", "", StringComparison.Ordinal), Entities(entities)),
            "markdown" or "markdownv2" => throw Refusal.BadRequest("can't parse entities: this Telegram reads HTML only"),
            _ => throw Refusal.BadRequest("unsupported parse_mode"),
        };
        return rich.Trimmed();
    }

    private static List<Entity> Entities(JsonNode? entities) => entities is not JsonArray array ? [] :
    [
        .. array.Select(entity => new Entity((string)entity!["type"]!, (int)entity["offset"]!, (int)entity["length"]!)
        {
            Url = (string?)entity["url"],
            Language = (string?)entity["language"],
            UnixTime = (long?)entity["unix_time"],
            Format = (string?)entity["date_time_format"],
        }),
    ];
}
