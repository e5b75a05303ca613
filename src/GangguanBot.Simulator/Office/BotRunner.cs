using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Simulator.Office;

/// <summary>The bot itself, as one process would run it: started, stopped and started again over the same data.</summary>
public sealed class BotRunner(BotSetup setup, OfficeClock clock) : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private WebApplication? _bot;

    public event EventHandler? Changed;

    /// <summary>"running", "starting" or "stopped".</summary>
    public string State { get; private set; } = "stopped";
    public int Restarts { get; private set; }

    /// <summary>Why it is not running, in its own words.</summary>
    public string? Error { get; private set; }

    public Task Start() => Alone(StartInside);

    public Task Stop() => Alone(StopInside);

    public Task Restart() => Alone(async () =>
    {
        await StopInside();
        Restarts++;
        await StartInside();
    });

    /// <summary>Stops the bot, lets the caller clear the world, and starts over an empty database.</summary>
    public Task StartFresh(Action clear) => Alone(async () =>
    {
        await StopInside();
        setup.Wipe();
        clear();
        Restarts = 0;
        await StartInside();
    });

    /// <summary>Finds the next person whom the bot will remind; null for nobody, and while it does not run.</summary>
    internal async Task<ChaseView?> NextChase()
    {
        if (State != "running" || _bot is not { } bot)
            return null;
        try
        {
            return await BotHost.NextChaseAsync(bot) is { } next
                ? new ChaseView(next.At.ToOffset(OfficeClock.Wib), next.Ticket, next.Holders) : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null; // it is just being stopped
        }
    }

    private async Task StartInside()
    {
        if (State == "running")
            return;
        await StopInside(); // one that ended by itself is still to be put away
        Tell("starting");
        try
        {
            _bot = BotHost.Build([.. setup.Arguments()], services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
            _bot.Lifetime.ApplicationStopped.Register(() => Tell("stopped", Error));
            await _bot.StartAsync();
            Tell("running");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // whatever the bot says on failing is shown on the page; the simulator stays
            await StopInside();
            Tell("stopped", e.Message);
        }
    }

    private async Task StopInside()
    {
        if (_bot is null)
            return;
        using var patience = new CancellationTokenSource(Grace);
        await using var bot = _bot;
        _bot = null;
        try
        {
            await bot.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // it did not end in time; it is dropped as a killed process would be
        }
        Tell("stopped");
    }

    private async Task Alone(Func<Task> act)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private void Tell(string state, string? error = null)
    {
        (State, Error) = (state, error);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _oneAtATime.Dispose();
    }
}
