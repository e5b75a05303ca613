namespace Telegram.Bot.Serialization;

/// <summary>Instants travel as whole seconds since 1970 in UTC; 0 stands for "none", in both directions.</summary>
internal sealed class UnixSecondsConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetInt64() switch
        {
            0 => default,
            > 0 and var seconds => DateTime.UnixEpoch.AddSeconds(seconds),
            var seconds => throw new JsonException($"{seconds} lies before 1970."),
        };

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value == default ? 0 : (long)(value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds);
}
