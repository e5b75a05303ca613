using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Watchdog;

/// <summary>The watchdog's lines in <c>/kesehatan</c>.</summary>
public sealed class WatchHealth(TroubleFinder troubleFinder) : IHealthLine
{
    public async Task<Html> SayAsync(Phrases say, CancellationToken ct) => await troubleFinder.LookAsync(ct) is { Count: > 0 } troubles
        ? Html.Lines(troubles.Select(t => (Html?)t.Words(say)))
        : say.Html("watchdog.all_well");
}
