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

    /// <summary>The chain is whole, and does not have the head that was written down elsewhere: its end was cut off, or all of it made anew.</summary>
    OtherHead,
}

/// <summary>What a check found.</summary>
/// <param name="Fault"><c>null</c>: all is as it was written.</param>
/// <param name="Table">Of the first fault.</param>
public sealed record ChainReport(int Count, string Head, ChainFault? Fault = null, string? Table = null, int? RowId = null, int? Seq = null);

/// <summary>Goes through the whole chain and every row of its tables, in their order, and names the first fault.</summary>
public sealed class ChainCheck(BotDb db, ChainWriter writer)
{
    private const int Batch = 500;

    /// <param name="anchor">A head that was written down earlier: its number and the beginning of its hash.</param>
    public async Task<ChainReport> RunAsync((int Seq, string Hash)? anchor = null, IProgress<Headway>? progress = null, CancellationToken ct = default)
    {
        var all = progress is null ? 0 : await db.Set<Link>().CountAsync(ct);
        var (seq, hash, anchored) = (0, Seal.Beginning, anchor is null);
        var forgotten = (await db.Set<Link>().AsNoTracking().Where(l => l.Source == Link.Forgotten).Select(l => l.RowId).ToListAsync(ct)).ToHashSet();
        while (await db.Set<Link>().AsNoTracking().Where(l => l.Seq > seq).OrderBy(l => l.Seq).Take(Batch).ToListAsync(ct) is { Count: > 0 } links)
        {
            var rows = await RowsAsync(links, ct);
            foreach (var link in links)
            {
                if (link.Seq != seq + 1 || link.Hash != Seal.HashOf(hash, link.Seq, link.Source, link.RowId, link.Content, link.Names)) return new(seq, hash, ChainFault.ChainBroken, link.Source, link.RowId, seq + 1);
                if (await FaultAsync(link, rows, forgotten, ct) is { } fault) return new(seq, hash, fault, link.Source, link.RowId, link.Seq);
                (seq, hash) = (link.Seq, link.Hash);
                anchored |= anchor is { } a && a.Seq == seq && hash.StartsWith(a.Hash, StringComparison.OrdinalIgnoreCase);
            }

            progress?.Report(new(Work.CheckingJournals, seq, all));
        }

        foreach (var table in writer.Tables)
            if (await InsertedAsync(table, ct) is { } row) return new(seq, hash, ChainFault.Inserted, table.Name, row);
        return anchored ? new(seq, hash) : new(seq, hash, ChainFault.OtherHead);
    }

    /// <summary>Links whose names are not as they were written. Erasure compares before and after: what is new was forgotten.</summary>
    public async Task<IReadOnlyList<Link>> NamesChangedAsync(CancellationToken ct = default)
    {
        var changed = new List<Link>();
        for (var seq = 0; await db.Set<Link>().Where(l => l.Seq > seq && l.Salt != null).OrderBy(l => l.Seq).Take(Batch).ToListAsync(ct) is { Count: > 0 } links; seq = links[^1].Seq)
        {
            var rows = await RowsAsync(links, ct);
            changed.AddRange(links.Where(l => rows.TryGetValue((l.Source, l.RowId), out var row) && row.Names(l.Salt!) != l.Names));
        }

        return changed;
    }

    private async Task<ChainFault?> FaultAsync(Link link, Dictionary<(string, int), Seal> rows, HashSet<int> forgotten, CancellationToken ct)
    {
        if (link.Source == Link.Forgotten)
            return await db.Set<Link>().AsNoTracking().FirstOrDefaultAsync(l => l.Seq == link.RowId, ct) is { } named && link.Content == Seal.Hash(Link.Forgotten, named.Hash) ? null : ChainFault.ChainBroken;
        if (!rows.TryGetValue((link.Source, link.RowId), out var row)) return ChainFault.Missing;
        if (row.Content != link.Content) return ChainFault.Changed;
        if (link.Salt is null) return forgotten.Contains(link.Seq) ? null : ChainFault.ChainBroken;
        return row.Names(link.Salt) == link.Names ? null : ChainFault.NamesChanged;
    }

    private async Task<Dictionary<(string Table, int Id), Seal>> RowsAsync(List<Link> links, CancellationToken ct)
    {
        var rows = new Dictionary<(string, int), Seal>();
        foreach (var table in writer.Tables)
        {
            var ids = links.Where(l => l.Source == table.Name).Select(l => l.RowId).ToList();
            if (ids.Count == 0) continue;
            foreach (var seal in await Seal.ReadAsync(db, table, ids.Min(), ids.Max(), ct)) rows[(table.Name, seal.RowId)] = seal;
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
