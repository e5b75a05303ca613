using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>Section <c>Outages</c> of the settings: when several tickets are asked about as one.</summary>
public sealed record OutageSettings
{
    /// <summary>Minutes between the first and the last report.</summary>
    [Range(1, 1440)]
    public int WindowMinutes { get; init; } = 60;

    /// <summary>Tickets that make a group, of at least two agencies.</summary>
    [Range(2, 100)]
    public int Least { get; init; } = 3;
}
