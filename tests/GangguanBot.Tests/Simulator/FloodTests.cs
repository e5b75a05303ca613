using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.Simulator;

public sealed class FloodTests : BotApiTest
{
    protected override TelegramOptions Options => new() { Clock = Clock };

    [Fact]
    public async Task A_burst_passes_and_then_one_chat_gets_one_message_a_second_while_others_go_on()
    {
        World.AddPerson(2001, "Budi", started: true);
        var passed = 0;
        System.Text.Json.Nodes.JsonNode answer;
        while ((bool)(answer = await Call("sendMessage", new { chat_id = 3001, text = "x" }))["ok"]! && passed < 1000)
            passed++;
        // slow machines refill a little meanwhile
        Assert.InRange(passed, 20, 999);
        Refused(answer, 429, "Too Many Requests: retry after 1");
        Assert.Equal(1, (int)answer["parameters"]!["retry_after"]!);
        Done(await Call("sendMessage", new { chat_id = 2001, text = "x" }));
    }
}
