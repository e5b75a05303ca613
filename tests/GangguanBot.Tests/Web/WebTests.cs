using System.Diagnostics.Metrics;
using System.Net;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using GangguanBot.Web;

namespace GangguanBot.Tests.Web;

public sealed class WebTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task The_bot_is_ready_once_Telegram_has_said_who_it_is_and_not_before()
    {
        await using var desk = await Desk.OpenAsync();
        desk.World.OnCall = call => call.Method == "getMe" ? Fault.DropConnection : null;
        var bot = await desk.StartAsync();
        await Desk.Until(() => Task.FromResult(desk.World.Calls.Any(c => c.Method == "getMe")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(bot, "/health/ready"));
        desk.World.OnCall = null;
        await Desk.Until(async () => await StatusAsync(bot, "/health/ready") == HttpStatusCode.OK); // nobody writes: the first poll is held
        Assert.DoesNotContain(desk.World.Calls, c => c is { Method: "getUpdates", Code: 200 });
    }

    [Fact]
    public async Task Metrics_are_served_as_text()
    {
        await using var desk = await Desk.OpenAsync();
        var bot = await desk.StartAsync();
        desk.Ani.Say("halo");
        await Desk.Until(async () => (await Http.GetStringAsync(new Uri(Address(bot) + "/metrics"))).Contains("# TYPE gangguanbot_inbox_", StringComparison.Ordinal));
    }

    [Fact]
    public void Counters_add_up_gauges_do_not_and_labels_are_escaped()
    {
        using var meter = new Meter(Metrics.Meter);
        using var metrics = new Metrics();
        var sent = meter.CreateCounter<long>("test.sent", description: "Sent in all");
        sent.Add(2, new KeyValuePair<string, object?>("kind", "a\"b"));
        sent.Add(3, new KeyValuePair<string, object?>("kind", "a\"b"));
        meter.CreateHistogram<double>("test.seconds").Record(0.5);
        meter.CreateObservableGauge("test.waiting", () => 7);
        metrics.Scrape();
        var text = metrics.Scrape();
        Assert.Contains("# HELP gangguanbot_test_sent_total Sent in all\n# TYPE gangguanbot_test_sent_total counter\ngangguanbot_test_sent_total{kind=\"a\\\"b\"} 5\n", text, StringComparison.Ordinal);
        Assert.Contains("gangguanbot_test_seconds_count 1\ngangguanbot_test_seconds_sum 0.5\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE gangguanbot_test_waiting gauge\ngangguanbot_test_waiting 7\n", text, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(WebApplication bot, string path)
    {
        using var answer = await Http.GetAsync(new Uri(Address(bot) + path));
        return answer.StatusCode;
    }

    private static string Address(WebApplication bot) => bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
