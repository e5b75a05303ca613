using GangguanBot.Languages;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Documents.Papers;

/// <summary>The papers that the bot makes: the outputs of SOP 007, and the month's recap. The names stand in the database.</summary>
[PhraseFamily("paper.kind.")]
public enum PaperKind
{
    /// <summary>Surat Permohonan: from the agency, to print and sign (output of step 1).</summary>
    RequestLetter,

    /// <summary>Lembar Disposisi: cumulative, a block a level (output of steps 2-4).</summary>
    DispositionSheet,

    /// <summary>Laporan Tindak Lanjut (output of steps 7-9).</summary>
    FollowUpReport,

    /// <summary>Rekap bulanan.</summary>
    MonthlyRecap,
}

/// <summary>
/// One version of one paper. Never changed and never taken away: what has changed since is a new version. Linked into the chain.
/// </summary>
public sealed class Paper
{
    public int Id { get; init; }
    public PaperKind Kind { get; init; }

    /// <summary>The subject of the paper: a ticket's number, or a month and a post.</summary>
    public required string Subject { get; init; }

    public int? TicketId { get; init; }

    /// <summary>1, 2, 3 … of this kind and subject.</summary>
    public int Version { get; init; }

    /// <summary>Below <c>Storage:FilesPath</c>.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of what it says, foot apart: as long as that is the same no new version is made.</summary>
    public required string ContentHash { get; init; }

    /// <summary>SHA-256 of the word in its QR; the word itself stands on the paper only.</summary>
    public required string TokenHash { get; init; }

    public int Pages { get; init; }
    public DateTimeOffset MadeAt { get; init; }
}

internal sealed class PaperTable : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> paper)
    {
        paper.ToTable("Papers").HasIndex(p => new { p.Kind, p.Subject, p.Version }).IsUnique();
        paper.HasIndex(p => p.TokenHash).IsUnique();
        paper.HasOne<Ticket>().WithMany().HasForeignKey(p => p.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
