using System.Text.Json;
using GangguanBot.Chat.Receiving;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace GangguanBot.Wire;

/// <summary>JSON → <see cref="Update"/>. When the library cannot read all of an update, it is given only what the bot uses.</summary>
static class UpdateReader
{
    /// <exception cref="UnreadableUpdateException">What the bot needs of it cannot be read.</exception>
    public static Update Read(string json)
    {
        try
        {
            return Decode(json);
        }
        catch (Exception e) when (IsUndecodable(e))
        {
            return ReadEssence(json);
        }
    }

    private static Update ReadEssence(string json)
    {
        try
        {
            return Decode(UpdateReduction.Of(json));
        }
        catch (Exception e) when (IsUndecodable(e))
        {
            throw new UnreadableUpdateException(e.Message, RawUpdate.IsOfPerson(json), e);
        }
    }

    private static Update Decode(string json) =>
        JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options) ?? throw new JsonException("null is no update");

    /// <summary>The library's converters also throw these for values out of range.</summary>
    private static bool IsUndecodable(Exception e) =>
        e is JsonException or ArgumentException or FormatException or InvalidOperationException or OverflowException
            or NotSupportedException;
}
