using System.Net;

namespace GangguanBot.Traces;

/// <summary>A router's complaint about what lies behind it (traceroute's <c>!H</c>, <c>!N</c>, <c>!P</c>, <c>!X</c>, …).</summary>
public enum Complaint { HostUnreachable, NetworkUnreachable, ProtocolUnreachable, Prohibited, Other }

/// <summary>One line of a trace.</summary>
/// <param name="No">Distance, from 1.</param>
/// <param name="Addresses">Addresses that answered; several when packets took different ways.</param>
/// <param name="Times">Round trips in milliseconds, as far as they were told.</param>
/// <param name="Loss">Lost packets in per cent (mtr, MikroTik, WinMTR, pathping); <c>null</c> where the tool does not tell.</param>
/// <param name="Name">The tool's name for the host that answered; all that is known of some.</param>
public sealed record Hop(
    int No, IReadOnlyList<IPAddress> Addresses, IReadOnlyList<double> Times, double? Loss = null, Complaint? Complaint = null,
    string? Name = null)
{
    public bool Answered => Addresses.Count > 0 || Name is not null;

    /// <summary>Whether both hops share an address, or have the same name.</summary>
    public bool IsAt(Hop other) =>
        Addresses.Any(other.Addresses.Contains) || (Addresses.Count == 0 && Name is not null && Name == other.Name);

    internal static Hop Silent(int no, double? loss = null) => new(no, [], [], loss);
}

/// <summary>A route as a tool showed it, whichever tool it was.</summary>
/// <param name="Target">The target; <c>null</c> when the text does not say.</param>
/// <param name="StopsShort">The tool itself ends where nothing answers (mtr): an end with loss is an end, not a cut.</param>
/// <param name="TargetName">Its name, where the text gives one.</param>
/// <param name="IsCut">The text breaks off in the middle.</param>
public sealed record Trace(
    IPAddress? Target, IReadOnlyList<Hop> Hops, bool StopsShort = false, string? TargetName = null, bool IsCut = false);
