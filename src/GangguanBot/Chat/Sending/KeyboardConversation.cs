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
        var chat = talk.Incoming.ChatId;
        var row = await db.Set<OutboxRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == button.Row && r.ChatId == chat);
        if (row?.Unpack() is BotCall.Message message)
            outbox.ChangeButtons(chat, talk.Incoming.MessageId, KeyboardPages.Of(message.Rows, row.Id, button.Page));
        else talk.Alert(talk.Say["chat.unknown_button"]);
    }
}
