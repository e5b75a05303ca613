using System.Net;
using System.Net.Sockets;

namespace GangguanBot.Office;

/// <summary>Addresses of the network as people write them.</summary>
public static class TypedAddress
{
    private const int PartsOfIPv4 = 4;

    /// <summary>Four decimal numbers, or IPv6 without brackets; no short or octal form, which is a slip of the pen.</summary>
    public static IPAddress? Parse(string text) =>
        IPAddress.TryParse(text, out var address) && !text.StartsWith('[')
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text) ? address : null;

    /// <summary>Whether it can be probed: an address (not 0.0.0.0 or ::, the server itself), or a name that is no mistyped one.</summary>
    public static bool IsProbe(string text) => Parse(text) is { } address
        ? !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
        : (FieldLimits.Probe.Takes(text) && Uri.CheckHostName(text) == UriHostNameType.Dns && IsName(text.TrimEnd('.').Split('.')));

    /// <summary>A name has no number last (10.0.0.999, 10.0.O.1), no three in four parts (10.0.0.l), and no dash at an end.</summary>
    private static bool IsName(string[] parts) =>
        !IsNumber(parts[^1]) && !Array.Exists(parts, p => p is ['-', ..] or [.., '-'])
        && (parts.Length != PartsOfIPv4 || parts.Count(IsNumber) < PartsOfIPv4 - 1);

    private static bool IsNumber(string part) => part.All(char.IsDigit);
}
