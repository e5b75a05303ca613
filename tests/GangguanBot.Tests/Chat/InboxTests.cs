using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

public sealed class InboxTests : ChatWorld
{
    [Fact]
    public async Task An_update_that_comes_again_is_done_once()
    {
        var update = From(1, new Content.Command("do", "a"));
        await ReceiveAsync(update, update);
        await QuietAsync();
        await ReceiveAsync(update, From(1, new Content.Command("do", "b")));
        await QuietAsync();
        Assert.Equal(["a", "b"], Notes.Seen);
    }

    [Fact]
    public async Task It_is_still_known_after_a_restart()
    {
        var update = From(1, new Content.Command("do", "a"));
        await ReceiveAsync(update);
        await QuietAsync();
        await RestartAsync();
        await ReceiveAsync(update);
        await QuietAsync();
        Assert.Equal(["a"], Notes.Seen);
    }

    [Fact]
    public async Task Numbers_that_start_again_lower_are_new_updates()
    {
        await ReceiveAsync(From(1, new Content.Command("do", "high"), update: 900_000_000));
        await QuietAsync();
        await ReceiveAsync(From(1, new Content.Command("do", "low"), update: 12));
        await QuietAsync();
        Assert.Equal(["high", "low"], Notes.Seen);
    }

    [Fact]
    public async Task One_chat_is_served_in_the_order_received()
    {
        await ReceiveAsync(Enumerable.Range(1, 30).Select(i => From(1, new Content.Command("do", $"{i}"), update: 5000 - i)));
        await QuietAsync();
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"{i}"), Notes.Seen);
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"done {i}"), Telegram.Texts(1));
    }

    [Fact]
    public async Task Two_receivers_at_once_write_each_update_once()
    {
        Incoming[] updates = [.. Enumerable.Range(1, 20).Select(i => From(1, new Content.TypedText($"{i}")))];
        await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() => ReceiveAsync(updates))));
        Assert.Equal(20, await ReadAsync(db => db.Set<InboxRow>().CountAsync()));
    }

    [Fact]
    public async Task What_nobody_can_translate_is_done_without_a_word()
    {
        await Get<Inbox>().RememberAsync([(1, 1, "{\"poll\":{}}")], default);
        await QuietAsync();
        Assert.Empty(Telegram.Calls);
    }
}
