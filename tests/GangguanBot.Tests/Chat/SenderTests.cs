using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

public sealed class SenderTests : ChatWorld
{
    [Fact]
    public async Task A_chat_hears_everything_in_order_also_when_a_call_fails_in_between()
    {
        var failed = false;
        Telegram.Answer = call =>
            Task.FromResult<Delivery?>(call.Text == "2" && !failed && (failed = true) ? new Delivery.Retry("502") : null);
        await PostAsync(o => { for (var i = 1; i <= 20; i++) o.Send(1, Text($"{i}"), i % 2 == 0 ? Priority.Bulk : Priority.Interactive); });
        await QuietAsync();
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}"), Telegram.Texts(1).Distinct());
        Assert.Equal(21, Telegram.Calls.Count);
    }

    [Fact]
    public async Task An_answer_waits_for_nothing()
    {
        var stuck = new TaskCompletionSource<Delivery?>();
        Telegram.Answer = call => call.Parcel is BotCall.Message ? stuck.Task : Task.FromResult<Delivery?>(null);
        await PostAsync(o => { o.Send(1, Text("a")); o.Send(1, Text("b")); });
        await UntilAsync(() => Telegram.Calls.Count == 1);
        await PressAsync(1, ButtonCodec.Pack(new TestButton(0, 0, "")));
        await UntilAsync(() => Telegram.Calls.Any(c => c.Parcel is BotCall.AnswerPress));
        stuck.SetResult(null);
        await QuietAsync();
        Assert.Equal(["a", "b"], Telegram.Calls.Where(c => c.Parcel is BotCall.Message).Select(c => c.Text));
    }

    [Fact]
    public async Task A_row_is_committed_as_under_way_before_its_bytes_leave()
    {
        OutboxState? seen = null;
        Telegram.Answer = async _ =>
        {
            seen = Assert.Single(await StatesAsync(1));
            return null;
        };
        await PostAsync(o => o.Send(1, Text("a")));
        await QuietAsync();
        Assert.Equal(OutboxState.Sending, seen);
    }

    [Fact]
    public async Task A_wait_is_obeyed_and_the_message_goes_again_once()
    {
        var told = false;
        Telegram.Answer = _ =>
            Task.FromResult<Delivery?>(!told && (told = true) ? new Delivery.Wait(TimeSpan.FromMilliseconds(50), Everyone: true) : null);
        await PostAsync(o => { o.Send(1, Text("a")); o.Send(1, Text("b")); });
        await QuietAsync();
        Assert.Equal(["a", "a", "b"], Telegram.Texts(1));
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_noted_and_nothing_else_is_tried_for_them()
    {
        var release = new TaskCompletionSource<Delivery?>();
        Telegram.Answer = call => call.Chat == 1 ? release.Task : Task.FromResult<Delivery?>(null);
        await PostAsync(o => { for (var i = 0; i < 5; i++) o.Send(1, Text($"{i}")); o.Send(2, Text("x")); });
        release.SetResult(new Delivery.Unreachable());
        await QuietAsync();
        await UntilAsync(() => !People.Marks.IsEmpty);
        Assert.Equal(["0"], Telegram.Texts(1));
        Assert.All(await StatesAsync(1), state => Assert.Equal(OutboxState.Unreachable, state));
        Assert.Equal([OutboxState.Sent], await StatesAsync(2));

        Telegram.Answer = _ => Task.FromResult<Delivery?>(null);
        await PostAsync(o => o.Send(1, Text("back")));
        await UntilAsync(() => People.Marks.Count == 2);
        Assert.Equal([(1, false), (1, true)], People.Marks);
    }

    [Fact]
    public async Task What_Telegram_refuses_is_given_up_and_the_next_goes()
    {
        Telegram.Answer = call => Task.FromResult<Delivery?>(call.Text == "bad" ? new Delivery.Rejected("can't parse entities") : null);
        await PostAsync(o => { o.Send(1, Text("bad")); o.Send(1, Text("good")); });
        await QuietAsync();
        Assert.Equal([OutboxState.Dead, OutboxState.Sent], await StatesAsync(1));
        Assert.Equal(["bad", "good"], Telegram.Texts(1));
    }

    [Fact]
    public async Task A_press_too_old_to_answer_is_let_go()
    {
        Telegram.Answer = _ => Task.FromResult<Delivery?>(new Delivery.TooOld());
        await PressAsync(1, ButtonCodec.Pack(new TestButton(0, 0, "")));
        await QuietAsync();
        Assert.Single(Telegram.Calls);
    }

    [Fact]
    public async Task A_file_whose_id_is_no_longer_known_is_sent_from_disk()
    {
        Telegram.Answer = call =>
            Task.FromResult<Delivery?>(call.Parcel is BotCall.File { FileId: not null } ? new Delivery.FileGone() : null);
        await PostAsync(o => o.SendFile(1, "old", "2026/01/a.jpg", "a.jpg", asPhoto: true, new Html("foto")));
        await QuietAsync();
        Assert.Equal(["old", null], Telegram.Calls.Select(c => ((BotCall.File)c.Parcel).FileId));
        Assert.Equal([OutboxState.Sent], await StatesAsync(1));
    }

    [Fact]
    public async Task Everything_that_can_be_said_survives_the_table()
    {
        Button[] row = [new("👉 Kabid TI <b>", new TestButton(1, 2, "é:x"), ButtonStyle.Forward)];
        await PostAsync(o =>
        {
            o.Send(1, new(new("<b>a</b> & “b”"), [row]), silent: true);
            o.SetMenu(1, "su", [new("lapor", "Ngalaporkeun")]);
        });
        await QuietAsync();
        var message = Assert.IsType<BotCall.Message>(Telegram.Calls[0].Parcel);
        Assert.Equal(("<b>a</b> & “b”", true, new Key("👉 Kabid TI <b>", "t:1:2:é:x", ButtonStyle.Forward)),
            (message.Html, message.Silent, message.Rows[0][0]));
        var setMenu = Assert.IsType<BotCall.SetMenu>(Telegram.Calls[1].Parcel);
        Assert.Equal(("su", new MenuLine("lapor", "Ngalaporkeun")), (setMenu.Language, setMenu.Lines[0]));
    }

    [Fact]
    public async Task A_stop_lets_the_call_under_way_finish()
    {
        var release = new TaskCompletionSource<Delivery?>();
        Telegram.Answer = _ => release.Task;
        await PostAsync(o => o.Send(1, Text("a")));
        await UntilAsync(() => Telegram.Calls.Count == 1);
        var stopped = RestartAsync(async db => Assert.Equal(OutboxState.Sent, (await db.Set<OutboxRow>().SingleAsync()).State));
        release.SetResult(null);
        await stopped;
        Assert.Single(Telegram.Calls);
    }

    private static Card Text(string text) => new(new Html(text));
}
