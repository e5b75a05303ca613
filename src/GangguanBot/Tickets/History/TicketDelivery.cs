using GangguanBot.Chat.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.History;

/// <summary>A message about a ticket that was sent to a person.</summary>
public enum DeliveredAs
{
    Card, File, Paper,

    /// <summary>A step that is due or late, or a signed letter that is missing.</summary>
    Reminder,
}

/// <summary>
/// A card, file, paper or reminder of a ticket went to a person, or could not. Append-only, and linked into the chain; the person is named
/// by number alone, so there is nothing to forget.
/// </summary>
public sealed class TicketDelivery
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public int PersonId { get; init; }

    /// <summary>When it was known what became of it.</summary>
    public DateTimeOffset At { get; init; }

    public DeliveredAs Kind { get; init; }

    /// <summary>Of a file or paper.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// <see cref="OutboxState.Sent"/>; or why not: <see cref="OutboxState.Unreachable"/>, <see cref="OutboxState.Uncertain"/>, <see
    /// cref="OutboxState.Dead"/>.
    /// </summary>
    public OutboxState Outcome { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Telegram's number of the message in the person's chat.</summary>
    public int? MessageId { get; init; }
}

internal sealed class TicketDeliveryTable : IEntityTypeConfiguration<TicketDelivery>
{
    public void Configure(EntityTypeBuilder<TicketDelivery> delivery)
    {
        delivery.ToTable("TicketDeliveries").HasIndex(d => d.TicketId);
        delivery.HasOne<Ticket>().WithMany().HasForeignKey(d => d.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
