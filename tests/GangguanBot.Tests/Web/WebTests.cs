using System.Net;
using System.Net.Sockets;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Metrics_are_served_as_text_with_percentiles_to_be_read_from_buckets()
    {
        await using var desk = await Desk.OpenAsync();
        var bot = await desk.StartAsync();
        desk.Ani.Say("halo");
        string[] expected =
        [
            "# TYPE gangguanbot_inbox_done_total counter", "gangguanbot_inbox_handling_seconds_bucket{le=\"0.1\"}",
                "gangguanbot_outbox_delivery_seconds_bucket{le=\"+Inf\"}",
            "gangguanbot_outbox_call_seconds_count", "gangguanbot_watchdog_trouble{kind=\"SweepStandsStill\"}", "dotnet_gc_", "kestrel_",
        ];
        var page = "";
        await Desk.Until(async () =>
        {
            page = await PageAsync(bot, "/metrics");
            return expected.All(e => page.Contains(e, StringComparison.Ordinal));
        }, () => $"{string.Join(", ", expected.Where(e => !page.Contains(e, StringComparison.Ordinal)))} in {page}");
    }

    [Fact]
    public async Task Of_two_bots_in_one_process_each_serves_its_own_measurements()
    {
        await using var busy = await Desk.OpenAsync();
        await using var idle = await Desk.OpenAsync();
        var (one, other) = (await busy.StartAsync(), await idle.StartAsync());
        busy.Ani.Say("halo");
        const string Done = "# TYPE gangguanbot_inbox_done_total counter";
        var page = "";
        await Desk.Until(async () => (page = await PageAsync(one, "/metrics")).Contains(Done, StringComparison.Ordinal), () => page);
        Assert.DoesNotContain(Done, await PageAsync(other, "/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_and_metrics_are_read_and_nothing_else()
    {
        await using var desk = await Desk.OpenAsync();
        var bot = await desk.StartAsync();
        foreach (var path in (string[])["/health/live", "/health/ready", "/metrics"])
            foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete])
            {
                using var request = new HttpRequestMessage(method, new Uri(Address(bot) + path));
                using var answer = await Http.SendAsync(request);
                Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            }
    }

    [Fact]
    public async Task A_collector_gets_them_by_OTLP_where_one_is_named()
    {
        using var collector = new HttpListener();
        var port = FreePort();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        await using var desk = await Desk.OpenAsync();
        await desk.StartAsync($"--Metrics:OtlpEndpoint=http://127.0.0.1:{port}/v1/metrics", "--Metrics:OtlpSeconds=1");

        var call = await collector.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(40), TimeProvider.System);

        Assert.Equal(("POST", "/v1/metrics", "application/x-protobuf"),
            (call.Request.HttpMethod, call.Request.Url!.AbsolutePath, call.Request.ContentType));
        call.Response.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<string> PageAsync(WebApplication bot, string path) => Http.GetStringAsync(new Uri(Address(bot) + path));

    private static async Task<HttpStatusCode> StatusAsync(WebApplication bot, string path)
    {
        using var answer = await Http.GetAsync(new Uri(Address(bot) + path));
        return answer.StatusCode;
    }

    private static string Address(WebApplication bot) =>
        bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
