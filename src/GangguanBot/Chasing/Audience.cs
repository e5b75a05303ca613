using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>The people told of a late ticket: acting holders at this moment who can be reached.</summary>
public sealed class Audience(BotDb db, TicketRoles roles, OfficeDirectory office)
{
    /// <param name="andHolder">The holder too: the level that would have told him was passed over.</param>
    /// <returns>When nobody of them can be reached, the next higher one who can; empty when there is none.</returns>
    public async Task<IReadOnlyList<(Person Person, NoticeKind Kind)>> OfAsync(
        Ticket ticket, EscalationTarget escalationTarget, bool andHolder, CancellationToken ct = default)
    {
        var people = new List<(Person Person, NoticeKind Kind)>();
        if (escalationTarget.Holder || andHolder) people.AddRange(await HoldersAsync(ticket, ct));
        if (escalationTarget.Up > 0) people.AddRange(await AboveAsync(ticket, escalationTarget, ct));

        var turn = RoleLadder.RankOf(ticket.Row.Turn);
        for (var rank = turn + 1; turn >= 0 && rank <= RoleLadder.Top && !people.Exists(IsThere); rank++)
            people.AddRange(await SuperiorsAsync(ticket, rank, ct));
        return [.. people.Where(IsThere).DistinctBy(p => p.Person.Id)];
    }

    /// <summary>Above the Kadis nobody is: the front desk, else the admins, hear of it once, and he himself is asked again.</summary>
    private async Task<IEnumerable<(Person, NoticeKind)>> AboveAsync(Ticket ticket, EscalationTarget escalationTarget, CancellationToken ct)
    {
        var turn = RoleLadder.RankOf(ticket.Row.Turn);
        if (turn >= 0 && turn < RoleLadder.Top)
            return await SuperiorsAsync(ticket, Math.Min(turn + escalationTarget.Up, RoleLadder.Top), ct);
        if (escalationTarget.Level != EscalationLevel.Limit) return await HoldersAsync(ticket, ct);
        var desk = await db.Set<Person>().Where(p => p.Role == Role.FrontDesk && !p.Removed && !p.Unreachable).OrderBy(p => p.Id)
            .ToListAsync(ct);
        return (desk.Count > 0 ? desk : await office.AdminsAsync(ct)).Select(p => (p, NoticeKind.Superior));
    }

    private async Task<IEnumerable<(Person, NoticeKind)>> HoldersAsync(Ticket ticket, CancellationToken ct) =>
        (await roles.HoldersAsync(ticket, ct)).Select(c => (c.Person, NoticeKind.Holder));

    private async Task<IEnumerable<(Person, NoticeKind)>> SuperiorsAsync(Ticket ticket, int rank, CancellationToken ct) =>
        (await roles.InRoleAsync(ticket, RoleLadder.At(rank), ct)).Select(c => (c.Person, NoticeKind.Superior));

    private static bool IsThere((Person Person, NoticeKind) one) => one.Person is { Removed: false, Unreachable: false };
}
