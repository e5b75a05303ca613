using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage.Chain;

public enum ChainFault
{
    /// <summary>A row is not as it was written.</summary>
    Changed,

    /// <summary>A row's names are not as they were written, and nobody was forgotten there.</summary>
    NamesChanged,

    /// <summary>A row that was written is gone.</summary>
    Missing,

    /// <summary>A row stands in the table that was never written by the bot.</summary>
    Inserted,

    /// <summary>The chain itself was changed, or a link is missing.</summary>
    ChainBroken,

    /// <summary>
    /// The chain is whole, and does not have the head that was written down elsewhere: its end was cut off, or all of it made again.
    /// </summary>
    OtherHead,
}

/// <summary>The result of a check.</summary>
/// <param name="Fault"><c>null</c>: all is as it was written.</param>
/// <param name="Table">Of the first fault.</param>
public sealed record ChainReport(
    int Count, string Head, ChainFault? Fault = null, string? Table = null, int? RowId = null, int? Seq = null);

/// <summary>Goes through the whole chain and every row of its tables, in their order, and names the first fault.</summary>
public sealed class ChainCheck(BotDb db, ChainWriter writer)
{
    private const int Batch = 500;

    /// <param name="anchor">A head that was written down earlier: its number and the beginning of its hash.</param>
    public async Task<ChainReport> RunAsync(
        (int Seq, string Hash)? anchor = null, IProgress<WorkProgress>? progress = null, CancellationToken ct = default)
    {
        var all = progress is null ? 0 : await db.Set<ChainLink>().CountAsync(ct);
        var (seq, hash) = (0, RowHash.Beginning);
        var anchored = anchor is null || anchor == (seq, hash);
        var forgotten = (await db.Set<ChainLink>().AsNoTracking().Where(l => l.Source == ChainLink.Forgotten).Select(l => l.RowId)
            .ToListAsync(ct)).ToHashSet();
        while (await db.Set<ChainLink>().AsNoTracking().Where(l => l.Seq > seq).OrderBy(l => l.Seq).Take(Batch)
            .ToListAsync(ct) is { Count: > 0 } links)
        {
            var rows = await RowsAsync(links, ct);
            foreach (var chainLink in links)
            {
                if (chainLink.Seq != seq + 1
                    || chainLink.Hash != RowHash.HashOf(hash, chainLink.Seq, chainLink.Source, chainLink.RowId, chainLink.Content,
                    chainLink.Names)) return new(seq, hash, ChainFault.ChainBroken, chainLink.Source, chainLink.RowId, seq + 1);
                if (await FaultAsync(chainLink, rows, forgotten, ct) is { } fault)
                    return new(seq, hash, fault, chainLink.Source, chainLink.RowId, chainLink.Seq);
                (seq, hash) = (chainLink.Seq, chainLink.Hash);
                anchored |= anchor is { } a && a.Seq == seq && hash.StartsWith(a.Hash, StringComparison.OrdinalIgnoreCase);
            }

            progress?.Report(new(LongWork.CheckingJournals, seq, all));
        }

        foreach (var table in writer.Tables)
            if (await InsertedAsync(table, ct) is { } row) return new(seq, hash, ChainFault.Inserted, table.Name, row);
        return anchored ? new(seq, hash) : new(seq, hash, ChainFault.OtherHead);
    }

    /// <summary>Links whose names are not as they were written. Erasure compares before and after: what is new was forgotten.</summary>
    public async Task<IReadOnlyList<ChainLink>> NamesChangedAsync(CancellationToken ct = default)
    {
        var changed = new List<ChainLink>();
        for (var seq = 0; await db.Set<ChainLink>().Where(l => l.Seq > seq && l.Salt != null).OrderBy(l => l.Seq).Take(Batch)
            .ToListAsync(ct) is { Count: > 0 } links; seq = links[^1].Seq)
        {
            var rows = await RowsAsync(links, ct);
            changed.AddRange(links.Where(l => rows.TryGetValue((l.Source, l.RowId), out var row) && row.Names(l.Salt!) != l.Names));
        }

        return changed;
    }

    private async Task<ChainFault?> FaultAsync(
        ChainLink chainLink, Dictionary<(string, int), RowHash> rows, HashSet<int> forgotten, CancellationToken ct)
    {
        if (chainLink.Source == ChainLink.Forgotten)
            return await db.Set<ChainLink>().AsNoTracking().FirstOrDefaultAsync(l => l.Seq == chainLink.RowId, ct) is { } named
                && chainLink.Content == RowHash.Hash(ChainLink.Forgotten, named.Hash) ? null : ChainFault.ChainBroken;
        if (!rows.TryGetValue((chainLink.Source, chainLink.RowId), out var row)) return ChainFault.Missing;
        if (row.Content != chainLink.Content) return ChainFault.Changed;
        if (chainLink.Salt is null) return forgotten.Contains(chainLink.Seq) ? null : ChainFault.ChainBroken;
        return row.Names(chainLink.Salt) == chainLink.Names ? null : ChainFault.NamesChanged;
    }

    private async Task<Dictionary<(string Table, int Id), RowHash>> RowsAsync(List<ChainLink> links, CancellationToken ct)
    {
        var rows = new Dictionary<(string, int), RowHash>();
        foreach (var table in writer.Tables)
        {
            var ids = links.Where(l => l.Source == table.Name).Select(l => l.RowId).ToList();
            if (ids.Count == 0) continue;
            foreach (var rowHash in await RowHash.ReadAsync(db, table, ids.Min(), ids.Max(), ct))
                rows[(table.Name, rowHash.RowId)] = rowHash;
        }

        return rows;
    }

    private async Task<int?> InsertedAsync(ChainedTable table, CancellationToken ct)
    {
#pragma warning disable EF1002 // the table's name is one of ours, from ChainedTable
        return await db.Database.SqlQueryRaw<int?>($"""
            SELECT MIN("Id") AS "Value" FROM "{table.Name}" t WHERE NOT EXISTS (SELECT 1 FROM "Chain" c WHERE c."Source" = '{table.Name}' AND c."RowId" = t."Id")
            """).SingleAsync(ct);
#pragma warning restore EF1002
    }
}
