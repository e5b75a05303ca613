using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <param name="Kind">As what the person is told.</param>
public sealed record Addressee(Person Person, NoticeKind Kind);

/// <summary>The people told of a late ticket: acting holders at this moment who can be reached.</summary>
public sealed class Audience(BotDb db, TicketRoles roles, OfficeDirectory office)
{
    /// <param name="andHolder">The holder too: the level that would have told him was passed over.</param>
    /// <returns>When nobody of them can be reached, the next higher one who can; empty when there is none.</returns>
    public async Task<IReadOnlyList<Addressee>> OfAsync(
        Ticket ticket, EscalationTarget target, bool andHolder, CancellationToken ct = default)
    {
        var people = new List<Addressee>();
        if (target.Holder || andHolder) people.AddRange(await HoldersAsync(ticket, ct));
        if (target.Up > 0) people.AddRange(await AboveAsync(ticket, target, ct));

        var turn = RoleLadder.RankOf(ticket.Row.Turn);
        for (var rank = turn + 1; turn >= 0 && rank <= RoleLadder.Top && !people.Exists(IsThere); rank++)
            people.AddRange(await SuperiorsAsync(ticket, rank, ct));
        return [.. people.Where(IsThere).DistinctBy(p => p.Person.Id)];
    }

    /// <summary>Above the Kadis nobody is: the front desk, else the admins, hear of it once, and he himself is asked again.</summary>
    private async Task<IEnumerable<Addressee>> AboveAsync(Ticket ticket, EscalationTarget target, CancellationToken ct)
    {
        var turn = RoleLadder.RankOf(ticket.Row.Turn);
        if (turn >= 0 && turn < RoleLadder.Top)
            return await SuperiorsAsync(ticket, Math.Min(turn + target.Up, RoleLadder.Top), ct);
        if (target.Level != EscalationLevel.Limit) return await HoldersAsync(ticket, ct);
        var desk = await db.Set<Person>().Where(p => p.Role == Role.FrontDesk && !p.Removed && !p.Unreachable).OrderBy(p => p.Id)
            .ToListAsync(ct);
        return (desk.Count > 0 ? desk : await office.AdminsAsync(ct)).Select(p => new Addressee(p, NoticeKind.Superior));
    }

    private async Task<IEnumerable<Addressee>> HoldersAsync(Ticket ticket, CancellationToken ct) =>
        (await roles.HoldersAsync(ticket, ct)).Select(c => new Addressee(c.Person, NoticeKind.Holder));

    private async Task<IEnumerable<Addressee>> SuperiorsAsync(Ticket ticket, int rank, CancellationToken ct) =>
        (await roles.InRoleAsync(ticket, RoleLadder.At(rank), ct)).Select(c => new Addressee(c.Person, NoticeKind.Superior));

    private static bool IsThere(Addressee one) => one.Person is { Removed: false, Unreachable: false };
}
