using GangguanBot.Chat.Receiving;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Storage;

public sealed class BotDbTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;
    private readonly IDbContextFactory<BotDb> databases;

    public BotDbTests()
    {
        services = new ServiceCollection().AddLogging().AddStorage(new() { ConnectionString = $"Data Source={folder.File("bot.db")}" })
            .BuildServiceProvider();
        databases = services.GetRequiredService<IDbContextFactory<BotDb>>();
    }

    public Task InitializeAsync() => services.GetRequiredService<BotDatabase>().OpenAsync(default);

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Writers_wait_for_each_other()
    {
        await using var first = await databases.CreateDbContextAsync();
        await using var second = await databases.CreateDbContextAsync();
        var (inside, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = first.WriteAsync(async () =>
        {
            inside.SetResult();
            await leave.Task;
            first.Add(Row(1));
            await first.SaveChangesAsync();
        });
        await inside.Task;

        second.Add(Row(2));
        var waiting = second.SaveChangesAsync();
        Assert.False(waiting.IsCompleted);
        leave.SetResult();
        await slow;
        await waiting;
        Assert.Equal([1L, 2L], await second.Set<InboxRow>().OrderBy(r => r.Id).Select(r => r.UpdateId).ToListAsync());
    }

    [Fact]
    public async Task Forty_writers_at_once_all_get_their_turn()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(i => Task.Run(async () =>
        {
            await using var db = await databases.CreateDbContextAsync();
            db.Add(Row(i));
            await db.SaveChangesAsync();
        })));
        await using var all = await databases.CreateDbContextAsync();
        Assert.Equal(40, await all.Set<InboxRow>().CountAsync());
    }

    [Fact]
    public async Task Rows_added_together_get_numbers_in_the_order_they_were_added()
    {
        await using var db = await databases.CreateDbContextAsync();
        for (var i = 500; i > 0; i--) db.Add(Row(i));
        await db.SaveChangesAsync();
        Assert.Equal(Enumerable.Range(1, 500).Select(i => (long)i).Reverse(),
            await db.Set<InboxRow>().OrderBy(r => r.Id).Select(r => r.UpdateId).ToListAsync());
    }

    [Fact]
    public async Task What_was_flushed_knows_its_number_and_is_taken_back_unless_it_is_saved()
    {
        await using (var db = await databases.CreateDbContextAsync())
        {
            var row = db.Add(Row(1)).Entity;
            await db.FlushAsync();
            Assert.True(row.Id > 0);
        }

        await using (var db = await databases.CreateDbContextAsync())
        {
            Assert.Equal(0, await db.Set<InboxRow>().CountAsync());
            db.Add(Row(2));
            await db.FlushAsync();
            db.Add(Row(3));
            await db.SaveChangesAsync();
        }

        await using var after = await databases.CreateDbContextAsync();
        Assert.Equal(2, await after.Set<InboxRow>().CountAsync());
    }

    [Fact]
    public async Task What_is_to_happen_after_the_commit_happens_once_and_only_then()
    {
        await using var db = await databases.CreateDbContextAsync();
        var told = 0;
        db.AfterCommit(() => told++);
        db.Add(Row(1));
        await db.FlushAsync();
        Assert.Equal(0, told);
        await db.SaveChangesAsync();
        await db.SaveChangesAsync();
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task A_failed_save_lets_the_next_writer_in()
    {
        await using (var db = await databases.CreateDbContextAsync())
        {
            db.AddRange(Row(1), Row(1));
            var fault = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.True(fault.IsWriteConflict());
        }

        await using var next = await databases.CreateDbContextAsync();
        next.Add(Row(1));
        await next.SaveChangesAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static InboxRow Row(long updateId) => new() { UpdateId = updateId, Raw = "{}" };
}
