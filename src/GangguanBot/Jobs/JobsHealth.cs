using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Settings;

namespace GangguanBot.Jobs;

/// <summary>What runs by itself and when, in <c>/kesehatan</c>. Whether it does is the watchdog's line.</summary>
sealed class JobsHealth(ChasingSettings chasing) : IHealthLine
{
    public Task<Html> SayAsync(Phrases say, CancellationToken ct) => Task.FromResult(Html.Lines(
        [say.Html("health.jobs"),
            .. RecurringJobs.Names.Select(name => (Html?)say.Html($"job.{name}", ("seconds", chasing.SweepSeconds)))]));
}
