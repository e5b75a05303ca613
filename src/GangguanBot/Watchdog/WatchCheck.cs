using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GangguanBot.Watchdog;

/// <summary><c>/health/ready</c> fails while anything keeps the bot from its work, and names it; what does not is named only.</summary>
sealed class WatchCheck(TroubleFinder troubleFinder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await troubleFinder.LookAsync(cancellationToken) is { Count: > 0 } troubles
            ? new(troubles.All(t => t.IsAside)
                ? HealthStatus.Degraded : HealthStatus.Unhealthy, string.Join(", ", troubles.Select(t => t.Kind)))
            : HealthCheckResult.Healthy();
}
