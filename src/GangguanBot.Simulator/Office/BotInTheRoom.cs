using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GangguanBot.Simulator.Office;

/// <summary>Starts the bot once the simulator listens, and lets it go in peace before the simulator does.</summary>
internal sealed class BotInTheRoom(Room room, IServer server) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // in the background: the page shows that the bot is starting, and why if it cannot
        _ = room.Open(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => room.Bot.Stop();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
