namespace GangguanBot.Settings;

/// <summary>The organisation file. Section <c>Organisation</c>.</summary>
public sealed record OrganisationSettings
{
    /// <summary>A JSON file of agencies, posts and people, applied at every start; empty: none.</summary>
    [ExistingFile]
    public string File { get; init; } = "";
}
