using System.Net;
using System.Text;
using GangguanBot.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Wire;

public sealed class WebhookTests
{
    private const string Secret = "a-secret-of-the-office";
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("another-secret-altogether")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Without_the_secret_nothing_is_taken(string? secret)
    {
        await using var desk = await Desk.OpenAsync();
        var bot = await StartAsync(desk);
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(bot, """{"update_id":5}""", secret));
        Assert.Equal(0, await Desk.RememberedAsync(bot, "update_id"));
    }

    [Fact]
    public async Task An_update_is_remembered_before_it_is_taken_and_once_only()
    {
        await using var desk = await Desk.OpenAsync();
        var bot = await StartAsync(desk);
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, """{"update_id":5,"unheard_of":{}}""", Secret));
        Assert.Equal(1, await Desk.RememberedAsync(bot, "unheard_of"));
    }

    [Fact]
    public async Task What_is_no_JSON_is_kept_too_and_never_asked_for_again()
    {
        await using var desk = await Desk.OpenAsync();
        var bot = await StartAsync(desk);
        foreach (var body in (string[])["<html>", "{\"update_id\":7,\"message\":{\"text\":\"ma", "\0 nol", ""])
            for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, body, Secret));
        foreach (var kept in (string[])["<html>", "\"text\":\"ma", "\ufffd nol"])
            Assert.Equal(1, await Desk.RememberedAsync(bot, kept));
        await Desk.Until(async () => await Desk.WaitingAsync(bot) == 0);
    }

    [Fact]
    public async Task Telegram_is_told_the_address_and_the_secret()
    {
        await using var desk = await Desk.OpenAsync();
        await StartAsync(desk);
        await Desk.Until(() => Task.FromResult(desk.World.Calls.Any(c => c.Method == "setWebhook")));
        Assert.Equal(Secret, (string?)desk.World.Calls.First(c => c.Method == "setWebhook").Parameters["secret_token"]);
    }

    [Fact]
    public async Task A_webhook_that_somebody_has_changed_is_set_again()
    {
        const string Ours = "http://127.0.0.1:9/telegram";
        await using var desk = await Desk.OpenAsync();
        var bot = await desk.StartAsync("--Telegram:Mode=Webhook", $"--Telegram:WebhookUrl={Ours}", $"--Telegram:WebhookSecret={Secret}");
        var webhook = desk.World.Updates.Webhook;
        await Desk.Until(() => Task.FromResult(webhook.Url is not null));
        foreach (var change in (Action[])[webhook.Delete, () => webhook.Set("http://127.0.0.1:9/elsewhere", secret: null, 1)])
        {
            change();
            await bot.Services.GetRequiredService<TokenConflict>().KeepWebhookAsync(CancellationToken.None);
            Assert.Equal((Ours, Secret), (webhook.Url!.OriginalString, webhook.Secret));
        }

        var calls = desk.World.Calls.Count(c => c.Method == "setWebhook");
        await bot.Services.GetRequiredService<TokenConflict>().KeepWebhookAsync(CancellationToken.None);
        Assert.Equal(calls, desk.World.Calls.Count(c => c.Method == "setWebhook"));
    }

    private static Task<WebApplication> StartAsync(Desk desk) =>
        desk.StartAsync("--Telegram:Mode=Webhook", "--Telegram:WebhookUrl=https://bot.example/telegram",
            $"--Telegram:WebhookSecret={Secret}");

    private static async Task<HttpStatusCode> DeliverAsync(WebApplication bot, string update, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            $"{Address(bot)}/telegram")
        { Content = new StringContent(update, Encoding.UTF8, "application/json") };
        if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Address(WebApplication bot) =>
        bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
