using System.Diagnostics.Metrics;
using GangguanBot.Chat;

namespace GangguanBot.Watchdog;

/// <summary>
/// Looks every half minute, on a timer of its own, and has admins told: once of a trouble, and once when it is well again. What is
/// seen in one look only may be passing, a clock that was put forward say; it is told when the next look sees it too.
/// </summary>
public sealed partial class WatchdogService : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private readonly TroubleFinder troubleFinder;
    private readonly AdminLine line;
    private readonly TimeProvider clock;
    private readonly ILogger<WatchdogService> log;
    private IReadOnlyList<Trouble> last = [];
    private HashSet<TroubleKind>? told;

    public WatchdogService(TroubleFinder troubleFinder, AdminLine line, IMeterFactory meters, TimeProvider clock,
        ILogger<WatchdogService> log)
    {
        (this.troubleFinder, this.line, this.clock, this.log) = (troubleFinder, line, clock, log);
        meters.Create(ChatMetrics.MeterName)
            .CreateObservableGauge("gangguanbot.watchdog.trouble", Measure, description: "1 while it lasts, by kind");
    }

    /// <summary>One look, and what follows from it. Never throws.</summary>
    public async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            var now = await troubleFinder.LookAsync(ct);
            var before = last.Select(t => t.Kind).ToHashSet();
            Volatile.Write(ref last, now);
            told ??= await line.ToldAsync(ct);
            var lasting = now.Where(t => before.Contains(t.Kind)).ToList();
            await line.SayAsync([.. lasting.Where(t => told?.Contains(t.Kind) != true)], await WellAsync(now, ct), told ??= [], ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            RoundFailed(log, fault);
        }
    }

    /// <summary>Finds troubles that admins know of and that are over; none while the database cannot be read.</summary>
    private async Task<IReadOnlyList<TroubleKind>> WellAsync(IReadOnlyList<Trouble> now, CancellationToken ct)
    {
        if (told is not { Count: > 0 } || now.Any(t => t.Kind == TroubleKind.DatabaseFails) || told.IsSubsetOf(now.Select(t => t.Kind)))
            return [];
        var strictly = (await troubleFinder.LookStrictlyAsync(ct)).Select(t => t.Kind).ToHashSet();
        return strictly.Contains(TroubleKind.DatabaseFails) ? [] : [.. told.Where(kind => !strictly.Contains(kind))];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RoundAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the bot stops
        }
    }

    private IEnumerable<Measurement<int>> Measure()
    {
        var now = Volatile.Read(ref last);
        return Enum.GetValues<TroubleKind>()
            .Select(k => new Measurement<int>(now.Any(t => t.Kind == k) ? 1 : 0, new KeyValuePair<string, object?>("kind", k.ToString())));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the watchdog failed")]
    private static partial void RoundFailed(ILogger log, Exception fault);
}
