using System.Net;

namespace GangguanBot.Probing;

/// <summary>
/// The network as a probe sees it. Stories play one of their own: no test sends a packet to anything but loopback and namespaces of its
/// own.
/// </summary>
public interface INetwork
{
    /// <summary>Echo requests may be sent (Linux: <c>CAP_NET_RAW</c>, or <c>net.ipv4.ping_group_range</c>).</summary>
    bool MayPing { get; }

    /// <summary>And the way there may be asked for (Linux: <c>CAP_NET_RAW</c>).</summary>
    bool MayTrace { get; }

    /// <returns><c>null</c> when the name is not known, or not soon enough.</returns>
    Task<IPAddress?> ResolveAsync(string host, CancellationToken ct);

    /// <summary>One echo request that lives for so many hops.</summary>
    Task<Echo> PingAsync(IPAddress target, int hops, TimeSpan limit);

    /// <summary>Whether a host answers: the port is open, or it refuses the connection.</summary>
    Task<bool> ConnectsAsync(IPAddress target, int port, TimeSpan limit);
}

/// <summary>The answer to an echo request.</summary>
/// <param name="From">The address that answered; <c>null</c>: none.</param>
/// <param name="Reached">It was the target.</param>
/// <param name="Complaint">A router says that the target is not there.</param>
public sealed record Echo(IPAddress? From, bool Reached, double Milliseconds, Traces.Complaint? Complaint = null)
{
    public static readonly Echo None = new(null, Reached: false, 0);
}
