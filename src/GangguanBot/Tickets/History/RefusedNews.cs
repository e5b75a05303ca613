using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Tickets.Moves;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.History;

/// <summary>Tells the admins which ticket's message did not arrive, and with whom: several as one, three times an hour at most.</summary>
[PhraseFamily("refused.kind.", typeof(DeliveredAs))]
public sealed class RefusedNews(
    BotDb db, OfficeDirectory office, Outbox outbox, Phrasebook phrasebook, OfficeLanguage language, TimeProvider clock) : IDueWork
{
    private const int Lines = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<List<int>> DueAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Pause;
        var refused = db.Set<RefusedMessage>();
        return await refused.AnyAsync(m => m.ToldAt == null, ct) && !await refused.AnyAsync(m => m.ToldAt > since, ct) ? [0] : [];
    }

    public async Task DoAsync(int id, CancellationToken ct)
    {
        var admins = (await office.AdminsAsync(ct)).Where(a => !a.Unreachable).ToList();
        if (admins.Count == 0) return;
        var now = clock.GetUtcNow();
        var all = await db.Set<RefusedMessage>().OrderBy(m => m.Id).ToListAsync(ct);
        db.RemoveRange(all.Where(m => m.ToldAt < now - Kept));
        var fresh = all.Where(m => m.ToldAt is null).ToList();
        foreach (var message in fresh) message.ToldAt = now;

        var (tickets, people) = (fresh.Select(m => m.TicketId).ToHashSet(), fresh.Select(m => m.PersonId).ToHashSet());
        var numbers = await db.Set<Ticket>().Where(t => tickets.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Number, ct);
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var each = fresh.Select(m => (m.Kind, Number: numbers[m.TicketId], Name: names[m.PersonId])).Distinct().ToList();
        foreach (var admin in admins)
        {
            var say = phrasebook.For(language.Of(admin));
            outbox.Send(admin.TelegramId, Html.Lines([
                say.Html("refused.title"),
                .. each.Take(Lines).Select(m => (Html?)say.Html("refused.line",
                    ("number", m.Number), ("kind", say[$"refused.kind.{m.Kind}"]), ("name", m.Name))),
                each.Count > Lines ? say.Html("refused.more", ("count", each.Count - Lines)) : null]));
        }
    }
}
