using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.Simulator;

/// <summary>What goes wrong on purpose.</summary>
public sealed class FaultTests : BotApiTest
{
    [Fact]
    public async Task A_connection_that_breaks_before_leaves_nothing_and_one_that_breaks_after_leaves_the_message()
    {
        World.OnCall = _ => Fault.DropConnection;
        await Assert.ThrowsAsync<HttpRequestException>(() => Call("sendMessage", new { chat_id = 3001, text = "sebelum" }));
        Assert.Empty(Ani.Messages);
        World.OnCall = _ => Fault.HandleThenDrop;
        await Assert.ThrowsAsync<HttpRequestException>(() => Call("sendMessage", new { chat_id = 3001, text = "sesudah" }));
        Assert.Equal("sesudah", Assert.Single(Ani.Messages).Text);
        Assert.All(World.Calls, call => Assert.Equal(0, call.Code));
    }

    [Fact]
    public async Task Silence_after_the_deed_ends_only_with_the_callers_patience()
    {
        World.OnCall = _ => Fault.HandleThenSilence;
        using var patience = new CancellationTokenSource();
        using var http = new HttpClient();
        var call = http.GetAsync(new Uri($"{Url}/bot{World.Options.Token}/sendMessage?chat_id=3001&text=halo"), patience.Token);
        await Ani.Sees("halo");
        Assert.False(call.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_gateway_may_answer_with_a_page()
    {
        World.OnCall = call => call.Method == "getMe" ? Fault.BadGateway : null;
        using var answer = await Raw("getMe");
        Assert.Equal((502, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Done(await Call("getWebhookInfo"));
    }

    [Fact]
    public async Task A_refusal_of_any_kind_can_be_ordered()
    {
        World.OnCall = _ => Fault.TooMany(7);
        var answer = await Call("getMe");
        Refused(answer, 429, "Too Many Requests: retry after 7");
        Assert.Equal(7, (int)answer["parameters"]!["retry_after"]!);
        World.OnCall = _ => Fault.Refuse(Refusal.Forbidden("bot was blocked by the user"));
        Refused(await Call("getMe"), 403, "Forbidden: bot was blocked by the user");
    }

    [Fact]
    public async Task The_pages_switch_refuses_every_third_call()
    {
        World.Faults.TooMany = true;
        var codes = new List<int>();
        for (var i = 0; i < 6; i++)
            codes.Add((bool)(await Call("getMe"))["ok"]! ? 200 : 429);
        Assert.Equal([200, 200, 429, 200, 200, 429], codes);
    }
}
