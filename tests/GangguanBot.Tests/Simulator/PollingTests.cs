using System.Text.Json.Nodes;

namespace GangguanBot.Tests.Simulator;

/// <summary>getUpdates: at least once, in order, one poller at a time.</summary>
public sealed class PollingTests : BotApiTest
{
    [Fact]
    public async Task An_update_comes_again_until_a_higher_offset_confirms_it()
    {
        Ani.Say("/lapor");
        var first = (long)Assert.Single(await Updates())!["update_id"]!;
        Assert.Equal(first, (long)Assert.Single(await Updates(first))!["update_id"]!);
        Assert.Empty(await Updates(first + 1));
        Assert.Empty(await Updates());
    }

    [Fact]
    public async Task A_negative_offset_forgets_all_but_the_last_ones()
    {
        Ani.Say("satu");
        Ani.Say("dua");
        Assert.Equal("dua", (string?)Assert.Single(await Updates(-1))!["message"]!["text"]);
        Assert.Single(await Updates());
    }

    [Fact]
    public async Task A_long_poll_ends_when_something_happens()
    {
        var poll = Updates(timeout: 50);
        await Until(() => World.Calls.Count == 1);
        Ani.Say("halo");
        Assert.Equal("halo", (string?)Assert.Single(await poll)!["message"]!["text"]);
    }

    [Fact]
    public async Task A_second_poller_gets_the_older_one_a_conflict()
    {
        var older = Call("getUpdates", new { timeout = 50 });
        await Until(() => World.Calls.Count == 1);
        var newer = Call("getUpdates", new { timeout = 50 });
        Refused(await older, 409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        Ani.Say("halo");
        Assert.Single(Done(await newer).AsArray());
    }

    [Fact]
    public async Task Presses_that_nobody_fetched_for_150_seconds_are_gone_and_messages_stay_for_a_day()
    {
        await Sent(new { chat_id = 3001, text = "?", reply_markup = Buttons([new { text = "Ya", callback_data = "y" }]) });
        Ani.Say("halo");
        Ani.Press("Ya");
        Clock.Advance(TimeSpan.FromSeconds(150));
        Assert.Equal(2, (await Updates()).Count);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("halo", (string?)Assert.Single(await Updates())!["message"]!["text"]);
        Clock.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await Updates());
    }

    [Fact]
    public async Task Only_the_kinds_that_were_asked_for_are_kept()
    {
        await Call("getUpdates", new { allowed_updates = "[\"callback_query\"]" });
        Ani.Say("halo");
        Assert.Empty(await Updates());
    }

    [Fact]
    public async Task A_command_is_marked_as_such_in_UTF16_units()
    {
        Ani.Say("🙂 /lapor sekarang");
        var entity = Assert.Single((await Updates())[0]!["message"]!["entities"]!.AsArray())!;
        Assert.Equal(("bot_command", 3, 6), ((string?)entity["type"], (int)entity["offset"]!, (int)entity["length"]!));
    }

    [Fact]
    public async Task Blocking_and_unblocking_are_told_as_my_chat_member()
    {
        Ani.Block();
        Ani.Unblock();
        Assert.Equal(["kicked", "member"],
            (await Updates()).Select(update => (string?)update!["my_chat_member"]!["new_chat_member"]!["status"]));
    }

    [Fact]
    public async Task A_group_message_carries_the_group_and_its_writer()
    {
        Ani.Say("halo", chat: World.AddGroup(-5, "Kantor"));
        JsonNode message = (await Updates())[0]!["message"]!;
        Assert.Equal(("group", -5, 3001), ((string?)message["chat"]!["type"], (int)message["chat"]!["id"]!, (int)message["from"]!["id"]!));
    }
}
