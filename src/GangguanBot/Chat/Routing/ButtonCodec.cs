using System.Collections.Concurrent;

namespace GangguanBot.Chat.Routing;

/// <summary>
/// Packs buttons as <c>prefix:first:second:…</c>, the fields in the order of the record's constructor, and reads them again.
/// A field is a whole number from 0, a name of an enum, 1 or 0, a day, or text; an empty one is <c>null</c>. Text with a colon stands last.
/// </summary>
public static class ButtonCodec
{
    /// <summary>Bot API, <c>callback_data</c>: 1-64 bytes.</summary>
    public const int MaxBytes = 64;

    private static readonly ConcurrentDictionary<Type, ButtonLayout> Layouts = new();

    /// <exception cref="InvalidOperationException">Longer than 64 bytes, or a field that could not be read again: a bug.</exception>
    public static string Pack(IButton button) => LayoutOf(button.GetType()).TryPack(button)
        ?? throw new InvalidOperationException($"button '{button}' is longer than {MaxBytes} bytes, or could not be read again");

    /// <returns><c>null</c> for anything that <see cref="Pack"/> could not have made: button data can be forged.</returns>
    public static T? Parse<T>(string data) where T : class, IButton<T> => (T?)Parse(typeof(T), data);

    /// <inheritdoc cref="Parse{T}"/>
    internal static IButton? Parse(Type button, string data) => LayoutOf(button).Parse(data);

    internal static string PrefixOf(Type button) => LayoutOf(button).Prefix;

    /// <summary>The prefix: the text before the first colon.</summary>
    internal static string PrefixOf(string data) => data.IndexOf(':', StringComparison.Ordinal) is >= 0 and var end ? data[..end] : data;

    private static ButtonLayout LayoutOf(Type button) => Layouts.GetOrAdd(button, static type => new ButtonLayout(type));
}
