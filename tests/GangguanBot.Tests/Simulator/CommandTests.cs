namespace GangguanBot.Tests.Simulator;

/// <summary>Command menus by scope and language.</summary>
public sealed class CommandTests : BotApiTest
{
    private static object[] Menu(string name) => [new { command = name, description = "…" }];

    [Fact]
    public async Task The_narrowest_scope_and_the_persons_language_win()
    {
        await Call("setMyCommands", new { commands = Menu("umum") });
        Assert.Equal("umum", Ani.Commands.Single().Command);
        await Call("setMyCommands", new { commands = Menu("pribadi"), scope = new { type = "all_private_chats" } });
        Assert.Equal("pribadi", Ani.Commands.Single().Command);
        await Call("setMyCommands", new { commands = Menu("pelapor"), scope = new { type = "chat", chat_id = 3001 } });
        await Call("setMyCommands",
            new { commands = Menu("pelapor_id"), scope = new { type = "chat", chat_id = 3001 }, language_code = "id" });
        Assert.Equal("pelapor_id", Ani.Commands.Single().Command);
        await Call("deleteMyCommands", new { scope = new { type = "chat", chat_id = 3001 }, language_code = "id" });
        Assert.Equal("pelapor", Ani.Commands.Single().Command);
        Assert.Equal("pelapor",
            (string?)Done(await Call("getMyCommands", new { scope = new { type = "chat", chat_id = 3001 } }))[0]!["command"]);
    }

    [Theory]
    [InlineData("Lapor")]
    [InlineData("lapor-gangguan")]
    [InlineData("")]
    public async Task A_command_is_made_of_small_letters_digits_and_underscores(string name) =>
        Refused(await Call("setMyCommands", new { commands = Menu(name) }), 400, "Bad Request: BOT_COMMAND_INVALID");

    [Fact]
    public async Task There_are_at_most_100_and_a_scope_needs_its_chat()
    {
        Refused(await Call("setMyCommands", new { commands = Enumerable.Repeat(Menu("a")[0], 101) }), 400,
            "Bad Request: BOT_COMMANDS_TOO_MUCH");
        Refused(await Call("setMyCommands", new { commands = Menu("a"), scope = new { type = "chat", chat_id = 42 } }), 400,
            "Bad Request: chat not found");
    }

    [Fact]
    public async Task Typing_is_shown_until_a_message_comes()
    {
        Done(await Call("sendChatAction", new { chat_id = 3001, action = "typing" }));
        Assert.Equal("typing", Ani.Chat.Action);
        await Sent(new { chat_id = 3001, text = "x" });
        Assert.Null(Ani.Chat.Action);
        Refused(await Call("sendChatAction", new { chat_id = 3001, action = "dance" }), 400,
            "Bad Request: wrong parameter action in request");
    }

    [Fact]
    public async Task A_reaction_is_set_and_taken_back()
    {
        var id = Ani.Say("halo").Id;
        Done(await Call("setMessageReaction",
            new { chat_id = 3001, message_id = id, reaction = new[] { new { type = "emoji", emoji = "👍" } } }));
        Assert.Equal("👍", Ani.Chat.Find(id)!.Reaction);
        Done(await Call("setMessageReaction", new { chat_id = 3001, message_id = id }));
        Assert.Null(Ani.Chat.Find(id)!.Reaction);
    }

    [Fact]
    public async Task Method_names_are_not_case_sensitive_and_forms_are_read_too()
    {
        using var form = new FormUrlEncodedContent([new("chat_id", "3001"), new("text", "halo"), new("disable_notification", "true")]);
        Done(await Send("SENDMESSAGE", form));
        Assert.True(Ani.Messages.Single().Silent);
        Assert.Equal("sendMessage", World.Calls.Single().Method);
    }
}
