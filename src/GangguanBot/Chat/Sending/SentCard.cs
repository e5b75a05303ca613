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

    /// <summary>The page of its buttons that is looked at (<see cref="KeyboardPage"/>); <c>null</c>: the first.</summary>
    public string? PageList { get; set; }

    public int? PageAt { get; set; }

    public KeyboardPage? Page => PageList is { } list && PageAt is { } at ? new(list, at) : null;

    /// <summary>Whether it still shows the content whose page that is, and another page of it.</summary>
    internal bool CanTurn(BotCall.ChangeButtons turned, int? message) =>
        message is { } id && turned is { Of: { } hash, Page: { } page } && Shows(hash, id) && (Page ?? page with { At = 0 }) != page;

    public void Open(KeyboardPage? page) => (PageList, PageAt) = (page?.List, page?.At);

    /// <summary>Whether the message shows that content now.</summary>
    public bool Shows(string hash, int message) => Hash == hash && MessageId == message;

    public static string HashOf(BotCall.Message card) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OutboxRow.Pack(card with { Silent = false }))), 0, 16);

    private sealed class SentCardTable : IEntityTypeConfiguration<SentCard>
    {
        public void Configure(EntityTypeBuilder<SentCard> builder)
        {
            builder.ToTable("SentCards");
            builder.HasKey(c => new { c.ChatId, c.Key });
            builder.Ignore(c => c.Page);
        }
    }
}
