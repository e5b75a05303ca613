namespace GangguanBot.Tests.Simulator;

/// <summary>What Telegram refuses, in Telegram's own words.</summary>
public sealed class RefusalTests : BotApiTest
{
    [Fact]
    public async Task A_token_of_the_right_form_that_is_not_ours_is_unauthorized() =>
        Refused(await Call("getMe", token: "1234567:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), 401, "Unauthorized");

    [Fact]
    public async Task A_token_without_form_is_not_found() => Refused(await Call("getMe", token: "nonsense"), 404, "Not Found");

    [Fact]
    public async Task An_unknown_method_is_not_found() => Refused(await Call("sendPigeon"), 404, "Not Found: method not found");

    [Fact]
    public async Task An_unknown_chat_is_not_found() =>
        Refused(await Call("sendMessage", new { chat_id = 42, text = "x" }), 400, "Bad Request: chat not found");

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("<b></b>")]
    public async Task Empty_text_is_refused(string text) =>
        Refused(await Call("sendMessage", new { chat_id = 3001, text, parse_mode = "HTML" }), 400, "Bad Request: message text is empty");

    [Fact]
    public async Task Text_is_counted_in_code_points_after_the_markup_is_read()
    {
        var longest = $"<b>{string.Concat(Enumerable.Repeat("🙂", 4096))}</b>";
        Done(await Call("sendMessage", new { chat_id = 3001, text = longest, parse_mode = "HTML" }));
        Refused(await Call("sendMessage", new { chat_id = 3001, text = longest + "x", parse_mode = "HTML" }), 400,
            "Bad Request: message is too long");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(0, false)]
    public async Task Button_data_has_1_to_64_bytes(int bytes, bool allowed)
    {
        var answer = await Call("sendMessage",
            new { chat_id = 3001, text = "x", reply_markup = Buttons([new { text = "A", callback_data = new string('a', bytes) }]) });
        if (allowed)
            Done(answer);
        else
            Refused(answer, 400, "Bad Request: BUTTON_DATA_INVALID");
    }

    [Fact]
    public async Task Button_data_is_counted_in_bytes_not_in_characters() =>
        Refused(await Call("sendMessage",
            new { chat_id = 3001, text = "x", reply_markup = Buttons([new { text = "A", callback_data = new string('é', 33) }]) }),
            400, "Bad Request: BUTTON_DATA_INVALID");

    [Theory]
    [InlineData(1, 9)]
    [InlineData(13, 8)]
    public async Task More_than_8_buttons_a_row_or_100_in_all_are_too_many(int rows, int columns)
    {
        var keyboard = Enumerable.Range(0, rows)
            .Select(_ => Enumerable.Range(0, columns).Select(i => (object)new { text = "A", callback_data = $"{i}" }).ToArray());
        Refused(await Call("sendMessage", new { chat_id = 3001, text = "x", reply_markup = Buttons([.. keyboard]) }), 400,
            "Bad Request: reply markup is too long");
    }

    [Fact]
    public async Task Someone_who_blocked_the_bot_cannot_be_written_to_until_they_unblock()
    {
        Ani.Block();
        Refused(await Call("sendMessage", new { chat_id = 3001, text = "x" }), 403, "Forbidden: bot was blocked by the user");
        Ani.Unblock();
        Done(await Call("sendMessage", new { chat_id = 3001, text = "x" }));
    }

    [Fact]
    public async Task Someone_who_never_wrote_cannot_be_written_to_until_they_do()
    {
        var budi = World.AddPerson(2001, "Budi");
        Refused(await Call("sendMessage", new { chat_id = 2001, text = "x" }), 403,
            "Forbidden: bot can't initiate conversation with a user");
        budi.Say("/start");
        Done(await Call("sendMessage", new { chat_id = 2001, text = "x" }));
    }

    [Fact]
    public async Task A_deleted_account_is_deactivated()
    {
        Ani.Deactivated = true;
        Refused(await Call("sendMessage", new { chat_id = 3001, text = "x" }), 403, "Forbidden: user is deactivated");
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_tells_its_new_id()
    {
        World.AddGroup(-5, "Kantor").MigratedTo = -1000000000005;
        var answer = await Call("sendMessage", new { chat_id = -5, text = "x" });
        Refused(answer, 400, "Bad Request: group chat was upgraded to a supergroup chat");
        Assert.Equal(-1000000000005, (long)answer["parameters"]!["migrate_to_chat_id"]!);
    }

    [Fact]
    public async Task A_reply_to_nothing_is_refused_unless_that_is_allowed()
    {
        Refused(await Call("sendMessage", new { chat_id = 3001, text = "x", reply_parameters = new { message_id = 999 } }),
            400, "Bad Request: message to be replied not found");
        Done(await Call("sendMessage",
            new { chat_id = 3001, text = "x", reply_parameters = new { message_id = 999, allow_sending_without_reply = true } }));
    }

    [Fact]
    public async Task A_call_without_its_chat_is_refused() =>
        Refused(await Call("sendMessage", new { text = "x" }), 400, "Bad Request: chat_id is empty");

    [Fact]
    public async Task An_unknown_parameter_is_ignored_but_noted()
    {
        Done(await Call("sendMessage", new { chat_id = 3001, text = "x", colour = "red" }));
        Assert.Equal(["colour"], World.Calls.Single().Unknown);
    }

    [Fact]
    public async Task An_unknown_file_is_refused() =>
        Refused(await Call("getFile", new { file_id = "no" }), 400, "Bad Request: wrong file_id or the file is temporarily unavailable");
}
