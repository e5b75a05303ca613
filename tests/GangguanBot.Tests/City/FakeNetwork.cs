using System.Collections.Concurrent;
using System.Net;
using GangguanBot.Probing;

namespace GangguanBot.Tests.City;

/// <summary>A network of a story's own: it sends nothing, says what the story wants, and remembers at whom it was aimed.</summary>
public sealed class FakeNetwork : INetwork
{
    private static readonly IPAddress Gateway = IPAddress.Parse("10.20.4.1");

    public ConcurrentBag<string> Aimed { get; } = [];
    public bool Up { get; set; } = true;

    public bool MayPing { get; set; } = true;

    public bool MayTrace => MayPing;

    public Task<IPAddress?> ResolveAsync(string host, CancellationToken ct)
    {
        Aimed.Add(host);
        return Task.FromResult<IPAddress?>(host.EndsWith(".test", StringComparison.Ordinal) ? IPAddress.Parse("127.0.0.9") : null);
    }

    public Task<Echo> PingAsync(IPAddress target, int hops, TimeSpan limit)
    {
        Aimed.Add(target.ToString());
        return Task.FromResult(hops == 1 ? new Echo(Gateway, Reached: false, 1) : Up ? new Echo(target, Reached: true, 2) : Echo.None);
    }

    public Task<bool> ConnectsAsync(IPAddress target, int port, TimeSpan limit)
    {
        Aimed.Add(target.ToString());
        return Task.FromResult(Up);
    }
}
