using System.Text.Json;
using System.Text.Json.Serialization;
using GangguanBot.Sop;

namespace GangguanBot.Staff;

/// <summary>The office as a file (<c>Organisation:File</c>), in the form that export gives back.</summary>
public sealed record OrganisationFile
{
    public IReadOnlyList<AgencyEntry> Agencies { get; init; } = [];
    public IReadOnlyList<PostEntry> Posts { get; init; } = [];
    public IReadOnlyList<PersonEntry> People { get; init; } = [];

    /// <summary>Role of a post; <paramref name="Short"/> is what people call it ("Kabid TI"), made from the code when absent.</summary>
    public sealed record PostEntry(string Code, Role Role, string Title, string? ReportsTo = null, string? Short = null);

    public sealed record AgencyEntry(string Code, string Name, string? Short = null, bool Critical = false, IReadOnlyList<SiteEntry>? Sites = null);

    public sealed record SiteEntry(string Name, string? Address = null, string? Probe = null);

    /// <summary>An official <paramref name="Holds"/> a post; everybody else has a <paramref name="Role"/>.</summary>
    public sealed record PersonEntry(
        long TelegramId, string Name, string? Nip = null, string? Holds = null, Role? Role = null, string? Section = null, string? Agency = null);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="OrganisationException">It is no JSON of this form, or contradicts itself; every fault is named.</exception>
    public static OrganisationFile Parse(string json)
    {
        OrganisationFile file;
        try
        {
            file = JsonSerializer.Deserialize<OrganisationFile>(json, Json) ?? throw new JsonException("the file is empty");
        }
        catch (JsonException e)
        {
            throw new OrganisationException([e.Message], e);
        }

        if (file.Agencies.Contains(null!) || file.Posts.Contains(null!) || file.People.Contains(null!)) throw new OrganisationException(["a list has an empty entry (null)"]);
        return OrganisationCheck.Faults(file).ToList() is { Count: > 0 } faults ? throw new OrganisationException(faults) : file;
    }
}

/// <summary>The organisation file cannot be used; <see cref="Faults"/> says all that is wrong with it.</summary>
public sealed class OrganisationException(IReadOnlyList<string> faults, Exception? inner = null)
    : Exception("Organisation:File: " + string.Join("; ", faults), inner)
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
