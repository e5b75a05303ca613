using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.FullText;
using GangguanBot.Tickets;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Reporting;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.FullText;

/// <summary>
/// By which words a ticket is found: what was written about the disruption. Nobody's name is among them but the contact that the reporter
/// gave, which goes when they are forgotten.
/// </summary>
/// <param name="say">Ready reasons are indexed as the office reads them.</param>
public sealed class TicketSearchTexts(Phrases say)
{
    public async Task<IReadOnlyDictionary<int, WordList>> ReadAsync(BotDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        var words = new Dictionary<int, WordList>();
        foreach (var t in await db.Set<Ticket>().AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new
        {
            t.Id, t.Sentence, t.Place, t.Contact, Agency = t.Agency.Name, t.Agency.Short,
            Site = t.Agency.Sites.Where(s => s.Id == t.SiteId).Select(s => s.Name).FirstOrDefault(), t.Finding!.Detail,
        }).ToListAsync(ct)) Add(t.Id, t.Sentence, t.Place, t.Contact, t.Agency, t.Short, t.Site, t.Detail);

        foreach (var e in await db.Set<JournalEntry>().AsNoTracking()
            .Where(e => ids.Contains(e.TicketId) && (e.Words != null || e.ReasonKey != null)).OrderBy(e => e.Id)
            .Select(e => new { e.TicketId, e.Move, e.ReasonKey, e.Words }).ToListAsync(ct)) Add(e.TicketId, e.Words,
                Reason(e.Move, e.ReasonKey));

        foreach (var v in await db.Set<StepRun>().AsNoTracking().Where(v => ids.Contains(v.TicketId) && v.Awaited != null)
            .OrderBy(v => v.Id).Select(v => new { v.TicketId, v.Awaited }).ToListAsync(ct)) Add(v.TicketId, v.Awaited);

        foreach (var l in await db.Set<Letter>().AsNoTracking().Where(l => ids.Contains(l.TicketId))
            .Select(l => new { l.TicketId, l.Number, l.Sender, l.Subject }).ToListAsync(ct)) Add(l.TicketId, l.Number, l.Sender, l.Subject);

        foreach (var a in await db.Set<ActEntry>().AsNoTracking().Where(a => ids.Contains(a.TicketId) && a.Act == TicketAct.SentenceAmended)
            .OrderBy(a => a.Id)
            .Select(a => new { a.TicketId, a.Before, a.After }).ToListAsync(ct)) Add(a.TicketId, a.Before, a.After);
        return words;

        void Add(int ticket, params ReadOnlySpan<string?> texts)
        {
            if (!words.TryGetValue(ticket, out var list)) list = words[ticket] = new WordList();
            foreach (var text in texts) list.Add(text);
        }
    }

    private string? Reason(Move move, string? key) =>
        key is not null && say.Has($"reason.{move}.{key}") ? say[$"reason.{move}.{key}"] : null;
}
