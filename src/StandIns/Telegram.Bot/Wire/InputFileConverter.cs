namespace Telegram.Bot.Serialization;

/// <summary>A file is a word: its id, its address, or the part of the same request that carries its bytes.</summary>
internal sealed class InputFileConverter : JsonConverter<InputFile>
{
    private const string Attached = "attach://";

    public override bool CanConvert(Type typeToConvert) => typeof(InputFile).IsAssignableFrom(typeToConvert);

    public override InputFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.GetString() ?? throw new JsonException("A file cannot be null.");
        return word.StartsWith(Attached, StringComparison.Ordinal)
            ? new InputFileStream(Stream.Null, word[Attached.Length..])
            : InputFile.FromString(word);
    }

    public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value switch
        {
            InputFileId known => known.Id,
            InputFileUrl remote => remote.Url.ToString(),
            InputFileStream local => Attached + local.Part,
            _ => throw new JsonException($"{value.GetType().Name} cannot be sent."),
        });
}
