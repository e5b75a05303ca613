using GangguanBot.Settings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>Somebody else has the bot's token and takes its updates (409).</summary>
public sealed class OthersWithTheToken : StoryTest
{
    public OthersWithTheToken() => IsMeantToFail = call => call is { Method: "getUpdates", Code: 409 };

    [Fact]
    public async Task A_webhook_that_somebody_has_set_is_taken_away_and_nothing_is_lost()
    {
        for (var i = 0; i < 2; i++)
        {
            await SetWebhookAsync();
            city.Ani.Say("/status");
            await TestCity.Until(() => Task.FromResult(city.World.Updates.Count == 0), "the update is fetched");
        }

        await city.Admin.Sees("memasang webhook untuk bot ini di 127.0.0.1");
        await city.SettleAsync();
        Assert.Single(city.Admin.Messages, m => m.Text.Contains("memasang webhook", StringComparison.Ordinal));
        Assert.Contains("Somebody has set a webhook at 127.0.0.1", await city.LogAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(city.World.Calls, c => c.Method == "deleteWebhook" && (bool?)c.Parameters["drop_pending_updates"] == true);
    }

    [Fact]
    public async Task Another_poller_is_waited_out_and_told_of_once()
    {
        var refused = 0;
        var other = Refusal.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
        city.World.OnCall = call => call.Method == "getUpdates" && refused++ < 3 ? Fault.Refuse(other) : null;
        city.Ani.Say("/status");
        await city.Ani.Sees("Belum ada laporan");
        await city.Admin.Sees("program lain yang mengambil pesan bot ini");
        await city.SettleAsync();
        Assert.Single(city.Admin.Messages, m => m.Text.Contains("program lain yang mengambil", StringComparison.Ordinal));
        Assert.Single((await city.LogAsync()).Split('\n'), l => l.Contains("Another program is polling", StringComparison.Ordinal));
    }

    private async Task SetWebhookAsync()
    {
        using var http = new HttpClient();
        var telegram = city.Services.GetRequiredService<TelegramSettings>();
        using var asked = new FormUrlEncodedContent([new("url", "http://127.0.0.1:9/elsewhere")]);
        (await http.PostAsync(new Uri($"{telegram.ApiBaseUrl}/bot{telegram.BotToken}/setWebhook"), asked)).EnsureSuccessStatusCode();
    }
}
