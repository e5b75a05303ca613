using GangguanBot.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Administration;

/// <summary>Kinds of long work. The names stand in the database.</summary>
public enum LongActKind { Backup, JournalCheck, Import }

/// <summary>
/// Long work that a person asked for and waits for; its row is deleted with the answer. The office's journal keeps that it was asked for.
/// </summary>
public sealed class LongAct
{
    public int Id { get; init; }
    public LongActKind Kind { get; init; }
    public int PersonId { get; init; }
    public Person Person { get; init; } = null!;
    public long ChatId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The text that it works on, in the kind's own form. It is deleted with the row.</summary>
    public string? Text { get; init; }

    /// <summary>How often it has failed.</summary>
    public int Attempts { get; set; }

    /// <summary>Short enough to be read out on the telephone; it finds the log line.</summary>
    public string Code => $"L{Id:X4}";
}

/// <summary>Does one kind of it, and sends the answer.</summary>
public interface ILongAct
{
    LongActKind Kind { get; }

    Task DoAsync(LongAct asked, CancellationToken ct);
}

internal sealed class LongActTable : IEntityTypeConfiguration<LongAct>
{
    public void Configure(EntityTypeBuilder<LongAct> act)
    {
        act.ToTable("LongActs").Ignore(a => a.Code);
        act.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
