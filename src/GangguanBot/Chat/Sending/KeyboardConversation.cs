using GangguanBot.Chat.Routing;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chat.Sending;

/// <summary><c>‹</c> and <c>›</c> below a long list of buttons: the text stays, the buttons change.</summary>
public sealed class KeyboardConversation(BotDb db, Outbox outbox) : IConversation<KeyboardConversation>
{
    public static void Map(Routes<KeyboardConversation> on) => on
        .OpenButton<KeyboardPageButton>((c, talk, button) => c.TurnAsync(talk, button));

    private async Task TurnAsync(Talk talk, KeyboardPageButton button)
    {
        var (chat, message) = (talk.Incoming.ChatId, talk.Incoming.MessageId);
        var row = await db.Set<OutboxRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == button.Row && r.ChatId == chat);
        if (row?.Unpack() is BotCall.Message made && await IsShownAsync(row, made, message))
            outbox.Turn(row, message, made, new KeyboardPage(button.List, button.Page));
        else talk.Alert(talk.Say["chat.unknown_button"]);
    }

    /// <summary>A card that has changed, or stands elsewhere by now, does not get its former buttons back.</summary>
    private async Task<bool> IsShownAsync(OutboxRow row, BotCall.Message made, int message) =>
        row.CardKey is not { } key || row.State == OutboxState.Sending // its outcome is written with the next call
        || await db.Set<SentCard>().AsNoTracking().FirstOrDefaultAsync(c => c.ChatId == row.ChatId && c.Key == key) is { } card
        && card.Shows(SentCard.HashOf(made), message);
}
