using System.Globalization;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Tickets.History;

/// <summary>The mark of a message about tickets, by which its arrival is written down: <c>ticket:42:7:File:foto.jpg</c>.</summary>
/// <param name="TicketIds">Of all tickets that it speaks of: a reminder collects them.</param>
/// <param name="FileName">Of a file or paper.</param>
public sealed record DeliveryMark(IReadOnlyList<int> TicketIds, int PersonId, DeliveredAs Kind, string? FileName)
{
    private const string Prefix = "ticket";
    private const char Comma = ',';
    private const int Parts = 5, LongestName = 200;

    public static string Of(Ticket ticket, Person person, DeliveredAs kind, string? fileName = null) =>
        Of([ticket], person, kind, fileName);

    public static string Of(IEnumerable<Ticket> tickets, Person person, DeliveredAs kind, string? fileName = null) =>
        string.Create(CultureInfo.InvariantCulture,
        $"{Prefix}:{string.Join(Comma, tickets.Select(t => t.Id.ToString(CultureInfo.InvariantCulture)))}:{person.Id}:{kind}:{Text.Cut(fileName ?? "", LongestName, ending: "")}");

    /// <returns><c>null</c>: another feature's mark.</returns>
    public static DeliveryMark? Parse(string mark) =>
        mark.Split(':', Parts) is [Prefix, var tickets, var person, var kind, var name] && Numbers(tickets) is { Count: > 0 } ids
            && int.TryParse(person, CultureInfo.InvariantCulture, out var personId)
            && Enum.TryParse<DeliveredAs>(kind, out var what) ? new(ids, personId, what, name.Length > 0 ? name : null) : null;

    private static List<int> Numbers(string listed) =>
        [.. listed.Split(Comma).Select(n => int.TryParse(n, CultureInfo.InvariantCulture, out var id) ? id : (int?)null)
            .OfType<int>()];
}
