using System.Text.Json;

namespace GangguanBot.Simulator.Office;

/// <summary>The <c>simulator.*</c> phrases out of the locales that the bot carries.</summary>
public sealed class Locales
{
    private static readonly string[] Languages = ["id", "en", "su"];
    private static readonly Dictionary<string, Dictionary<string, string>> All = Languages.ToDictionary(language => language, Read);

    private string _language = "id";

    /// <summary>The language of the simulator's own words (refusals, self-play): the one that a page last asked for.</summary>
    public string Language
    {
        get => _language;
        set => _language = All.ContainsKey(value) ? value : _language;
    }

    /// <returns>Phrases without the prefix, or null for a language there is not.</returns>
    public static IReadOnlyDictionary<string, string>? Of(string language) => All.GetValueOrDefault(language);

    /// <param name="key">Without the prefix, e.g. <c>error.blocked</c>.</param>
    /// <param name="values">Placeholders and what stands for them.</param>
    public string Say(string key, params (string Name, object Value)[] values) => values.Aggregate(
        All[Language].GetValueOrDefault(key, key),
        (text, value) => text.Replace($"{{{value.Name}}}", value.Value.ToString(), StringComparison.Ordinal));

    private static Dictionary<string, string> Read(string language)
    {
        using var stream = typeof(BotHost).Assembly.GetManifestResourceStream($"locales/{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        var phrases = new Dictionary<string, string>();
        if (document.RootElement.TryGetProperty("simulator", out var section))
            Flatten(section, "", phrases);
        return phrases;
    }

    private static void Flatten(JsonElement element, string prefix, Dictionary<string, string> into)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
                Flatten(property.Value, $"{prefix}{property.Name}.", into);
            else
                into[prefix + property.Name] = property.Value.GetString() ?? "";
        }
    }
}
