using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Storage;
using GangguanBot.Storage.Retention;
using GangguanBot.Tests.Office;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

public sealed class ChatExpiryTests : IAsyncLifetime
{
    private OfficeDatabase office = null!;

    public async Task InitializeAsync() => office = await OfficeDatabase.OpenAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task What_waits_or_is_on_its_way_stays_however_old_it_is()
    {
        var now = office.Clock.GetUtcNow();
        await office.InAsync<BotDb>(async db =>
        {
            foreach (var state in Enum.GetValues<OutboxState>())
                db.Add(new OutboxRow { ChatId = 1, Parcel = "{}", State = state, CreatedAt = now });
            foreach (var state in Enum.GetValues<InboxState>())
                db.Add(new InboxRow
                {
                    UpdateId = (int)state, Raw = "{}", State = state, ReceivedAt = now,
                    DoneAt = state == InboxState.Waiting ? null : now
                });
            await db.SaveChangesAsync();
        });
        office.Clock.Advance(TimeSpan.FromDays(90));
        await NightAsync();
        Assert.Equal((7, 4), await CountAsync());

        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await NightAsync();
        Assert.Equal((2, 1), await CountAsync());
        Assert.Equal([OutboxState.Waiting, OutboxState.Sending],
            await office.AskAsync<BotDb, List<OutboxState>>(db =>
            db.Set<OutboxRow>().OrderBy(r => r.Id).Select(r => r.State).ToListAsync()));
    }

    [Fact]
    public async Task More_than_one_batch_goes_in_one_night()
    {
        await office.InAsync<BotDb>(async db =>
        {
            db.AddRange(Enumerable.Range(1, (RetentionRun.Batch * 2) + 1)
                .Select(_ => new OutboxRow { ChatId = 1, Parcel = "{}", State = OutboxState.Sent, CreatedAt = office.Clock.GetUtcNow() }));
            await db.SaveChangesAsync();
        });
        office.Clock.Advance(TimeSpan.FromDays(91));
        await NightAsync();
        Assert.Equal((0, 0), await CountAsync());
    }

    private Task NightAsync() => office.InAsync<RetentionRun>(run => run.RunAsync(default));

    private Task<(int Went, int Came)> CountAsync() =>
        office.AskAsync<BotDb, (int, int)>(async db => (await db.Set<OutboxRow>().CountAsync(), await db.Set<InboxRow>().CountAsync()));
}
