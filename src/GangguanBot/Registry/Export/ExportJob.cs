using GangguanBot.Office;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Registry.Export;

/// <summary>As what the register is taken home. Label: <c>export.button.{name}</c>.</summary>
public enum ExportForm
{
    /// <summary>Sheets of tickets, steps and causes.</summary>
    Xlsx,

    /// <summary>The tickets alone.</summary>
    Csv,
}

public enum ExportState { Waiting, Running, Done, Cancelled, Failed }

/// <summary>
/// An export of the register that somebody asked for. What was running when the bot stopped is run again from its beginning.
/// </summary>
public sealed class ExportJob : IVersioned
{
    public int Id { get; init; }
    public int PersonId { get; init; }
    public long ChatId { get; init; }
    public ExportForm Form { get; init; }

    /// <summary>As <see cref="RegisterFilter.Write"/> says it.</summary>
    public required string Filter { get; init; }

    public ExportState State { get; set; }

    /// <summary>How often it was begun: what ends the process each time is not begun for ever.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Tickets, as counted when it was asked for.</summary>
    public int Total { get; set; }

    /// <summary>Tickets so far.</summary>
    public int Written { get; set; }

    /// <summary>Files that it became.</summary>
    public int Parts { get; set; }

    /// <summary>Why it failed, for whoever looks after the bot.</summary>
    public string? Fault { get; set; }

    public int Version { get; set; }

    /// <summary>Short enough to be read out on the telephone; it finds the row and the log line.</summary>
    public string Code => $"X{Id:X4}";

    public bool IsOver => State is not (ExportState.Waiting or ExportState.Running);

    /// <summary>Nothing more comes of it.</summary>
    public void End(ExportState state, DateTimeOffset now) => (State, DoneAt) = (state, now);
}

internal sealed class ExportJobTable : IEntityTypeConfiguration<ExportJob>
{
    public void Configure(EntityTypeBuilder<ExportJob> job)
    {
        job.ToTable("ExportJobs").HasIndex(j => j.State);
        job.HasIndex(j => j.PersonId);
        job.HasOne<Person>().WithMany().HasForeignKey(j => j.PersonId).OnDelete(DeleteBehavior.Restrict);
        job.Ignore(j => j.Code).Ignore(j => j.IsOver);
    }
}
