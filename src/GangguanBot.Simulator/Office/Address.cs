using System.Net;
using System.Net.Sockets;

namespace GangguanBot.Simulator.Office;

/// <summary>Chooses the simulator's address: on this machine only, on another port if the wanted one is taken.</summary>
internal static class Address
{
    private const int UsualPort = 5080;

    /// <exception cref="InvalidOperationException">An address was asked for that others could reach.</exception>
    public static string Choose(IConfiguration settings)
    {
        if (settings["urls"] is { Length: > 0 } urls)
        {
            return urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback)
                ? urls
                : throw new InvalidOperationException($"The simulator listens on loopback addresses only, not on {urls}.");
        }
        var port = settings.GetValue("Simulator:Port", UsualPort);
        if (IsFree(port))
            return $"http://127.0.0.1:{port}";
        Console.Error.WriteLine($"Port {port} is taken; a free one is used.");
        return "http://127.0.0.1:0";
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
