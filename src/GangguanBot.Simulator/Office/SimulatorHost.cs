using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GangguanBot.Simulator;

/// <summary>Composes the simulator: a Telegram, an office in it, the bot, and the page.</summary>
public static class SimulatorHost
{
    /// <param name="args">
    /// <c>--Simulator:Port=5080</c> or <c>--urls=…</c> (loopback only); <c>--Simulator:DataPath=…</c> to keep the bot's data.
    /// </param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.WebHost.UseUrls(Address.Choose(builder.Configuration));
        builder.Configuration["AllowedHosts"] = "127.0.0.1;localhost;[::1]";

        var room = Furnish(builder.Configuration["Simulator:DataPath"]);
        builder.Services.AddSingleton(_ => room);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddHostedService<BotInTheRoom>();

        var app = builder.Build();
        app.Use(Safety.Guard);
        app.Use((http, next) => PageApi.RefuseNonsense(room, http, next));
        app.MapBotApi(room.World);
        app.MapRoom(room);
        app.MapPage();
        return app;
    }

    /// <summary>The address of a started simulator.</summary>
    public static string Url(this WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static Room Room(this WebApplication app) => app.Services.GetRequiredService<Room>();

    private static Room Furnish(string? dataPath)
    {
        var real = TimeProvider.System.GetUtcNow();
        var options = new TelegramOptions();
        var setup = new BotSetup(options.Token, dataPath);
        var first = OfficeClock.FirstMoment(real);
        var clock = new OfficeClock(setup.LastMoment > first ? setup.LastMoment : first);
        clock.Moved += (_, _) => setup.LastMoment = clock.Now;
        options = options with { Clock = clock };
        if (dataPath is not null)
        {
            // the bot remembers ids from an earlier run: new things must not get them
            options = options with
            {
                FirstUpdateId = real.ToUnixTimeSeconds(),
                FirstMessageId = (int)(real.ToUnixTimeSeconds() - 1_700_000_000)
            };
        }
        return new Room(new TelegramWorld(options), clock, setup);
    }
}
