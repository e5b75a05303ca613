using GangguanBot.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Numbering;

namespace GangguanBot.Registry;

/// <summary>One page of the register.</summary>
/// <param name="Count">All that match, as far as it was counted: <see cref="RegisterReader.Counted"/> + 1 means more than that.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, int Count, bool HasNewer, bool HasOlder);

/// <param name="IsHidden">Terbatas or Rahasia, and the reader does not stand on it: no more of it is shown than number, agency, step and
/// dates.</param>
public sealed record RegisterRow(
    int Id, int Year, int Serial, string Agency, Symptom Symptom, Secrecy Secrecy, Step Step, DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt, bool IsHidden = false)
{
    public string Number => new TicketNumber(Year, Serial).ToString();
}

/// <summary>The beginning of a page: the neighbours of a ticket that was shown.</summary>
public sealed record Cursor(int TicketId, bool Older);
