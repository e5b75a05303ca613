using GangguanBot.Sop;
using GangguanBot.Staff;

namespace GangguanBot.Tickets;

/// <summary>To whom a ticket may go next.</summary>
public sealed class Receivers(Office office, Archive archive)
{
    /// <summary>The posts that the present holder can dispose to, the usual one first.</summary>
    public async Task<IReadOnlyList<Post>> PostsAsync(Ticket ticket, CancellationToken ct = default) => ticket.Step switch
    {
        Step.KadisDisposition => await office.BelowAsync(ticket.KadisPostId, ct),
        Step.KabidDisposition => await office.BelowAsync(ticket.KabidPostId!.Value, ct),
        _ => [],
    };

    /// <summary>The technicians that the Kasi can assign, with their open load.</summary>
    public async Task<IReadOnlyList<(Person Person, int Load)>> TechniciansAsync(Ticket ticket, CancellationToken ct = default)
    {
        if (ticket.KasiPostId is not { } section) return [];
        var people = await office.TechniciansOfAsync(section, ct);
        var load = await archive.LoadAsync([.. people.Select(p => p.Id)], ct);
        return [.. people.Select(p => (p, load.GetValueOrDefault(p.Id)))];
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
