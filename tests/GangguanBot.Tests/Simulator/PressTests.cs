using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.Simulator;

/// <summary>Buttons, and the one answer that each press takes.</summary>
public sealed class PressTests : BotApiTest
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    private Task<int> Ask() =>
        Sent(new { chat_id = 3001, text = "?", reply_markup = Buttons([new { text = "✅ Kirim", callback_data = "send" }]) });

    [Fact]
    public async Task A_press_arrives_with_its_data_and_its_answer_reaches_the_person()
    {
        var id = await Ask();
        var press = Ani.Press("Kirim");
        var query = (await Updates())[0]!["callback_query"]!;
        Assert.Equal(("send", id), ((string?)query["data"], (int)query["message"]!["message_id"]!));
        Done(await Call("answerCallbackQuery", new { callback_query_id = (string?)query["id"], text = "Terkirim", show_alert = true }));
        Assert.Equal(new PressAnswer("Terkirim", Alert: true), await press.Answered);
    }

    [Fact]
    public async Task A_press_is_answered_exactly_once()
    {
        await Ask();
        var press = Ani.Press("Kirim");
        Done(await Call("answerCallbackQuery", new { callback_query_id = press.Id }));
        Refused(await Call("answerCallbackQuery", new { callback_query_id = press.Id }), 400, TooOld);
    }

    [Fact]
    public async Task A_press_is_too_old_after_150_seconds()
    {
        await Ask();
        var press = Ani.Press("Kirim");
        Clock.Advance(TimeSpan.FromSeconds(151));
        Refused(await Call("answerCallbackQuery", new { callback_query_id = press.Id }), 400, TooOld);
    }

    [Fact]
    public async Task An_unknown_press_and_a_long_answer_are_refused()
    {
        await Ask();
        Refused(await Call("answerCallbackQuery", new { callback_query_id = "1" }), 400, TooOld);
        Refused(await Call("answerCallbackQuery", new { callback_query_id = Ani.Press("Kirim").Id, text = new string('a', 201) }), 400,
            "Bad Request: MESSAGE_TOO_LONG");
    }

    [Fact]
    public async Task A_button_that_is_not_there_cannot_be_pressed_and_the_screen_is_shown()
    {
        await Ask();
        var failure = Assert.Throws<ButtonNotThereException>(() => Ani.Press("Batal"));
        Assert.Contains("[✅ Kirim]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_message_wins_and_an_exact_label_before_a_longer_one()
    {
        await Ask();
        var newest = await Sent(
            new
            {
                chat_id = 3001, text = "?",
                reply_markup = Buttons([new { text = "Kabel rusak", callback_data = "1" }, new { text = "Kabel", callback_data = "2" }])
            });
        var press = Ani.Press("Kabel");
        Assert.Equal((newest, "2"), (press.Message.Id, press.Button.Data));
    }

    [Fact]
    public async Task Waiting_in_vain_shows_the_screen()
    {
        await Ask();
        var failure = await Assert.ThrowsAsync<TimeoutException>(() => Ani.Sees("Selesai", TimeSpan.FromMilliseconds(10)));
        Assert.Contains("Ani waited in vain for a message with \"Selesai\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("[✅ Kirim]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_waits_for_the_button_presses_it_and_waits_for_the_answer()
    {
        var pressing = Ani.Presses("Kirim");
        await Ask();
        await Until(() => Ani.Pressed.Count == 1);
        await Call("answerCallbackQuery", new { callback_query_id = Ani.Pressed[0].Id, text = "Baik" });
        Assert.Equal("Baik", (await pressing).Text);
    }
}
