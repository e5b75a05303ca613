using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Settings;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Chasing;

/// <summary>When the last sweep ran. Silence means that nobody is reminded.</summary>
public sealed class SweepHealth(BotDb db, ChasingSettings settings, TimeProvider clock) : IHealthLine
{
    /// <summary>Sweeps that may be missed before it counts as a fault.</summary>
    private const int Patience = 4;

    public async Task<Html> SayAsync(Phrases say, CancellationToken ct)
    {
        var last = await db.Set<SweepPulse>().OrderBy(p => p.Id).Select(p => (DateTimeOffset?)p.At).FirstOrDefaultAsync(ct);
        var isLate = last is null || clock.GetUtcNow() - last > TimeSpan.FromSeconds(settings.SweepSeconds) * Patience;
        return say.Html(last is null ? "health.sweep_never" : isLate ? "health.sweep_late" : "health.sweep", ("at", last));
    }
}
