namespace GangguanBot.Languages;

/// <summary>The phrases of one language of <c>locales/</c>, and how it writes dates, hours and numbers.</summary>
public sealed class Phrases
{
    /// <summary>The language's code: <c>id</c>, <c>en</c>, <c>su</c>.</summary>
    public string Language { get; }

    /// <summary>A plain sentence or label (buttons, toasts), without values.</summary>
    public string this[string key] => Text(key);

    /// <summary>A plain sentence; <c>{name}</c> is filled from <paramref name="values"/>.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values) => throw new NotSupportedException();

    /// <summary>A sentence in Telegram's HTML; every value that is not <see cref="Html"/> is escaped.</summary>
    public Html Html(string key, params ReadOnlySpan<(string Name, object? Value)> values) => throw new NotSupportedException();

    public Phrases(string language) => Language = language;
}
