using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Storage.FullText;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.FullText;

/// <summary>
/// Keeps the words by which tickets are found up to date, in the transaction that writes them. It is code and not triggers: words are made
/// plain in C#, the same for both engines, and come from seven tables and the phrases, of which a trigger knows nothing.
/// </summary>
public sealed class TicketIndexer(IWordIndex index, Phrasebook phrasebook) : IKeptAlong
{
    public const string Table = "TicketWords";
    private const int Batch = 500;
    private readonly TicketSearchTexts documents = new(phrasebook.For(Phrasebook.Source));

    public Func<CancellationToken, Task>? Follow(BotDb db) =>
        TouchedTickets.By(db) is { Any: true } touched ? async ct => await WriteAsync(db, await touched.IdsAsync(db, ct), ct) : null;

    /// <summary>In the transaction of the asker: after an <c>ExecuteUpdate</c>, which nobody sees coming.</summary>
    public async Task WriteAsync(BotDb db, IEnumerable<int> tickets, CancellationToken ct)
    {
        foreach (var ids in tickets.Chunk(Batch))
            foreach (var (id, words) in await documents.ReadAsync(db, ids, ct)) await index.WriteAsync(db, Table, id, words, ct);
    }

    /// <inheritdoc cref="IWordIndex.TidyAsync"/>
    public Task TidyAsync(BotDb db, CancellationToken ct) => db.WriteAsync(() => index.TidyAsync(db, Table, ct), ct);

    public async Task TakeOverAsync(BotDb db, CancellationToken ct)
    {
        if (!await db.WriteAsync(() => TakeOverBatchAsync(db, ct), ct)) return;
        while (await db.WriteAsync(() => TakeOverBatchAsync(db, ct), ct)) { }
        await TidyAsync(db, ct);
    }

    private async Task<bool> TakeOverBatchAsync(BotDb db, CancellationToken ct)
    {
        var due = await db.Set<IndexDue>().AsNoTracking().OrderBy(d => d.TicketId).Take(Batch).Select(d => d.TicketId).ToListAsync(ct);
        if (due.Count == 0) return false;
        await WriteAsync(db, due, ct);
        var last = due[^1];
        await db.Set<IndexDue>().Where(d => d.TicketId <= last).ExecuteDeleteAsync(ct);
        return true;
    }
}
