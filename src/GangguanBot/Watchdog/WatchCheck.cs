using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GangguanBot.Watchdog;

/// <summary><c>/health/ready</c> fails while anything is wrong, and names it.</summary>
sealed class WatchCheck(Watch watch) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await watch.LookAsync(cancellationToken) is { Count: > 0 } troubles
            ? HealthCheckResult.Unhealthy(string.Join(", ", troubles.Select(t => t.Kind)))
            : HealthCheckResult.Healthy();
}
