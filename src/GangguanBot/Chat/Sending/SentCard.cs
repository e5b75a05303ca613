using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Chat.Sending;

/// <summary>The message that shows a card in a chat, and its present content.</summary>
public sealed class SentCard
{
    public long ChatId { get; init; }
    public required string Key { get; init; }
    public int MessageId { get; set; }

    /// <summary>An edit that would change nothing is not sent.</summary>
    public string Hash { get; set; } = "";

    public bool HasButtons { get; set; }

    public static string HashOf(BotCall.Message card) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OutboxRow.Pack(card with { Silent = false }))), 0, 16);

    private sealed class SentCardTable : IEntityTypeConfiguration<SentCard>
    {
        public void Configure(EntityTypeBuilder<SentCard> builder)
        {
            builder.ToTable("SentCards");
            builder.HasKey(c => new { c.ChatId, c.Key });
        }
    }
}
