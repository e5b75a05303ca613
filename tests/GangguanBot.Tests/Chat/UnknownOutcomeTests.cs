using System.Diagnostics.Metrics;
using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

/// <summary>The bytes left and no answer came, while the bot ran or because it died.</summary>
public sealed class UnknownOutcomeTests : ChatWorld
{
    private static readonly BotCall Notice = new BotCall.Message("notice", []);
    private static readonly BotCall Prompt = new BotCall.Message("prompt", [[new("Ya", "t:0:0:")]]);

    [Fact]
    public async Task After_a_crash_a_prompt_goes_again_with_the_same_buttons_and_a_notice_does_not()
    {
        await CrashedWithAsync(Row(1, Prompt), Row(2, Notice));
        Assert.Equal(["prompt"], Telegram.Calls.Select(c => c.Text));
        Assert.Equal("t:0:0:", ((BotCall.Message)Telegram.Calls[0].Parcel).Rows[0][0].Data);
        Assert.Equal([OutboxState.Sent], await StatesAsync(1));
        Assert.Equal([OutboxState.Uncertain], await StatesAsync(2));
    }

    [Fact]
    public async Task A_chase_goes_again_and_so_does_everything_that_harms_nobody()
    {
        await CrashedWithAsync(
            Row(1, Notice, Priority.Bulk), Row(2, new BotCall.StripButtons(), messageId: 5), Row(3, new BotCall.SetMenu("id", [])),
            Row(4, new BotCall.AnswerPress("x", "", Alert: false), Priority.Answer));
        Assert.Equal([1, 2, 3, 4], Telegram.Calls.Select(c => c.Chat).Order());
    }

    [Fact]
    public async Task The_edit_of_a_card_goes_again()
    {
        await RestartAsync(db =>
        {
            db.Add(new SentCard { ChatId = 1, Key = "k", MessageId = 55 });
            db.Add(new OutboxRow
            {
                ChatId = 1, Parcel = OutboxRow.Pack(Notice), CardKey = "k", Posting = Posting.InPlace,
                State = OutboxState.Sending
            });
            return Task.CompletedTask;
        });
        await QuietAsync();
        var call = Assert.Single(Telegram.Calls);
        Assert.Equal((55, "notice"), (call.MessageId, Assert.IsType<BotCall.Edit>(call.Parcel).Html));
    }

    [Fact]
    public async Task It_is_repeated_once_and_not_for_ever()
    {
        Telegram.Answer = _ => Task.FromResult<Delivery?>(new Delivery.Unknown("timeout"));
        await PostAsync(o => o.Send(1, new(new("prompt"), [new Button("Ya", new TestButton(0, 0, ""))])));
        await QuietAsync();
        Assert.Equal(["prompt", "prompt"], Telegram.Texts(1));
        Assert.Equal([OutboxState.Uncertain], await StatesAsync(1));
    }

    [Fact]
    public async Task A_notice_of_unknown_outcome_does_not_hold_up_what_comes_after_it()
    {
        Telegram.Answer = call => call.Text == "notice" ? throw new IOException("reset") : Task.FromResult<Delivery?>(null);
        await PostAsync(o =>
        {
            o.Send(1, new GangguanBot.Languages.Html("notice"));
            o.Send(1, new GangguanBot.Languages.Html("next"));
        });
        await QuietAsync();
        Assert.Equal(["notice", "next"], Telegram.Texts(1));
        Assert.Equal([OutboxState.Uncertain, OutboxState.Sent], await StatesAsync(1));
    }

    [Fact]
    public async Task Both_are_counted()
    {
        Dictionary<string, long> counted = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (i, l) =>
            { if (i.Name is "gangguanbot.outbox.repeated" or "gangguanbot.outbox.uncertain") l.EnableMeasurementEvents(i); }
        };
        listener.SetMeasurementEventCallback<long>((i, n, _, _) => counted[i.Name] = counted.GetValueOrDefault(i.Name) + n);
        listener.Start();
        await CrashedWithAsync(Row(1, Prompt), Row(2, Notice), Row(3, Notice));
        Assert.Equal((1, 2), (counted["gangguanbot.outbox.repeated"], counted["gangguanbot.outbox.uncertain"]));
    }

    private async Task CrashedWithAsync(params OutboxRow[] rows)
    {
        await RestartAsync(db =>
        {
            db.AddRange((IEnumerable<object>)rows);
            return Task.CompletedTask;
        });
        await QuietAsync();
    }

    private static OutboxRow Row(long chat, BotCall botCall, Priority priority = Priority.Interactive, int? messageId = null) => new()
    {
        ChatId = chat, Parcel = OutboxRow.Pack(botCall), Priority = priority, MessageId = messageId, State = OutboxState.Sending,
    };
}
