using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using Microsoft.EntityFrameworkCore;
using static GangguanBot.Registry.RegisterSearch;

namespace GangguanBot.Registry;

/// <summary>
/// Turns the pages of the register. A page begins beside the last ticket of the one before and not at a number of rows, so each costs the
/// same, however far back; a test asks the database for its plans.
/// </summary>
public sealed class RegisterReader(BotDb db, RegisterSearch search, TicketVisibility visibility)
{
    public const int OnAPage = 8;

    /// <summary>
    /// More are "more than two hundred": nobody counts a million rows to turn a page, and of a word within an agency each that counts costs
    /// dozens that are looked at.
    /// </summary>
    public const int Counted = 200;

    /// <param name="at"><c>null</c>: the newest.</param>
    public async Task<RegisterPage> ReadAsync(RegisterFilter filter, Person reader, Cursor? at, CancellationToken ct = default)
    {
        var found = await search.FoundAsync(filter, reader, ct);
        var newer = at is { Older: false };
        var rows = await RowsOf(Ordered(await FromAsync(found, filter, at, ct), filter, newer).Take(OnAPage + 1)).ToListAsync(ct);
        if (at is not null && rows.Count == 0) return await ReadAsync(filter, reader, at: null, ct); // beyond the end, or a forged place
        var more = rows.Count > OnAPage;
        if (more) rows.RemoveAt(OnAPage);
        if (newer) rows.Reverse();
        var count = at is null && !more
            ? rows.Count : await Ordered(found, filter, newer: false).Take(Counted + 1)
            .CountAsync(ct); // in the page's order, which goes by the page's index
        return new(await WithHiddenAsync(rows, reader, ct), count, HasNewer: newer ? more : at is not null, HasOlder: newer || more);
    }

    private async Task<IQueryable<FoundRow>> FromAsync(IQueryable<FoundRow> found, RegisterFilter filter, Cursor? at, CancellationToken ct)
    {
        if (at is not { TicketId: var id }) return found;
        if (ByNumber(filter)) return at.Older ? found.Where(f => f.Id < id) : found.Where(f => f.Id > id);
        if (await db.Set<Ticket>().Where(t => t.Id == id).Select(t => (DateTimeOffset?)t.SubmittedAt)
            .FirstOrDefaultAsync(ct) is not { } when) return found.Where(f => false);
        return at.Older
            ? found.Where(f => f.Ticket.SubmittedAt <= when
                && (f.Ticket.SubmittedAt < when || f.Ticket.Id < id)) // the first half is there for the index
            : found.Where(f => f.Ticket.SubmittedAt >= when && (f.Ticket.SubmittedAt > when || f.Ticket.Id > id));
    }

    /// <summary>
    /// The number's order instead of the submission's: the full text is walked in it, and so is the list of tickets that are overdue.
    /// </summary>
    private static bool ByNumber(RegisterFilter filter) => filter.Words is not null || filter.Overdue;

    /// <summary>The newest first, or away from where one stands.</summary>
    private static IQueryable<FoundRow> Ordered(IQueryable<FoundRow> found, RegisterFilter filter, bool newer) =>
        (ByNumber(filter), newer) switch
        {
            (true, false) => found.OrderByDescending(f => f.Id),
            (true, true) => found.OrderBy(f => f.Id),
            (false, false) => found.OrderByDescending(f => f.Ticket.SubmittedAt).ThenByDescending(f => f.Ticket.Id),
            (false, true) => found.OrderBy(f => f.Ticket.SubmittedAt).ThenBy(f => f.Ticket.Id),
        };

    private static IQueryable<RegisterRow> RowsOf(IQueryable<FoundRow> found) => found.Select(f => f.Ticket).Select(t => new RegisterRow(
        t.Id, t.Year, t.Serial, t.Agency.Short, t.Symptom, t.Secrecy, t.Step, t.SubmittedAt,
            t.Visits.OrderByDescending(v => v.Seq).Select(v => v.DueAt).FirstOrDefault(), false));

    private async Task<IReadOnlyList<RegisterRow>> WithHiddenAsync(List<RegisterRow> rows, Person reader, CancellationToken ct)
    {
        var confidential = rows.Where(r => r.Secrecy != Secrecy.Normal).Select(r => r.Id).ToList();
        if (confidential.Count == 0) return rows;
        var shown = await db.Set<Ticket>().Where(t => confidential.Contains(t.Id)).Where(await visibility.ContentAsync(reader, ct))
            .Select(t => t.Id).ToListAsync(ct);
        return [.. rows.Select(r => r with { IsHidden = r.Secrecy != Secrecy.Normal && !shown.Contains(r.Id) })];
    }
}
