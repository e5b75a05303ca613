using GangguanBot.Storage;
using GangguanBot.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GangguanBot.Web;

sealed class DatabaseCheck(IDbContextFactory<BotDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("cannot be reached");
    }
}

/// <summary>The inbox worker, the sender and whatever else the features keep running.</summary>
sealed class WorkersCheck(IEnumerable<IHostedService> services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // In webhook mode the receiver has nothing more to do once Telegram knows the address.
        var still = services.OfType<BackgroundService>().Where(s => s is not Receiver && s.ExecuteTask is not { IsCompleted: false })
            .Select(s => s.GetType().Name).ToList();
        return Task.FromResult(still.Count == 0
            ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"not running: {string.Join(", ", still)}"));
    }
}

sealed class ReceptionCheck(ConnectionState connectionState) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(connectionState.IsAlive
            ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Telegram has not answered lately"));
}
