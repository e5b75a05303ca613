using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Disposing;

/// <summary>A technician as a Kasi chooses among them.</summary>
/// <param name="Load">Open tickets.</param>
public sealed record TechnicianChoice(Person Person, int Load, bool IsAway);

/// <summary>To whom a ticket may go next.</summary>
public sealed class Receivers(OfficeDirectory office, TicketQueries queries)
{
    /// <summary>The posts that the present holder can dispose to, the usual one first.</summary>
    public async Task<IReadOnlyList<Post>> PostsAsync(Ticket ticket, CancellationToken ct = default) =>
        ticket.Row.Receives == ReceiverKind.PostBelow && ticket.PostOf(ticket.Row.Turn) is { } post
            ? await UsualFirstAsync(await office.BelowAsync(post, ct), ct) : [];

    /// <summary>Usual is who was given most of the newest tickets.</summary>
    private async Task<IReadOnlyList<Post>> UsualFirstAsync(IReadOnlyList<Post> posts, CancellationToken ct)
    {
        if (posts.Count < 2) return posts;
        var given = await queries.GivenToPostsAsync(ct);
        return [.. posts.OrderByDescending(p => given.GetValueOrDefault(p.Id))];
    }

    /// <summary>The technicians that the Kasi can assign, with their open load; who is away comes last.</summary>
    public async Task<IReadOnlyList<TechnicianChoice>> TechniciansAsync(Ticket ticket, CancellationToken ct = default)
    {
        if (ticket.KasiPostId is not { } section) return [];
        var technicians = await queries.TechniciansOfAsync(section, ct);
        return [.. technicians.Select(t => new TechnicianChoice(t.Person, t.Load, t.Person.IsAway(office.Now))).OrderBy(t => t.IsAway)];
    }

    /// <summary>Finds the receiver that a move's details name; their ids come from button data and can be forged.</summary>
    /// <returns><c>null</c> when the move goes to nobody in particular.</returns>
    internal async Task<MoveReceiver?> PickAsync(Ticket ticket, Move move, MoveDetails details, CancellationToken ct)
    {
        switch (move)
        {
            case Move.Dispose:
                var post = (await PostsAsync(ticket, ct)).FirstOrDefault(p => p.Id == details.Post);
                return post is not null ? new MoveReceiver.ToPost(post) : new MoveReceiver.Unknown();
            case Move.Assign:
                var able = (await TechniciansAsync(ticket, ct)).ToDictionary(t => t.Person.Id, t => t.Person);
                var chosen = (details.Technicians ?? []).Distinct().ToList();
                if (chosen.Count == 0 || !chosen.TrueForAll(able.ContainsKey)) return new MoveReceiver.Unknown();
                return new MoveReceiver.ToTechnicians([.. chosen.Select(id => able[id])]);
            default:
                return null;
        }
    }
}
