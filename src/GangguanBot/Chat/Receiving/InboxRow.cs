using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Chat.Receiving;

/// <summary>
/// <c>Parked</c>: handling it failed, a fault of ours. <c>Unreadable</c>: Telegram sent what the bot cannot read. Both are kept as they
/// came.
/// </summary>
public enum InboxState { Waiting, Done, Parked, Unreadable }

/// <summary>One update as it came. Done rows stay for a while: that a number is known is what keeps it from being done twice.</summary>
public sealed class InboxRow
{
    /// <summary>Our own order. Telegram's numbers may start again anywhere after a quiet week.</summary>
    public long Id { get; init; }

    public long UpdateId { get; init; }
    public long ChatId { get; init; }
    public required string Raw { get; init; }
    public InboxState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>The code that the person was told when the update was parked.</summary>
    public string? ErrorCode { get; set; }

    public DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }

    private sealed class InboxTable : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> builder)
        {
            builder.ToTable("Inbox");
            builder.HasIndex(r => r.UpdateId).IsUnique();
            builder.HasIndex(r => new { r.State, r.ChatId });
        }
    }
}
