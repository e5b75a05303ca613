using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

public enum ProbingMode
{
    /// <summary>Packets are sent, to registered addresses only.</summary>
    Real,

    /// <summary>
    /// Nothing is sent: a site is as its report says until the technician says that it is normal. For trials and the simulator.
    /// </summary>
    Played,

    Off,
}

/// <summary>Section <c>Probing</c> of the settings.</summary>
public sealed record ProbingSettings
{
    public ProbingMode Mode { get; init; } = ProbingMode.Real;

    /// <summary>Looks that may run at the same time; one more waits a second, and then says that it could not.</summary>
    [Range(1, 64)]
    public int MostAtOnce { get; init; } = 4;

    /// <summary>Longest look of all, name resolution and traceroute included.</summary>
    [Range(1, 30)]
    public int Seconds { get; init; } = 5;
}
