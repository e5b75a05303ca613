using GangguanBot.Tickets;

namespace GangguanBot.Tests.HouseRules;

public sealed class PanelTests
{
    /// <summary>A dialogue of the folder that keeps the number of a ticket asks on the ticket's card.</summary>
    [Fact]
    public void A_dialogue_on_a_tickets_card_ends_with_its_panel()
    {
        var asked = MappedRoutes.Table.Dialogues.Values.Select(route => route.DataType!).Where(data =>
            data.Namespace!.StartsWith(typeof(Ticket).Namespace!, StringComparison.Ordinal)
            && data.GetProperty(nameof(Ticket))?.PropertyType == typeof(int)).ToList();

        Assert.NotEmpty(asked);
        House.HasNo(asked.Where(data => !data.IsAssignableTo(typeof(IPanelDialogue))).Select(data => data.FullName!));
    }

    [Fact]
    public void A_dialogue_marked_as_a_panels_is_mapped() => House.HasNo(
        typeof(BotHost).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IPanelDialogue)))
            .Except(MappedRoutes.Table.Dialogues.Values.Select(route => route.DataType!)).Select(t => t.FullName!));
}
