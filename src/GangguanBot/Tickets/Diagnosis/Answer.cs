using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.Diagnosis;

/// <summary>One answer of a technician. A corrected one stays, with the time of its correction.</summary>
public sealed class Answer
{
    public int Id { get; init; }
    public int TicketId { get; init; }

    /// <summary>1 for the first diagnosis of the ticket; each return or reopening begins another.</summary>
    public int Round { get; init; }

    public required string Node { get; init; }

    /// <summary>Key of the tapped choice; empty when the answer was typed.</summary>
    public string Choice { get; init; } = "";

    public string? Words { get; init; }
    public DateTimeOffset At { get; init; }
    public int PersonId { get; init; }
    public DateTimeOffset? CorrectedAt { get; set; }
}

internal sealed class AnswerTable : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("Answers").HasIndex(a => new { a.TicketId, a.Round });
        answer.HasOne<Ticket>().WithMany().HasForeignKey(a => a.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
