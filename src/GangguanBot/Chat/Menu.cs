using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>The commands that a person has, in the order in which the conversations were registered.</summary>
public sealed class Menu(RouteTable table)
{
    /// <summary>Each command is explained by the phrase <c>command.{name}</c>.</summary>
    public IReadOnlyList<MenuLine> For(Speaker speaker, Phrases say) =>
        [.. table.Commands.Where(c => c.Value.IsFor(speaker)).Select(c => new MenuLine(c.Key, say[$"command.{c.Key}"]))];
}
