using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using GangguanBot.Traces;

namespace GangguanBot.Probing;

/// <summary>
/// The machine's own network, through System.Net: no shell, no other program. Where raw sockets are forbidden .NET's <see cref="Ping"/>
/// would start the program <c>ping</c>; so it is only asked where they are allowed, and else echo requests go through an unprivileged
/// socket.
/// </summary>
public sealed class ServerNetwork : INetwork
{
    private static readonly byte[] Load = new byte[32];

    public bool MayPing => MayTrace || Opens(SocketType.Dgram);

    public bool MayTrace { get; } = Opens(SocketType.Raw);

    public async Task<IPAddress?> ResolveAsync(string host, CancellationToken ct)
    {
        try
        {
            return (await Dns.GetHostAddressesAsync(host, ct)) is [var first, ..] ? first : null;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ArgumentException)
        {
            return null;
        }
    }

    public Task<Echo> PingAsync(IPAddress target, int hops, TimeSpan limit) =>
        !MayTrace ? DatagramEcho.AskAsync(target, limit)
        : target.AddressFamily == AddressFamily.InterNetwork ? RawHop.AskAsync(target, hops, limit) : PingV6Async(target, hops, limit);

    private static async Task<Echo> PingV6Async(IPAddress target, int hops, TimeSpan limit)
    {
        try
        {
            using var ping = new Ping();
            var began = TimeProvider.System.GetTimestamp();
            var reply = await ping.SendPingAsync(target, limit, Load, new PingOptions(hops, dontFragment: false));
            var took = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds; // a hop's own time is not told by .NET
            return reply.Status switch
            {
                IPStatus.Success => new(reply.Address, Reached: true, reply.RoundtripTime > 0 ? reply.RoundtripTime : took),
                IPStatus.TtlExpired or IPStatus.TimeExceeded => new(reply.Address, Reached: false, took),
                IPStatus.DestinationHostUnreachable or IPStatus.DestinationUnreachable =>
                    new(reply.Address, Reached: false, took, Complaint.HostUnreachable),
                IPStatus.DestinationNetworkUnreachable => new(reply.Address, Reached: false, took, Complaint.NetworkUnreachable),
                IPStatus.DestinationProhibited => new(reply.Address, Reached: false, took, Complaint.Prohibited),
                _ => Echo.None,
            };
        }
        catch (PingException)
        {
            return Echo.None; // this machine has no way there
        }
    }

    public async Task<bool> ConnectsAsync(IPAddress target, int port, TimeSpan limit)
    {
        using var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        using var patience = new CancellationTokenSource(limit);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(target, port), patience.Token);
            return true;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.ConnectionRefused;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static bool Opens(SocketType type)
    {
        if (!OperatingSystem.IsLinux()) return true;
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, type, ProtocolType.Icmp);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
