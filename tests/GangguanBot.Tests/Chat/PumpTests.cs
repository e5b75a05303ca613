using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

public sealed class PumpTests : ChatWorld
{
    [Fact]
    public async Task A_chat_that_takes_its_time_keeps_nobody_else_waiting()
    {
        var release = new TaskCompletionSource();
        Notes.OnDo = argument => argument == "slow" ? release.Task : Task.CompletedTask;
        await CommandAsync(1, "do", "slow");
        await CommandAsync(1, "do", "after");
        await CommandAsync(2, "do", "quick");

        await UntilAsync(() => Telegram.Texts(2).Any());
        Assert.DoesNotContain("after", Notes.Seen);
        release.SetResult();
        await QuietAsync();
        Assert.Equal(["done slow", "done after"], Telegram.Texts(1));
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task After_three_tries_an_update_is_put_aside_and_the_next_one_is_done(Type fault)
    {
        Notes.OnDo = argument => argument == "bad" ? throw (Exception)Activator.CreateInstance(fault)! : Task.CompletedTask;
        await CommandAsync(1, "do", "bad");
        await CommandAsync(1, "do", "good");
        await QuietAsync();

        Assert.Equal(["bad", "bad", "bad", "good"], Notes.Seen);
        var parked = await ReadAsync(db => db.Set<InboxRow>().SingleAsync(r => r.State == InboxState.Parked));
        Assert.Equal((3, ErrorBoundary.CodeOf(parked.Id)), (parked.Attempts, parked.ErrorCode));
        Assert.Equal([Phrasebook.For("id").Text("chat.error", ("code", parked.ErrorCode)), "done good"], Telegram.Texts(1));
        Assert.Contains(parked.ErrorCode!, Assert.Single(Telegram.Texts(9)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_once_leaves_nothing_behind_and_is_done_the_second_time()
    {
        var tries = 0;
        Notes.OnDo = _ => ++tries == 1 ? throw new IOException("the disk was busy") : Task.CompletedTask;
        await CommandAsync(1, "do", "it");
        await QuietAsync();
        Assert.Equal(["done it"], Telegram.Texts(1));
    }

    [Fact]
    public async Task The_press_that_failed_is_answered_once_with_the_code()
    {
        await PressAsync(1, ButtonCodec.Pack(new FaultyButton()));
        await QuietAsync();
        var answer = Assert.IsType<BotCall.AnswerPress>(Assert.Single(Telegram.Calls, c => c.Chat == 1).Parcel);
        Assert.True(answer.Alert);
        Assert.Contains("E000", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_at_once_is_run_again_and_sees_who_was_first()
    {
        using var both = new Barrier(2);
        var met = 0;
        Notes.OnDo = _ =>
        {
            if (Interlocked.Increment(ref met) <= 2) both.SignalAndWait(Patience);
            return Task.CompletedTask;
        };
        await ReceiveAsync(From(1, new Content.Command("claim", "")), From(2, new Content.Command("claim", "")));
        await QuietAsync();

        Assert.Equal(["diambil", "sudah diambil"], Telegram.Calls.Select(c => c.Text).Order());
        Assert.Equal(0, await ReadAsync(db => db.Set<InboxRow>().SumAsync(r => r.Attempts)));
    }

    [Fact]
    public async Task Three_hundred_people_at_once_are_all_answered()
    {
        await ReceiveAsync(Enumerable.Range(1, 300).Select(i => From(i, new Content.Command("do", "x"))));
        await QuietAsync();
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), Telegram.Calls.Select(c => c.Chat).Order());
    }

    [Fact]
    public async Task What_waited_when_the_bot_stopped_is_done_after_the_start()
    {
        await RestartAsync(db =>
        {
            db.Add(new InboxRow
            {
                UpdateId = 77, ChatId = 1,
                Raw = Telegram.Prepare(From(1, new Content.Command("do", "late"), update: 77))
            });
            return Task.CompletedTask;
        });
        await QuietAsync();
        Assert.Equal(["done late"], Telegram.Texts(1));
    }
}
