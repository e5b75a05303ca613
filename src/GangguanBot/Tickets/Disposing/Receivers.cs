using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Tickets.Disposing;

/// <summary>A technician as a Kasi chooses among them.</summary>
/// <param name="Load">Open tickets.</param>
public sealed record TechnicianChoice(Person Person, int Load, bool IsAway);

/// <summary>To whom a ticket may go next.</summary>
public sealed class Receivers(OfficeDirectory office, TicketQueries queries)
{
    /// <summary>The posts that the present holder can dispose to, the usual one first.</summary>
    public async Task<IReadOnlyList<Post>> PostsAsync(Ticket ticket, CancellationToken ct = default) =>
        ticket.Row.Receives == Receiver.PostBelow && ticket.PostOf(ticket.Row.Turn) is { } post
            ? await UsualFirstAsync(await office.BelowAsync(post, ct), ct) : [];

    /// <summary>Usual is who was given most so far.</summary>
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
        var people = await office.TechniciansOfAsync(section, ct);
        var load = await queries.LoadAsync([.. people.Select(p => p.Id)], ct);
        return [.. people.Select(p => new TechnicianChoice(p, load.GetValueOrDefault(p.Id), p.IsAway(office.Now))).OrderBy(t => t.IsAway)];
    }

    /// <summary>Writes the receiver of a disposition on the ticket; ids come from button data and can be forged.</summary>
    /// <returns>The receiver's name for the journal, or why not.</returns>
    internal async Task<(string? Name, Refusal? Refusal)> TakeAsync(Ticket ticket, Move move, MoveDetails details, CancellationToken ct)
    {
        switch (move)
        {
            case Move.Dispose:
                if ((await PostsAsync(ticket, ct)).FirstOrDefault(p => p.Id == details.Post) is not { } post) return (null, Refusal.NoSuchReceiver);
                if (post.Role == Role.Kabid) ticket.KabidPostId = post.Id;
                else ticket.KasiPostId = post.Id;
                return (post.Title, null);
            case Move.Assign:
                var able = (await TechniciansAsync(ticket, ct)).ToDictionary(t => t.Person.Id, t => t.Person);
                var chosen = (details.Technicians ?? []).Distinct().ToList();
                if (chosen.Count == 0 || chosen.Exists(id => !able.ContainsKey(id))) return (null, Refusal.NoSuchReceiver);
                ticket.Crew.RemoveAll(m => !chosen.Contains(m.PersonId));
                ticket.Crew.AddRange(chosen.Where(id => !ticket.Crew.Exists(m => m.PersonId == id)).Select(id => new CrewMember { PersonId = id, Person = able[id] }));
                ticket.Crew.ForEach(m => m.IsLead = m.PersonId == chosen[0]);
                return (string.Join(", ", chosen.Select(id => able[id].Name)), null);
            default:
                return (null, null);
        }
    }
}
