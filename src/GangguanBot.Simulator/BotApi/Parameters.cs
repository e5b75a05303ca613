using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi;

/// <summary>A file that came with a call.</summary>
internal sealed record Upload(string Name, string Mime, byte[] Bytes);

/// <summary>A call's parameters. A form sends everything as text, JSON may send anything: both are read alike, as Telegram does.</summary>
internal sealed class Parameters(JsonObject values, IReadOnlyDictionary<string, Upload> files)
{
    public JsonObject Values { get; } = values;

    public IEnumerable<string> Names => Values.Select(pair => pair.Key).Union(files.Keys);

    public bool Has(string name) => files.ContainsKey(name) || Values[name] is { } value && Plain(value).Length > 0;

    public string? Text(string name) => Values[name] is { } value ? Plain(value) : null;

    public long? Number(string name) => Has(name)
        ? long.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number
            : throw Refusal.BadRequest($"invalid {name} specified")
        : null;

    public double Real(string name) =>
        double.TryParse(Text(name), CultureInfo.InvariantCulture, out var number)
            ? number : throw Refusal.BadRequest($"wrong {name} specified");

    public bool Flag(string name) =>
        Text(name) is { } text && (text is "1" or "True" || text.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>An object or array, whether sent as JSON or as text that holds JSON.</summary>
    public JsonNode? Json(string name)
    {
        if (!Has(name))
            return null;
        if (Values[name] is JsonObject or JsonArray)
            return Values[name];
        try
        {
            return JsonNode.Parse(Text(name)!);
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }

    /// <summary>The upload under this name, or the one an <c>attach://</c> reference names.</summary>
    public Upload? File(string nameOrReference) => nameOrReference.StartsWith("attach://", StringComparison.Ordinal)
        ? files.GetValueOrDefault(nameOrReference[9..]) ?? throw Refusal.BadRequest("file not found in the request")
        : files.GetValueOrDefault(nameOrReference);

    /// <summary>A part that another parameter names by <c>attach://</c> is no parameter itself.</summary>
    public bool IsAttachment(string name) =>
        files.ContainsKey(name)
            && Values.Any(pair => pair.Value is not null && Plain(pair.Value).Contains($"attach://{name}", StringComparison.Ordinal));

    private static string Plain(JsonNode value) =>
        value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value.ToJsonString();
}
