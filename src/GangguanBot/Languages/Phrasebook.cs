using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace GangguanBot.Languages;

/// <summary>
/// All of <c>locales/</c>: nested JSON read once into dotted keys. A language exists because its file does. What a language
/// lacks is said in Indonesian; what Indonesian lacks is shown as its key in brackets, never as an exception.
/// </summary>
public sealed partial class Phrasebook
{
    /// <summary>The source language, complete by rule.</summary>
    public const string Source = "id";

    private const string Folder = "locales/";

    private readonly ILogger? log;
    private readonly FrozenDictionary<string, Phrases> languages;
    private readonly FrozenDictionary<string, string> source;
    private readonly ConcurrentDictionary<string, string> own = new();

    /// <param name="zone">The office's time zone: every hour a person reads is written in it.</param>
    public Phrasebook(TimeZoneInfo zone, ILogger<Phrasebook>? log = null)
    {
        this.log = log;
        var read = ReadAll();
        source = read[Source];
        languages = read.ToFrozenDictionary(l => l.Key, l => new Phrases(l.Key, l.Value, this, zone));
    }

    /// <summary>Codes of the languages there are, Indonesian first.</summary>
    public IReadOnlyList<string> Languages => [.. languages.Keys.OrderBy(l => l != Source).ThenBy(l => l, StringComparer.Ordinal)];

    /// <summary>Words of the office's own, the same in every language: what an admin has typed is found like a phrase.</summary>
    public void Learn(string key, string text) => own[key] = text;

    /// <param name="language">A code or an IETF tag as Telegram gives it (<c>en-GB</c>); an unknown one gives Indonesian.</param>
    public Phrases For(string? language) =>
        languages.TryGetValue(Primary(language), out var phrases) ? phrases : languages[Source];

    internal string Fallback(string language, string key)
    {
        if (own.TryGetValue(key, out var learnt)) return learnt;
        if (log is not null) PhraseMissing(log, language, key);
        return source.TryGetValue(PhraseKey.Of(key), out var phrase) ? phrase : $"[{key}]";
    }

    private static string Primary(string? tag) => tag?.Split('-', '_')[0].ToLowerInvariant() ?? Source;

    private static Dictionary<string, FrozenDictionary<string, string>> ReadAll()
    {
        var house = Assembly.GetExecutingAssembly();
        var found = new Dictionary<string, FrozenDictionary<string, string>>();
        foreach (var name in house.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(house.GetManifestResourceStream(name)!);
            found[Path.GetFileNameWithoutExtension(name)] = Flatten(json.RootElement, "").ToFrozenDictionary(p => p.Key, p => p.Text);
        }

        return found;
    }

    private static IEnumerable<(string Key, string Text)> Flatten(JsonElement at, string key) => at.ValueKind == JsonValueKind.Object
        ? at.EnumerateObject().SelectMany(p => Flatten(p.Value, key.Length == 0 ? p.Name : $"{key}.{p.Name}"))
        : [(key, at.GetString() ?? "")];

    [LoggerMessage(Level = LogLevel.Warning, Message = "Language {Language} has no phrase {Key}")]
    private static partial void PhraseMissing(ILogger log, string language, string key);
}
