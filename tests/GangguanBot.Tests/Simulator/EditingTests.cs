namespace GangguanBot.Tests.Simulator;

public sealed class EditingTests : BotApiTest
{
    private const string NotModified =
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        + "as a current content and reply markup of the message";

    [Fact]
    public async Task An_edit_that_changes_nothing_is_not_modified()
    {
        var keyboard = Buttons([new { text = "Ya", callback_data = "y" }]);
        var id = await Sent(new { chat_id = 3001, text = "<b>a</b>", parse_mode = "HTML", reply_markup = keyboard });
        Refused(await Call("editMessageText",
            new { chat_id = 3001, message_id = id, text = "<strong>a</strong> ", parse_mode = "HTML", reply_markup = keyboard }),
            400, NotModified);
        Refused(await Call("editMessageReplyMarkup", new { chat_id = 3001, message_id = id, reply_markup = keyboard }), 400, NotModified);
        Done(await Call("editMessageText", new { chat_id = 3001, message_id = id, text = "a", reply_markup = keyboard }));
    }

    [Fact]
    public async Task An_edit_without_a_keyboard_takes_it_away_and_the_past_is_kept()
    {
        var id = await Sent(new { chat_id = 3001, text = "a", reply_markup = Buttons([new { text = "Ya", callback_data = "y" }]) });
        Clock.Advance(TimeSpan.FromDays(400));
        Done(await Call("editMessageText", new { chat_id = 3001, message_id = id, text = "b" }));
        var message = Ani.Chat.Find(id)!;
        Assert.Null(message.Keyboard);
        Assert.Equal(Clock.GetUtcNow(), message.EditedAt);
        Assert.Equal("a", Assert.Single(message.History).Text);
    }

    [Fact]
    public async Task What_is_not_there_or_not_ours_or_has_no_text_cannot_be_edited()
    {
        var said = Ani.Say("halo").Id;
        var place = (int)Done(await Call("sendLocation", new { chat_id = 3001, latitude = -6.59, longitude = 106.79 }))["message_id"]!;
        Refused(await Call("editMessageText", new { chat_id = 3001, message_id = 999, text = "b" }), 400,
            "Bad Request: message to edit not found");
        Refused(await Call("editMessageText", new { chat_id = 3001, message_id = said, text = "b" }), 400,
            "Bad Request: message can't be edited");
        Refused(await Call("editMessageText", new { chat_id = 3001, message_id = place, text = "b" }), 400,
            "Bad Request: there is no text in the message to edit");
        Refused(await Call("editMessageCaption", new { chat_id = 3001, message_id = place, caption = "b" }), 400,
            "Bad Request: there is no caption in the message to edit");
    }

    [Fact]
    public async Task A_message_can_be_deleted_for_48_hours()
    {
        var early = await Sent(new { chat_id = 3001, text = "a" });
        var late = await Sent(new { chat_id = 3001, text = "b" });
        Clock.Advance(TimeSpan.FromHours(48));
        Done(await Call("deleteMessage", new { chat_id = 3001, message_id = early }));
        Refused(await Call("deleteMessage", new { chat_id = 3001, message_id = early }), 400, "Bad Request: message to delete not found");
        Clock.Advance(TimeSpan.FromSeconds(1));
        Refused(await Call("deleteMessage", new { chat_id = 3001, message_id = late }), 400, "Bad Request: message can't be deleted");
    }
}
