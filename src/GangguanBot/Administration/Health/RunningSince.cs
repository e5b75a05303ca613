using System.Reflection;
using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Administration.Health;

/// <summary>When this process began.</summary>
public sealed class RunningSince(TimeProvider clock) : IHealthLine, IHostedService
{
    private DateTimeOffset since = clock.GetUtcNow();

    public Task<Html> SayAsync(Phrases say, CancellationToken ct) => Task.FromResult(
        say.Html("health.since", ("since", since),
            ("version", typeof(RunningSince)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0])));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        since = clock.GetUtcNow();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
