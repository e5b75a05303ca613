using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GangguanBot.Simulator.BotApi;

/// <summary>A Telegram alone, without page and office, on a free loopback port: what stories and benchmarks stand on.</summary>
public sealed class TelegramServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TelegramServer(WebApplication app, TelegramWorld world, string url) => (_app, World, Url) = (app, world, url);

    public TelegramWorld World { get; }

    /// <summary>The value for <c>Telegram:ApiBaseUrl</c>.</summary>
    public string Url { get; }

    public static async Task<TelegramServer> Start(TelegramOptions? options = null)
    {
        var world = new TelegramWorld(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapBotApi(world);
        await app.StartAsync();
        return new TelegramServer(app, world,
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        World.Dispose();
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
