using GangguanBot.Sop;

namespace GangguanBot.Office.Organisation;

/// <summary>The records that exist already, so that a file may refer to them.</summary>
/// <param name="Posts">Roles of the posts by code.</param>
/// <param name="Admins">Telegram ids of those who are admins by their role, or by the setting (<paramref name="Named"/>).</param>
public sealed record KnownOffice(
    IReadOnlyDictionary<string, Role> Posts, IReadOnlySet<string> Agencies, IReadOnlySet<long> Admins, IReadOnlySet<long> Named)
{
    /// <summary>The file at the start stands for itself.</summary>
    public static readonly KnownOffice Nothing =
        new(new Dictionary<string, Role>(), new HashSet<string>(), new HashSet<long>(), new HashSet<long>());

    /// <summary>Codes once given, those of what is removed among them: they are never given again.</summary>
    public IReadOnlySet<string> AgencyCodes { get; init; } = new HashSet<string>();

    /// <inheritdoc cref="AgencyCodes"/>
    public IReadOnlySet<string> PostCodes { get; init; } = new HashSet<string>();
}
