using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage.Chain;

/// <summary>The newest link.</summary>
/// <param name="Seq">0 when there is none.</param>
public sealed record ChainHead(int Seq, string Hash);

/// <summary>Links rows in the transaction that writes them. Whoever calls it is the only writer at that moment.</summary>
public sealed class ChainWriter(IEnumerable<ChainedTable> tables)
{
    /// <summary>Characters of a hash that are printed: 64 bits are enough for paper.</summary>
    public const int ShortHash = 16;

    private const int SaltBytes = 16, Batch = 500;
    private readonly Dictionary<Type, ChainedTable> byEntity = tables.ToDictionary(t => t.Entity);

    public IReadOnlyCollection<ChainedTable> Tables => byEntity.Values;

    /// <summary>Rows that are about to be written for the first time.</summary>
    /// <exception cref="InvalidOperationException">A row that is in the chain would be changed or taken away: a bug.</exception>
    public IReadOnlyList<(ChainedTable Table, object Row)> New(DbContext db)
    {
        if (byEntity.Count == 0) return [];
        var touched = db.ChangeTracker.Entries()
            .Where(e => e.State is not EntityState.Unchanged && byEntity.ContainsKey(e.Entity.GetType())).ToList();
        if (touched.Find(e => e.State is EntityState.Modified or EntityState.Deleted) is { } wrong)
            throw new InvalidOperationException($"{byEntity[wrong.Entity.GetType()].Name} is append-only: a correction is a new entry");
        return [.. touched.Where(e => e.State == EntityState.Added).Select(e => (byEntity[e.Entity.GetType()], e.Entity))];
    }

    /// <summary>Adds the links of rows that have just been written and have their numbers now.</summary>
    public async Task LinkAsync(BotDb db, IReadOnlyList<(ChainedTable Table, object Row)> rows, CancellationToken ct)
    {
        var (seq, hash) = await HeadAsync(db, ct);
        var written = rows.Select(r => (r.Table, Id: (int)db.Entry(r.Row).Property("Id").CurrentValue!)).ToList();
        var seals = new Dictionary<(ChainedTable, int), RowHash>();
        foreach (var table in written.ToLookup(w => w.Table, w => w.Id)) // one reading for each table: their numbers follow each other
            foreach (var rowHash in await RowHash.ReadAsync(db, table.Key, table.Min(), table.Max(), ct))
                seals[(table.Key, rowHash.RowId)] = rowHash;
        foreach (var (table, id) in written) hash = Add(db, ++seq, hash, table.Name, seals[(table, id)]);
    }

    /// <summary>
    /// Links what was written before there was a chain, all of it in one transaction. Never again after that: a row that was put in while
    /// the bot was off would be taken for one of its own.
    /// </summary>
    public async Task TakeOverAsync(BotDb db, CancellationToken ct)
    {
        if (await db.Set<ChainLink>().AnyAsync(ct)) return;
        await db.WriteAsync(async () =>
        {
            foreach (var table in Tables)
                while (await TakeOverBatchAsync(db, table, ct)) db.ChangeTracker.Clear();
        }, ct);
    }

    /// <summary>The newest link's number and hash; 0 and nothing when there is none.</summary>
    public static async Task<ChainHead> HeadAsync(BotDb db, CancellationToken ct = default) =>
        await db.Set<ChainLink>().AsNoTracking().OrderByDescending(l => l.Seq).FirstOrDefaultAsync(ct) is { } head
            ? new(head.Seq, head.Hash) : new(0, RowHash.Beginning);

    /// <summary>Says that the names of a link's row were forgotten.</summary>
    public static async Task ForgetAsync(BotDb db, ChainLink chainLink, CancellationToken ct)
    {
        var (seq, hash) = await HeadAsync(db, ct);
        chainLink.Salt = null;
        Add(db, seq + 1, hash, ChainLink.Forgotten, new RowHash(chainLink.Seq, RowHash.Hash(ChainLink.Forgotten, chainLink.Hash), ""));
        await db.FlushAsync(ct);
    }

    private static async Task<bool> TakeOverBatchAsync(BotDb db, ChainedTable table, CancellationToken ct)
    {
        var last = await db.Set<ChainLink>().Where(l => l.Source == table.Name).MaxAsync(l => (int?)l.RowId, ct) ?? 0;
#pragma warning disable EF1002 // the table's name is one of ours, from ChainedTable
        var newest = await db.Database.SqlQueryRaw<int>($"SELECT COALESCE(MAX(\"Id\"), 0) AS \"Value\" FROM \"{table.Name}\"")
            .SingleAsync(ct);
#pragma warning restore EF1002
        if (newest <= last) return false;
        var next = last;
        var seals = new List<RowHash>();
        while (seals.Count == 0 && next < newest) // numbers may have gaps
        {
            seals.AddRange(await RowHash.ReadAsync(db, table, next + 1, next + Batch, ct));
            next += Batch;
        }

        var (seq, hash) = await HeadAsync(db, ct);
        foreach (var rowHash in seals) hash = Add(db, ++seq, hash, table.Name, rowHash);
        await db.SaveChangesAsync(ct);
        return seals.Count > 0;
    }

    private static string Add(BotDb db, int seq, string before, string source, RowHash rowHash)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        var names = rowHash.Names(salt);
        var hash = RowHash.HashOf(before, seq, source, rowHash.RowId, rowHash.Content, names);
        db.Add(new ChainLink
        {
            Seq = seq, Source = source, RowId = rowHash.RowId, Content = rowHash.Content, Names = names, Salt = salt,
            Hash = hash
        });
        return hash;
    }
}
