using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GangguanBot.Tests.Simulator;

/// <summary>Delivery by webhook, to a real listener.</summary>
public sealed class WebhookTests : BotApiTest
{
    [Fact]
    public async Task Updates_are_brought_in_order_with_the_secret_until_they_are_taken()
    {
        await using var hook = await Hook.Start(answers: [500, 503, 200, 200]);
        Ani.Say("satu");
        Ani.Say("dua");
        Done(await Call("setWebhook", new { url = hook.Url, secret_token = "rahasia" }));
        await Until(() => World.Updates.Count == 0);
        Assert.Equal(["satu", "satu", "satu", "dua"], hook.Texts);
        Assert.All(hook.Secrets, secret => Assert.Equal("rahasia", secret));
        Assert.Equal("Wrong response from the webhook: 503 Service Unavailable",
            (string?)Done(await Call("getWebhookInfo"))["last_error_message"]);
    }

    [Fact]
    public async Task While_a_webhook_is_set_nobody_can_poll_and_afterwards_they_can()
    {
        await using var hook = await Hook.Start(answers: [200]);
        var poll = Call("getUpdates", new { timeout = 50 });
        await Until(() => World.Calls.Count == 1);
        Done(await Call("setWebhook", new { url = hook.Url }));
        Refused(await poll, 409, "Conflict: terminated by setWebhook request");
        Refused(await Call("getUpdates"), 409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        Done(await Call("deleteWebhook"));
        Done(await Call("getUpdates"));
    }

    [Theory]
    [InlineData("https://example.org/hook", "Bad Request: bad webhook: this Telegram delivers to loopback addresses only")]
    [InlineData("nonsense", "Bad Request: bad webhook: invalid webhook URL specified")]
    public async Task Only_loopback_addresses_are_served(string url, string why) =>
        Refused(await Call("setWebhook", new { url }), 400, why);

    [Fact]
    public async Task Pending_updates_can_be_dropped()
    {
        Ani.Say("halo");
        Done(await Call("deleteWebhook", new { drop_pending_updates = true }));
        Assert.Empty(await Updates());
    }

    private sealed class Hook(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<string?> Texts { get; } = new();
        public ConcurrentQueue<string?> Secrets { get; } = new();
        public string Url => app.Urls.First() + "/hook";

        public static async Task<Hook> Start(IEnumerable<int> answers)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var hook = new Hook(app);
            var left = new ConcurrentQueue<int>(answers);
            app.MapPost("/hook", async (HttpRequest request) =>
            {
                hook.Texts.Enqueue((string?)(await request.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>())!["message"]!["text"]);
                hook.Secrets.Enqueue(request.Headers["X-Telegram-Bot-Api-Secret-Token"]);
                return Results.StatusCode(left.TryDequeue(out var answer) ? answer : 200);
            });
            await app.StartAsync();
            return hook;
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
