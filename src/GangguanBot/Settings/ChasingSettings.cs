using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>The sweep. Section <c>Chasing</c>.</summary>
public sealed record ChasingSettings
{
    /// <summary>How often the database is asked what is due.</summary>
    [Range(1, 1800)]
    public int SweepSeconds { get; init; } = 15;
}
