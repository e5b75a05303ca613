using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GangguanBot.Wire;

/// <summary>
/// One <c>Update</c> (Bot API 10.1) as it came. Only what the inbox needs is read of it, and nothing in it can make that fail.
/// </summary>
/// <param name="Id">Its <c>update_id</c>; <c>null</c>: it has none.</param>
/// <param name="ChatId">The chat whose turn it is; 0: it belongs to no chat.</param>
/// <param name="Json">The update as Telegram sent it, to the letter. Bytes that are no UTF-8 are replaced.</param>
sealed record RawUpdate(long? Id, long ChatId, string Json)
{
    /// <summary>
    /// Far deeper than anything that Telegram sends: depth alone is no fault. Without a limit the reader's time grows with its square.
    /// </summary>
    public static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = 10_000 };

    private static readonly string[][] Chats =
    [
        ["message", "chat", "id"],
        ["edited_message", "chat", "id"],
        ["callback_query", "message", "chat", "id"],
        ["callback_query", "from", "id"],
        ["my_chat_member", "chat", "id"],
    ];

    /// <summary>The key of the update in the inbox: its number, or a negative hash of its content when Telegram gave none.</summary>
    public long Key => Id ?? -1 - (BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Json))) & long.MaxValue);

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body) => JsonDocument.Parse(body, AnyDepth);

    public static RawUpdate Of(JsonElement update) => new(
        At(update, ["update_id"]),
        Chats.Select(path => At(update, path)).FirstOrDefault(id => id is not null) ?? 0,
        Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(update)));

    /// <summary>Takes a whole delivery, even one that is no JSON: it would only be repeated.</summary>
    public static RawUpdate OfBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var update = Parse(body);
            return Of(update.RootElement);
        }
        catch (JsonException)
        {
            return new RawUpdate(Id: null, ChatId: 0, TextOf(body.Span));
        }
    }

    /// <summary>A person wrote or pressed something.</summary>
    public static bool IsOfPerson(string json)
    {
        try
        {
            using var update = Parse(Encoding.UTF8.GetBytes(json));
            return update.RootElement is { ValueKind: JsonValueKind.Object } root
                && (root.TryGetProperty("message", out _) || root.TryGetProperty("callback_query", out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>PostgreSQL keeps no NUL.</summary>
    private static string TextOf(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).Replace('\0', '\ufffd');

    /// <summary>Numbers that came as text are numbers.</summary>
    private static long? At(JsonElement element, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        var digits = JsonMarshal.GetRawUtf8Value(element).Trim((byte)'"');
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
