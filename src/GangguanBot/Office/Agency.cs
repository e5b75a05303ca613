using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office;

/// <summary>A perangkat daerah: an office of the city that may report.</summary>
public sealed class Agency
{
    public int Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Short { get; set; }

    /// <summary>Served around the clock (hospital, disaster response, fire brigade): its messages pass the quiet hours.</summary>
    public bool Critical { get; set; }

    /// <summary>No longer served; stays for the records.</summary>
    public bool Removed { get; set; }

    public List<Site> Sites { get; } = [];

    /// <summary>An agency with a single site needs not be asked which.</summary>
    public Site? OnlySite() => Sites is [var only] ? only : null;
}

/// <summary>A place of an agency.</summary>
public sealed class Site
{
    public int Id { get; init; }
    public int AgencyId { get; init; }
    public required string Name { get; set; }
    public string? Address { get; set; }

    /// <summary>The registered network address that may be probed; never one that somebody typed.</summary>
    public string? Probe { get; set; }

    /// <summary>Kecamatan.</summary>
    public string? District { get; set; }

    /// <summary>The device or line that several sites hang on ("Router Kecamatan Bogor Tengah"): what fails together.</summary>
    public string? Upstream { get; set; }

    /// <summary>Degrees, WGS 84.</summary>
    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>The bandwidth that the provider has promised, in Mbps.</summary>
    public double? ContractDown { get; set; }

    public double? ContractUp { get; set; }
}

internal sealed class AgencyTable : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.ToTable("Agencies").HasIndex(a => a.Code).IsUnique();
        agency.Property(a => a.Removed).HasDefaultValue(false);
        agency.HasMany(a => a.Sites).WithOne().HasForeignKey(s => s.AgencyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SiteTable : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site) => site.ToTable("Sites").HasIndex(s => new { s.AgencyId, s.Name }).IsUnique();
}
