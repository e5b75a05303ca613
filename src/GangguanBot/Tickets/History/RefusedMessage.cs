using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets.History;

/// <summary>A message about a ticket that Telegram refused for good; kept until admins were told, and a day longer.</summary>
public sealed class RefusedMessage
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public int PersonId { get; init; }
    public DeliveredAs Kind { get; init; }

    /// <summary><c>null</c>: not yet.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    private sealed class RefusedMessageTable : IEntityTypeConfiguration<RefusedMessage>
    {
        public void Configure(EntityTypeBuilder<RefusedMessage> builder) => builder.ToTable("RefusedMessages");
    }
}
