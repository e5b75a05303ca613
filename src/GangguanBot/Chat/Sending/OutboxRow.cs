using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Chat.Sending;

public enum OutboxState
{
    Waiting,

    /// <summary>Committed before the bytes leave; found at start, it means that nobody knows what became of it.</summary>
    Sending,

    Sent,

    /// <summary>Perhaps sent; not repeated.</summary>
    Uncertain,

    /// <summary>Refused by Telegram for good, or too old.</summary>
    Dead,

    /// <summary>The person could not be reached.</summary>
    Unreachable,

    /// <summary>A newer version of the same card went instead, or there was nothing to edit.</summary>
    Superseded,
}

/// <summary>One message on its way.</summary>
public sealed class OutboxRow
{
    /// <summary>The <see cref="Fault"/> of a row that waits because Telegram lets this chat wait (429).</summary>
    public const string Throttled = "throttled";

    /// <summary>The order in which a chat is spoken to.</summary>
    public long Id { get; init; }

    public long ChatId { get; init; }
    public Priority Priority { get; init; }
    public required string Parcel { get; init; }

    /// <summary>Set, with <see cref="Posting"/>, when it is the one card of that key in that chat.</summary>
    public string? CardKey { get; init; }

    public Posting? Posting { get; init; }

    /// <summary>The feature's name for the message, for its <see cref="IDeliveryListener"/>; <c>null</c>: none listens.</summary>
    public string? Mark { get; init; }

    public OutboxState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>It was sent again after an unknown outcome; that is done once.</summary>
    public bool Repeated { get; set; }

    /// <summary>The message that it is about, or that it became.</summary>
    public int? MessageId { get; set; }

    public string? Fault { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }

    public static string Pack(BotCall botCall) => JsonSerializer.Serialize(botCall, ChatJson.Options);

    public BotCall Unpack() => JsonSerializer.Deserialize<BotCall>(Parcel, ChatJson.Options)!;

    private sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToTable("Outbox");
            builder.HasIndex(r => r.State);
            builder.HasIndex(r => r.ChatId);
        }
    }
}
