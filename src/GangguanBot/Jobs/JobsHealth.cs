using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Settings;

namespace GangguanBot.Jobs;

/// <summary>The routines and their times, in <c>/kesehatan</c>. The watchdog says whether they run.</summary>
sealed class JobsHealth(ChasingSettings chasing) : IHealthLine
{
    public Task<Html> SayAsync(Phrases say, CancellationToken ct) => Task.FromResult(Html.Lines(
        [say.Html("health.jobs"),
            .. RecurringJobs.Names.Select(name => (Html?)say.Html($"job.{name}", ("seconds", chasing.SweepSeconds)))]));
}
