using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Privacy;

/// <summary>Forgets the messages of a person's chat. Update numbers stay known, so that nothing can be done twice.</summary>
public sealed class ChatForgets(BotDb db) : IForgets
{
    public Task<string?> ObstacleAsync(Person person, CancellationToken ct) => Task.FromResult<string?>(null);

    public async Task ForgetAsync(Person person, string instead, CancellationToken ct)
    {
        var chat = person.TelegramId;
        await db.Set<DialogueRow>().Where(d => d.ChatId == chat).ExecuteDeleteAsync(ct);
        await db.Set<SentCard>().Where(c => c.ChatId == chat).ExecuteDeleteAsync(ct);
        await db.Set<OutboxRow>().Where(r => r.ChatId == chat && r.State != OutboxState.Waiting && r.State != OutboxState.Sending)
            .ExecuteDeleteAsync(ct);
        await db.Set<InboxRow>().Where(r => r.ChatId == chat && r.State != InboxState.Waiting)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Raw, "").SetProperty(x => x.ChatId, 0L), ct);
    }
}
