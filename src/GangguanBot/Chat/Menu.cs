using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>The commands that a person has, in the order in which the conversations were registered.</summary>
public sealed class Menu(RouteTable table)
{
    /// <returns>Each command, and the key of the phrase that explains it.</returns>
    public IReadOnlyList<(string Command, string PhraseKey)> For(Speaker speaker) =>
        [.. table.Commands.Where(c => c.Value.IsFor(speaker)).Select(c => (c.Key, $"command.{c.Key}"))];

    /// <returns>Each command with its explanation in words, as <see cref="Outbox.SetMenu"/> wants it.</returns>
    public IReadOnlyList<(string Command, string Description)> For(Speaker speaker, Phrases say) =>
        [.. For(speaker).Select(c => (c.Command, say[c.PhraseKey]))];
}
