using System.Globalization;
using GangguanBot.Staff;

namespace GangguanBot.Tickets.Deliveries;

/// <summary>What a message of a ticket is called on its way, so that its arrival can be written down: <c>ticket:42:7:File:foto.jpg</c>.</summary>
/// <param name="FileName">Of a file or paper.</param>
public sealed record DeliveryMark(int TicketId, int PersonId, DeliveredAs Kind, string? FileName)
{
    private const string Prefix = "ticket";
    private const int Parts = 5, LongestName = 200;

    public static string Of(Ticket ticket, Person person, DeliveredAs kind, string? fileName = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{ticket.Id}:{person.Id}:{kind}:{fileName?[..Math.Min(fileName.Length, LongestName)]}");

    /// <returns><c>null</c>: another feature's mark.</returns>
    public static DeliveryMark? Parse(string mark) =>
        mark.Split(':', Parts) is [Prefix, var ticket, var person, var kind, var name] && int.TryParse(ticket, CultureInfo.InvariantCulture, out var ticketId) && int.TryParse(person, CultureInfo.InvariantCulture, out var personId)
            && Enum.TryParse<DeliveredAs>(kind, out var what) ? new(ticketId, personId, what, name.Length > 0 ? name : null) : null;
}
