using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>
/// Section <c>Retention</c> of the settings: how many days something is kept once it is done with. The records of tickets stay.
/// </summary>
public sealed record RetentionSettings
{
    /// <summary>Messages that came in and went out.</summary>
    [Range(7, 3650)]
    public int ChatDays { get; init; } = 90;

    /// <summary>Photos and files of tickets that are over; five years; 0: for ever.</summary>
    [Range(0, 36500)]
    public int FileDays { get; init; } = 1825;

    /// <summary>Conversations that somebody began and never ended.</summary>
    [Range(1, 3650)]
    public int DialogueDays { get; init; } = 30;
}
