using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.Simulator;

/// <summary>Links to the bot (Bot API: deep linking).</summary>
public sealed class LinkTests : BotApiTest
{
    [Fact]
    public async Task A_link_sends_start_with_its_argument_also_for_somebody_who_never_started()
    {
        var rina = World.AddPerson(5001, "Rina");
        Refused(await Call("sendMessage", new { chat_id = 5001, text = "Halo" }), 403,
            "Forbidden: bot can't initiate conversation with a user");
        await rina.Opens("https://t.me/gangguan_bot?start=u-Ab_9");
        var message = ((JsonArray)Done(await Call("getUpdates", new { })))[0]!["message"]!;
        Assert.Equal(("/start u-Ab_9", 5001L), ((string)message["text"]!, (long)message["chat"]!["id"]!));
        Done(await Call("sendMessage", new { chat_id = 5001, text = "Halo" }));
    }

    [Theory]
    [InlineData("https://t.me/another_bot?start=u-1")]
    [InlineData("https://t.me/gangguan_bot")]
    [InlineData("https://t.me/gangguan_bot?start=")]
    [InlineData("https://t.me/gangguan_bot?start=01234567890123456789012345678901234567890123456789012345678901234")]
    public void Other_links_do_not_lead_to_the_bot(string link) => Assert.Throws<ArgumentException>(() => Ani.Open(link));
}
