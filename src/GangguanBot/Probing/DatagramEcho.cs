using System.Net;
using System.Net.Sockets;

namespace GangguanBot.Probing;

/// <summary>
/// Echo requests without privileges (Linux, <c>ping_group_range</c>): the kernel fills in identifier and checksum, and tells nothing of
/// routers on the way.
/// </summary>
static class DatagramEcho
{
    private const byte Request = 8, Reply = 0, RequestV6 = 128, ReplyV6 = 129;

    public static async Task<Echo> AskAsync(IPAddress to, TimeSpan wait)
    {
        var six = to.AddressFamily == AddressFamily.InterNetworkV6;
        using var patience = new CancellationTokenSource(wait);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            using var socket = new Socket(to.AddressFamily, SocketType.Dgram, six ? ProtocolType.IcmpV6 : ProtocolType.Icmp);
            await socket.ConnectAsync(new IPEndPoint(to, 0), patience.Token);
            await socket.SendAsync(new byte[] { six ? RequestV6 : Request, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0 }, patience.Token);
            var answer = new byte[256];
            while (true)
            {
                var length = await socket.ReceiveAsync(answer, patience.Token);
                if (length > 0 && answer[0] == (six ? ReplyV6 : Reply))
                    return new(to, Reached: true, TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        catch (SocketException)
        {
            return Echo.None;
        }
        catch (OperationCanceledException)
        {
            return Echo.None;
        }
    }
}
