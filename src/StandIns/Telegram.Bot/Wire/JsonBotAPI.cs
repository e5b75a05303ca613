using System.Text.Json.Serialization.Metadata;

namespace Telegram.Bot;

/// <summary>How the Bot API writes JSON: snake_case, Unix seconds, absent rather than null.</summary>
public static class JsonBotAPI
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(WireContext.Default.Options);
        // Callers may read and write types of their own with these options.
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        return options;
    }
}
