using System.Text.Json.Serialization;
using GangguanBot.Sop;

namespace GangguanBot.Office.Organisation;

/// <summary>The office as a file (<c>Organisation:File</c>, import), in the form that export gives back.</summary>
public sealed record OrganisationFile
{
    public IReadOnlyList<AgencyEntry> Agencies { get; init; } = [];
    public IReadOnlyList<PostEntry> Posts { get; init; } = [];
    public IReadOnlyList<PersonEntry> People { get; init; } = [];
    public IReadOnlyList<NetworkEntry> Network { get; init; } = [];

    /// <summary>Role of a post; <paramref name="Short"/> is what people call it ("Kabid TI"), made from the code when absent.</summary>
    public sealed record PostEntry(string Code, Role Role, string Title, string? ReportsTo = null, string? Short = null)
    {
        [JsonIgnore] public int Line { get; init; }
    }

    public sealed record AgencyEntry(
        string Code, string Name, string? Short = null, bool Critical = false, IReadOnlyList<SiteEntry>? Sites = null)
    {
        [JsonIgnore] public int Line { get; init; }
    }

    /// <summary>A site. Columns left out beyond address and probe stay as they are, so that files without them take nothing away.</summary>
    public sealed record SiteEntry(
        string Name, string? Address = null, string? Probe = null, string? District = null, string? Upstream = null,
        double? Latitude = null, double? Longitude = null, double? ContractDown = null, double? ContractUp = null)
    {
        public static SiteEntry Of(Site site) => new(
            site.Name, site.Address, site.Probe, site.District, site.Upstream, site.Latitude, site.Longitude, site.ContractDown,
                site.ContractUp);

        /// <summary>Known by its name, in capitals or not.</summary>
        public Site? In(Agency agency) => agency.Sites.Find(s => s.Name == Name)
            ?? agency.Sites.Find(s => s.Name.Equals(Name, StringComparison.OrdinalIgnoreCase));

        public int LineIn(AgencyEntry agency) => Line > 0 ? Line : agency.Line;

        public void PutInto(Site site)
        {
            (site.Name, site.Address, site.Probe) = (Name, Address, Probe);
            (site.District, site.Upstream) = (District ?? site.District, Upstream ?? site.Upstream);
            (site.Latitude, site.Longitude) = (Latitude ?? site.Latitude, Longitude ?? site.Longitude);
            (site.ContractDown, site.ContractUp) = (ContractDown ?? site.ContractDown, ContractUp ?? site.ContractUp);
        }

        public bool IsSame(Site site)
        {
            var after = new Site
            {
                Name = site.Name, District = site.District, Upstream = site.Upstream, Latitude = site.Latitude,
                Longitude = site.Longitude, ContractDown = site.ContractDown, ContractUp = site.ContractUp
            };
            PutInto(after);
            return Of(after) == Of(site);
        }

        /// <summary>0: that of its agency.</summary>
        [JsonIgnore] public int Line { get; init; }
    }

    /// <summary>The name of an address or a prefix (CIDR).</summary>
    public sealed record NetworkEntry(string Prefix, string Name)
    {
        [JsonIgnore] public int Line { get; init; }
    }

    /// <summary>An official <paramref name="Holds"/> a post; everybody else has a <paramref name="Role"/>.</summary>
    public sealed record PersonEntry(
        long TelegramId, string Name, string? Nip = null, string? Holds = null, Role? Role = null, string? Section = null,
            string? Agency = null)
    {
        [JsonIgnore] public int Line { get; init; }
    }

    /// <exception cref="OrganisationException">It is no JSON of this form, or contradicts itself; every fault is named.</exception>
    public static OrganisationFile Parse(string json)
    {
        var read = OrganisationJson.Read(json);
        var faults = OrganisationCheck.Faults(read, KnownOffice.Nothing);
        return faults.Count > 0 ? throw new OrganisationException(faults) : read.File;
    }
}

/// <summary>The content of a file, as far as it can be read, and its faults.</summary>
/// <param name="Mentioned">Codes of entries that are faulty themselves: whoever refers to them is not blamed for it.</param>
public sealed record OrganisationReading(OrganisationFile File, IReadOnlyList<OrganisationFault> Faults, IReadOnlySet<string> Mentioned);
