using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace GangguanBot.Languages;

/// <summary>The phrases of one language of <c>locales/</c>, and how it writes dates, hours and numbers.</summary>
public sealed partial class Phrases
{
    private readonly FrozenDictionary<string, string> phrases;
    private readonly Phrasebook phrasebook;
    private readonly TimeZoneInfo zone;

    internal Phrases(string language, FrozenDictionary<string, string> phrases, Phrasebook phrasebook, TimeZoneInfo zone)
    {
        Language = language;
        (this.phrases, this.phrasebook, this.zone) = (phrases, phrasebook, zone);
    }

    /// <summary>The language's code: <c>id</c>, <c>en</c>, <c>su</c>.</summary>
    public string Language { get; }

    /// <summary>Every key this language has itself.</summary>
    public IReadOnlyCollection<string> Keys => phrases.Keys;

    /// <summary>A plain sentence or label (buttons, toasts), without values.</summary>
    public string this[string key] => Text(key);

    public bool Has(string key) => phrases.ContainsKey(key) || phrases.ContainsKey(PhraseKey.Of(key));

    /// <summary>
    /// A plain sentence; <c>{name}</c> is filled from <paramref name="values"/>, the tags of an <see cref="Languages.Html"/> are taken off.
    /// </summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = new StringBuilder();
        Fill(Template(key), values, words => text.Append(words), value => text.Append(value is Html html ? html.Plain() : Write(value)));
        return text.ToString();
    }

    /// <summary>A sentence in Telegram's HTML; every value that is not <see cref="Languages.Html"/> is escaped.</summary>
    public Html Html(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = new Html.Builder();
        Fill(Template(key), values, words => text.Add(words), value => text.Add(value switch
        {
            Html html => html,
            string words => Languages.Html.Escape(words),
            _ => new Html(Languages.Html.Escape(Write(value)).Value), // dates and numbers are never cut
        }));
        return text.Html;
    }

    private string Template(string key) =>
        phrases.TryGetValue(key, out var phrase) || phrases.TryGetValue(PhraseKey.Of(key), out phrase)
            ? phrase : phrasebook.Fallback(Language, key);

    private string Write(object? value) => value switch
    {
        null => "",
        DateTimeOffset moment => Moment(moment),
        DateOnly date => Date(date),
        TimeOnly time => Time(time),
        TimeSpan span => Duration(span),
        decimal number => Number(number),
        _ => value.ToString() ?? "",
    };

    /// <summary>A placeholder nobody fills stays as it is, where it will be seen.</summary>
    private static void Fill(
        string template, ReadOnlySpan<(string Name, object? Value)> values, Action<ReadOnlySpan<char>> say, Action<object?> insert)
    {
        var done = 0;
        if (!values.IsEmpty)
        {
            foreach (var place in Placeholder().EnumerateMatches(template))
            {
                if (!Find(values, template.AsSpan(place.Index + 1, place.Length - 2), out var value)) continue;
                say(template.AsSpan(done, place.Index - done));
                insert(value);
                done = place.Index + place.Length;
            }
        }

        say(template.AsSpan(done));
    }

    private static bool Find(ReadOnlySpan<(string Name, object? Value)> values, ReadOnlySpan<char> name, out object? value)
    {
        foreach (var (given, what) in values)
        {
            if (!name.SequenceEqual(given)) continue;
            value = what;
            return true;
        }

        value = null;
        return false;
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
