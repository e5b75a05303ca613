namespace Telegram.Bot.Serialization;

/// <summary>
/// Reads a batch of updates one by one. One that cannot be decoded comes back with its id alone (its <see cref="Update.Type"/> is
/// <see cref="UpdateType.Unknown"/>), so that the caller's offset moves past it: otherwise it, and all behind it, would be fetched for ever.
/// </summary>
internal sealed class UpdateBatchConverter : JsonConverter<Update[]>
{
    public override Update[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var batch = JsonDocument.ParseValue(ref reader);
        return [.. batch.RootElement.EnumerateArray().Select(element => Decode(element, options)).OfType<Update>()];
    }

    public override void Write(Utf8JsonWriter writer, Update[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var update in value) JsonSerializer.Serialize(writer, update, options);
        writer.WriteEndArray();
    }

    private static Update? Decode(JsonElement element, JsonSerializerOptions options)
    {
        try
        {
            return element.Deserialize<Update>(options);
        }
        catch (JsonException undecodable)
        {
            var id = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("update_id", out var value) && value.TryGetInt32(out var known)
                ? known
                : (int?)null;
            WireEvents.Log.UpdateSkipped(id ?? 0, undecodable.Message);
            return id is null ? null : new Update { Id = id.Value };
        }
    }
}
