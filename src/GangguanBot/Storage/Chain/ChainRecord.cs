using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Storage.Chain;

/// <summary>A check of the journals that was made while the bot ran, and what it found.</summary>
public sealed class ChainRecord
{
    public int Id { get; init; }
    public DateTimeOffset At { get; init; }
    public int Count { get; init; }
    public required string Head { get; init; }

    /// <summary><c>null</c>: whole.</summary>
    public ChainFault? Fault { get; init; }

    public string? Table { get; init; }
    public int? RowId { get; init; }
    public int? Seq { get; init; }

    public static ChainRecord Of(ChainReport report, DateTimeOffset at) =>
        new()
        {
            At = at, Count = report.Count, Head = report.Head, Fault = report.Fault, Table = report.Table, RowId = report.RowId,
            Seq = report.Seq
        };

    public ChainReport Report => new(Count, Head, Fault, Table, RowId, Seq);

    /// <summary>The same fault at the same place; or both whole.</summary>
    public bool SaysAs(ChainRecord? other) => (other?.Fault, other?.Table, other?.RowId, other?.Seq) == (Fault, Table, RowId, Seq);
}

internal sealed class ChainRecordTable : IEntityTypeConfiguration<ChainRecord>
{
    public void Configure(EntityTypeBuilder<ChainRecord> record) => record.ToTable("ChainChecks");
}
