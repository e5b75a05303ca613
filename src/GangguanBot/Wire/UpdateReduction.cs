using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GangguanBot.Wire;

/// <summary>
/// An update without what the bot never uses: entities, origins of forwarded messages, quoted messages, media of new kinds. Telegram adds
/// values to these from time to time, and a report is not lost for one.
/// </summary>
static partial class UpdateReduction
{
    /// <summary>The last second that a <see cref="DateTime"/> knows.</summary>
    private const long LastSecond = 253_402_300_799;

    private static readonly string[] User = ["id", "is_bot", "first_name", "last_name", "language_code"];
    private static readonly string[] Chat = ["id", "type"];
    private static readonly string[] Message =
        ["message_id", "message_thread_id", "date", "text", "caption", "media_group_id", "photo", "document", "location", "venue",
            "contact", "is_topic_message", "is_automatic_forward"];

    /// <summary>Content that no step can use. That it came is enough to be answered.</summary>
    private static readonly string[] Useless =
        ["animation", "audio", "checklist", "dice", "game", "invoice", "live_photo", "paid_media", "poll", "rich_message", "sticker",
            "story", "video", "video_note", "voice"];

    /// <param name="json">One <c>Update</c>.</param>
    /// <exception cref="JsonException">A part of it is no object where one must be.</exception>
    public static string Of(string json)
    {
        var whole = JsonNode.Parse(WithoutHalfCharacters(json), documentOptions: RawUpdate.AnyDepth);
        var update = Pick(whole, ["update_id", "my_chat_member"]);
        foreach (var kind in (ReadOnlySpan<string>)["message", "edited_message"])
            if (whole![kind] is { } message) update[kind] = MessageOf(message);
        if (whole!["callback_query"] is { } press)
        {
            update["callback_query"] = Pick(press, ["id", "data", "chat_instance"], ("from", User));
            if (press["message"] is { } pressed)
                update["callback_query"]!["message"] = Pick(pressed, ["message_id", "date"], ("chat", Chat));
        }

        return update.ToJsonString();
    }

    private static JsonObject MessageOf(JsonNode whole)
    {
        var message = Pick(whole, Message, ("from", User), ("chat", Chat), ("sender_chat", Chat));
        foreach (var name in Useless)
            if (whole[name] is not null) message[name] = new JsonObject();
        return message;
    }

    private static JsonObject Pick(JsonNode? whole, string[] keep, params ReadOnlySpan<(string Name, string[] Keep)> parts)
    {
        if (whole is not JsonObject all) throw new JsonException("not an object");
        var picked = new JsonObject(all.Where(p => keep.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        foreach (var (name, inner) in parts)
            if (all[name] is { } part) picked[name] = Pick(part, inner);
        if (picked["date"] is { } date && !IsPossible(date)) picked["date"] = 0;
        return picked;
    }

    private static bool IsPossible(JsonNode date) =>
        date is JsonValue value && value.TryGetValue<long>(out var second) && second is >= 0 and <= LastSecond;

    /// <summary>Some keyboards send half of a character beyond U+FFFF. It is shown as U+FFFD, as everywhere.</summary>
    private static string WithoutHalfCharacters(string json) =>
        Escapes().Replace(json, escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value);

    [GeneratedRegex(@"\\\\|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(?<half>\\u[dD][89a-fA-F]..)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapes();
}
