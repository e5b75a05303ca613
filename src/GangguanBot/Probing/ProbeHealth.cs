using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Settings;

namespace GangguanBot.Probing;

/// <summary>Whether the server may look at all, in <c>/kesehatan</c>.</summary>
public sealed class ProbeHealth(INetwork network, ProbingSettings settings) : IHealthLine
{
    public Task<Html> SayAsync(Phrases say, CancellationToken ct) => Task.FromResult(settings.Mode switch
    {
        ProbingMode.Off => say.Html("health.probe.off"),
        ProbingMode.Played => say.Html("health.probe.played"),
        _ => say.Html(network.MayPing ? "health.probe.well" : "health.probe.no_icmp"),
    });
}
