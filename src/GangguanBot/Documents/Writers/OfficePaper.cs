using GangguanBot.Documents.Layout;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Settings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Documents.Writers;

/// <summary>The common parts of the office's papers: letterheads, signatures, approval.</summary>
[PhraseFamily("paper.fact.", "number", "agency", "place", "symptom", "sentence", "since", "reach", "service", "contact", "reporter")]
public sealed class OfficePaper(BotDb db, OfficeSettings settings, OfficeName office)
{
    public string Name => office.Current;

    public string City => settings.City;

    public Block Letterhead =>
        new Block.Letterhead(settings.Government.ToUpperInvariant(), office.Current.ToUpperInvariant(),
        [.. new[] { settings.Address, settings.Contact }.Where(l => l.Length > 0)]);

    /// <summary>Of the agency that reports: it is under the same government.</summary>
    public Block LetterheadOf(Agency agency, Site? site) =>
        new Block.Letterhead(settings.Government.ToUpperInvariant(), agency.Name.ToUpperInvariant(),
            (site ?? agency.Sites.FirstOrDefault())?.Address is { Length: > 0 } address ? [address] : []);

    /// <summary>
    /// "Dibuat oleh sistem dari persetujuan di Telegram oleh … pada … WIB; bukan tanda tangan elektronik tersertifikasi."
    /// </summary>
    public static string Origin(JournalEntry? approval, DateTimeOffset otherwise, Phrases say) => approval is null
        ? say.Text("paper.origin.system", ("time", otherwise))
            : say.Text("paper.origin.approved", ("by", TicketText.Actor(approval, say)), ("time", approval.At));

    /// <summary>Civil servants' numbers of those who acted; who has none is not in it.</summary>
    public Task<Dictionary<int, string>> NipsAsync(Ticket ticket, CancellationToken ct)
    {
        var people = ticket.Journal.Select(e => e.PersonId).OfType<int>().Concat(ticket.Crew.Select(m => m.PersonId)).ToHashSet();
        return db.Set<Person>().Where(p => people.Contains(p.Id) && p.Nip != null).ToDictionaryAsync(p => p.Id, p => p.Nip!, ct);
    }

    public static string Nip(int? personId, Dictionary<int, string> nips, Phrases say) =>
        personId is { } id && nips.TryGetValue(id, out var nip) ? say.Text("paper.nip", ("nip", nip)) : "";

    public static string Place(Ticket ticket) =>
        string.Join(", ",
            new[] { ticket.Site?.Name, ticket.Site?.Address, ticket.Place == ticket.Site?.Name ? null : ticket.Place }.OfType<string>());

    /// <summary>The facts of a disruption, one a line. Unknown facts are left out.</summary>
    /// <param name="named">With number and agency, where they do not stand on the paper already.</param>
    public static Block.FactTable Facts(Ticket ticket, Phrases say, bool indented = false, bool named = true) => new(
    [
        .. new (string Label, string? Value)[]
        {
            ("number", named ? ticket.Number : null), ("agency", named ? ticket.Agency.Name : null), ("place", Place(ticket)),
                ("symptom", say[$"symptom.{ticket.Symptom}"]), ("sentence", $"“{ticket.Sentence}”"),
            ("since", ticket.SinceWords ?? say.Moment(ticket.Since)),
                ("reach", ticket.Reach is { } outageReach ? say[$"reach.{outageReach}"] : null),
            ("service", ticket.ServiceStopped ? say["paper.fact.service_stopped"] : null), ("contact", ticket.Contact),
                ("reporter", ticket.Letter is null ? ticket.Reporter.Name : null),
        }.Where(f => f.Value is { Length: > 0 }).Select(f => (say[$"paper.fact.{f.Label}"], f.Value!)),
    ], indented);

    /// <summary>The newest entry of one of these moves.</summary>
    public static JournalEntry? Last(Ticket ticket, params ReadOnlySpan<Move> moves)
    {
        JournalEntry? last = null;
        foreach (var entry in ticket.Journal)
            if (moves.Contains(entry.Move) && (last is null || entry.At >= last.At)) last = entry;
        return last;
    }
}
