using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>A message with its buttons, rendered by value: the same ticket and reader give the same card.</summary>
public sealed record Card(Html Text, params IReadOnlyList<IReadOnlyList<Button>> Rows)
{
    public static implicit operator Card(Html text) => new(text);
}

/// <param name="Label">At most about 30 characters, or a phone cuts it.</param>
/// <param name="Data">The data that comes back when it is tapped.</param>
public sealed record Button(string Label, IButton Data, ButtonStyle Style = ButtonStyle.Plain);

/// <summary>Button colours (Bot API 9.4). Forward and Refuse once a card.</summary>
public enum ButtonStyle { Plain, Forward, Refuse, Main }
