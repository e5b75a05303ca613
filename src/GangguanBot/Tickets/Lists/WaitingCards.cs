using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Office.Welcome;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Lists;

/// <summary>
/// Posts the waiting cards again: to a person who comes back, and to all after a long stop, because Telegram forgets the
/// presses that were made meanwhile (callback queries live 150 s).
/// </summary>
public sealed class WaitingCards(BotDb db, TicketQueries queries, OfficeDirectory office, TicketNotifier notifier) : IArrival
{
    private const int Most = 5;

    public async Task ArrivedAsync(Talk talk, Person person)
    {
        foreach (var ticket in (await queries.WaitingForAsync(person)).Take(Most))
            await notifier.ShowAsync((await queries.FindAsync(ticket.Id))!, person, Posting.Anew);
    }

    public async Task PostAllAsync(CancellationToken ct)
    {
        var people = await db.Set<Watcher>().Select(w => w.PersonId).Distinct().ToListAsync(ct);
        foreach (var id in people)
        {
            if (await office.PersonAsync(id, ct) is not { Removed: false, Unreachable: false } person) continue;
            foreach (var ticket in await queries.WaitingForAsync(person, ct))
                await notifier.ShowAsync((await queries.FindAsync(ticket.Id, ct))!, person, Posting.AnewSilently, Priority.Bulk, ct);
        }
    }
}
