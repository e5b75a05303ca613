using System.Net;

namespace GangguanBot.Traces;

/// <summary>What a router reports of what lies behind it (traceroute's <c>!H</c>, <c>!N</c>, <c>!P</c>, <c>!X</c>).</summary>
public enum Complaint { HostUnreachable, NetworkUnreachable, ProtocolUnreachable, Prohibited }

/// <summary>One line of a trace.</summary>
/// <param name="No">Distance, from 1.</param>
/// <param name="Addresses">Who answered; several when packets took different ways, none when nobody did.</param>
/// <param name="Times">Round trips in milliseconds, as far as they were told.</param>
/// <param name="Loss">Lost packets in per cent (mtr); <c>null</c> where the tool does not tell.</param>
public sealed record Hop(int No, IReadOnlyList<IPAddress> Addresses, IReadOnlyList<double> Times, double? Loss = null, Complaint? Complaint = null)
{
    public bool Answered => Addresses.Count > 0;
}

/// <summary>A route as a tool showed it, whichever tool it was.</summary>
/// <param name="Target">Where it was to go; <c>null</c> when the text does not say.</param>
public sealed record Trace(IPAddress? Target, IReadOnlyList<Hop> Hops);
