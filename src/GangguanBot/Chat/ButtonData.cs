using System.Globalization;
using System.Text;

namespace GangguanBot.Chat;

/// <summary>
/// What a button carries: <c>prefix:id:version:arg</c>, at most 64 bytes (Bot API, <c>callback_data</c>).
/// The prefix is a declared constant of a conversation, so renaming a class kills no button on a screen.
/// </summary>
/// <param name="Id">The thing the button is about, e.g. a ticket; 0 for none.</param>
/// <param name="Version">The state of that thing when the button was drawn; a stale one is refused.</param>
public sealed record ButtonData(string Prefix, int Id = 0, int Version = 0, string Arg = "")
{
    public const int MaxBytes = 64;

    /// <exception cref="InvalidOperationException">Longer than 64 bytes, or a part that could not be parsed again: a bug.</exception>
    public string Pack() => TryPack()
        ?? throw new InvalidOperationException($"button data '{Written}' is not 1-64 bytes with a plain prefix and numbers from 0");

    /// <returns><c>null</c> for anything <see cref="Pack"/> could not have made: button data can be forged.</returns>
    public static ButtonData? Parse(string data)
    {
        if (data.Length > MaxBytes || data.Split(':', 4) is not [{ Length: > 0 } prefix, var id, var version, var arg]) return null;
        return Number(id) is { } i && Number(version) is { } v && new ButtonData(prefix, i, v, arg) is var parsed && parsed.TryPack() == data ? parsed : null;
    }

    /// <summary>Reads a name of <typeparamref name="T"/> from <see cref="Arg"/>; numbers, which <c>Enum.TryParse</c> would take too, are forged.</summary>
    public static bool IsName<T>(string word, out T value) where T : struct, Enum => Enum.TryParse(word, out value) && Enum.GetName(value) == word;

    private string Written => $"{Prefix}:{Id}:{Version}:{Arg}";

    private string? TryPack() =>
        Prefix.Length > 0 && !Prefix.Contains(':') && Id >= 0 && Version >= 0 && Encoding.UTF8.GetByteCount(Written) <= MaxBytes ? Written : null;

    private static int? Number(string s) =>
        int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
