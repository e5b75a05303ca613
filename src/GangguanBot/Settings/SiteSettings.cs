using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>Section <c>Sites</c> of the settings: when a place fails so often that a permanent repair is proposed.</summary>
public sealed record SiteSettings
{
    /// <summary>Tickets at one site.</summary>
    [Range(2, 100)]
    public int RepeatCount { get; init; } = 3;

    /// <summary>Within so many days.</summary>
    [Range(1, 365)]
    public int RepeatDays { get; init; } = 30;
}
