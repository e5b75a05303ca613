using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Sending;

/// <summary>The cards that the rows at hand are about: which message each is, and so whether a row edits or posts.</summary>
internal sealed class SentCards
{
    private readonly BotDb db;
    private readonly Dictionary<(long, string), SentCard> known;

    private SentCards(BotDb db, Dictionary<(long, string), SentCard> known) => (this.db, this.known) = (db, known);

    public static async Task<SentCards> LoadAsync(BotDb db, IReadOnlyCollection<OutboxRow> rows, CancellationToken ct)
    {
        var ofCards = rows.Where(r => r.CardKey is not null).ToList();
        var (chats, keys) = (ofCards.Select(r => r.ChatId).ToHashSet(), ofCards.Select(r => r.CardKey!).ToHashSet());
        var cards = ofCards.Count == 0
            ? [] : await db.Set<SentCard>().Where(c => chats.Contains(c.ChatId) && keys.Contains(c.Key)).ToListAsync(ct);
        return new(db, cards.ToDictionary(c => (c.ChatId, c.Key)));
    }

    /// <summary>The row changes a message that is there.</summary>
    public bool Edits(OutboxRow row) => row.Posting is Posting.InPlace or Posting.OnlyIfThere && Of(row) is not null;

    /// <returns><c>null</c> when there is nothing to send.</returns>
    public PlannedCall? Plan(OutboxRow row, Queued item)
    {
        var botCall = row.Unpack();
        if (botCall is BotCall.ChangeButtons turned && row.CardKey is not null && Of(row)?.CanTurn(turned, row.MessageId) != true)
            return null;
        if (row.CardKey is null || botCall is not BotCall.Message post) return new(item, botCall, row.MessageId);
        if (row.Posting is Posting.Anew or Posting.AnewSilently) return new(item, post, MessageId: null);
        if (Of(row) is not { } card) return row.Posting == Posting.InPlace ? new(item, post, MessageId: null) : null;
        if (card.Hash == SentCard.HashOf(post)) return null;
        return new(item, new BotCall.Edit(post.Html, post.Rows), card.MessageId, row.Posting == Posting.InPlace ? post : null,
            card.Page);
    }

    public void Forget(OutboxRow row)
    {
        if (row.CardKey is null || !known.Remove((row.ChatId, row.CardKey), out var card)) return;
        db.Remove(card);
    }

    /// <summary>Remembers the present message of a card. The old message of a card posted again loses its buttons.</summary>
    public void Remember(OutboxRow row, DateTimeOffset now)
    {
        if (row.CardKey is not { } key) return;
        var (card, botCall) = (Of(row), row.Unpack());
        if (botCall is BotCall.ChangeButtons turned && card is not null) card.Open(turned.Page);
        if (botCall is not BotCall.Message post) return;
        var id = row.MessageId ?? card?.MessageId ?? 0;
        if (card is { HasButtons: true } && card.MessageId != id) db.Add(Strip(card, row.Priority, now));
        card ??= known[(row.ChatId, key)] = Found(row.ChatId, key);
        if (card.MessageId != id || card.Page is { } page && !KeyboardPages.Have(post.Rows, page.List)) card.Open(null);
        (card.MessageId, card.Hash, card.HasButtons) = (id, SentCard.HashOf(post), post.Rows.Count > 0);
    }

    private SentCard? Of(OutboxRow row) => known.GetValueOrDefault((row.ChatId, row.CardKey!));

    /// <summary>One that was forgotten a moment ago is the same row of the table.</summary>
    private SentCard Found(long chat, string key)
    {
        if (db.ChangeTracker.Entries<SentCard>().FirstOrDefault(e => e.Entity.ChatId == chat && e.Entity.Key == key) is not { } entry)
            return db.Add(new SentCard { ChatId = chat, Key = key }).Entity;
        entry.State = EntityState.Modified;
        return entry.Entity;
    }

    private static OutboxRow Strip(SentCard card, Priority priority, DateTimeOffset now) => new()
    {
        ChatId = card.ChatId,
        Priority = priority,
        Parcel = OutboxRow.Pack(new BotCall.StripButtons()),
        MessageId = card.MessageId,
        CreatedAt = now,
    };
}
