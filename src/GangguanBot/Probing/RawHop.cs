using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using GangguanBot.Traces;

namespace GangguanBot.Probing;

/// <summary>
/// One echo request of limited reach over a raw socket (IPv4). <see cref="System.Net.NetworkInformation.Ping"/> does not say which
/// router complained of no way, and that router is the last live point of the route.
/// </summary>
static class RawHop
{
    private const byte EchoReply = 0, Unreachable = 3, EchoRequest = 8, TimeExceeded = 11;
    private const int Header = 8, DestinationInIp = 16;
    private static int last;

    public static async Task<Echo> AskAsync(IPAddress to, int ttl, TimeSpan wait)
    {
        using var patience = new CancellationTokenSource(wait);
        var request = Request((uint)Interlocked.Increment(ref last) ^ (uint)Environment.ProcessId << 16);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp) { Ttl = (short)ttl };
            await socket.SendToAsync(request, SocketFlags.None, new IPEndPoint(to, 0), patience.Token);
            var packet = new byte[1500];
            while (true)
            {
                // Every such socket hears all ICMP of this machine; ours is known by what it carries.
                var heard = await socket.ReceiveFromAsync(packet, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), patience.Token);
                if (!Concerns(packet.AsSpan(0, heard.ReceivedBytes), request, to, out var type, out var code)) continue;
                return new(((IPEndPoint)heard.RemoteEndPoint).Address, type == EchoReply,
                    TimeProvider.System.GetElapsedTime(began).TotalMilliseconds, type == Unreachable ? Of(code) : null);
            }
        }
        catch (SocketException)
        {
            return Echo.None; // no way out of this machine
        }
        catch (OperationCanceledException)
        {
            return Echo.None;
        }
    }

    /// <summary>An answer to the request, or a complaint that quotes its first eight bytes (RFC 792).</summary>
    private static bool Concerns(ReadOnlySpan<byte> packet, byte[] request, IPAddress to, out byte type, out byte code)
    {
        (type, code) = (0, 0);
        if (packet.Length < 1 || (packet[0] & 15) * 4 is var start && packet.Length < start + Header) return false;
        (type, code) = (packet[start], packet[start + 1]);
        var mark = request.AsSpan(4, 4);
        if (type == EchoReply) return packet.Slice(start + 4, 4).SequenceEqual(mark);
        if (type is not (Unreachable or TimeExceeded)) return false;
        var quoted = packet[(start + Header)..];
        return quoted.Length >= 20 && (quoted[0] & 15) * 4 is var inner && quoted.Length >= inner + Header
            && quoted.Slice(DestinationInIp, 4).SequenceEqual(to.GetAddressBytes()) && quoted.Slice(inner + 4, 4).SequenceEqual(mark);
    }

    private static byte[] Request(uint mark)
    {
        var packet = new byte[Header + 24];
        packet[0] = EchoRequest;
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), mark);
        var sum = 0;
        for (var i = 0; i < packet.Length; i += 2) sum += BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(i));
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)~((sum >> 16) + (sum & 0xffff)));
        return packet;
    }

    private static Complaint Of(byte code) => code switch
    {
        0 or 6 or 11 => Complaint.NetworkUnreachable,
        2 or 3 => Complaint.ProtocolUnreachable,
        9 or 10 or 13 => Complaint.Prohibited,
        _ => Complaint.HostUnreachable,
    };
}
