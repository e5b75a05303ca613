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

    /// <exception cref="InvalidOperationException">Longer than 64 bytes, or a part holds a colon where none may be: a bug.</exception>
    public string Pack()
    {
        var data = $"{Prefix}:{Id}:{Version}:{Arg}";
        return Encoding.UTF8.GetByteCount(data) <= MaxBytes && Prefix.Length > 0 && !Prefix.Contains(':')
            ? data
            : throw new InvalidOperationException($"button data '{data}' is not 1-64 bytes with a plain prefix");
    }

    /// <returns><c>null</c> for anything <see cref="Pack"/> could not have made: button data can be forged.</returns>
    public static ButtonData? Parse(string data)
    {
        if (data.Length > MaxBytes || data.Split(':', 4) is not [{ Length: > 0 } prefix, var id, var version, var arg]) return null;
        return Number(id) is { } i && Number(version) is { } v ? new(prefix, i, v, arg) : null;
    }

    private static int? Number(string s) =>
        int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
