namespace GangguanBot.Settings;

/// <summary>Limits of SOP 007 that the office has set itself. Section <c>Sop</c>.</summary>
public sealed record SopSettings
{
    /// <summary>A limit of its own for a step of SOP 007, by the step's name: <c>1 hari</c>, <c>10 menit</c>, <c>20 detik</c>.</summary>
    [StepLimits]
    public IReadOnlyDictionary<string, string> Limits { get; init; } = new Dictionary<string, string>();
}
