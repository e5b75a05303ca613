using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office.Networks;

/// <summary>
/// The office's name for the owner of an address or a range, by which hops of a route are called. Reporters never see it.
/// </summary>
public sealed class NetworkPlace
{
    public int Id { get; init; }

    /// <summary>An address or a prefix (CIDR), e.g. <c>192.0.2.0/24</c>; the longest that fits names a hop.</summary>
    public required string Prefix { get; set; }

    public required string Name { get; set; }

    /// <summary>Adds and renames; nothing is taken away by being left out.</summary>
    public static async Task PutAllAsync(BotDb db, IEnumerable<(string Prefix, string Name)> places, CancellationToken ct = default)
    {
        var known = await db.Set<NetworkPlace>().ToDictionaryAsync(n => n.Prefix, ct);
        foreach (var (prefix, name) in places)
        {
            if (known.TryGetValue(prefix, out var place)) place.Name = name;
            else db.Add(known[prefix] = new NetworkPlace { Prefix = prefix, Name = name });
        }
    }
}

internal sealed class NetworkPlaceTable : IEntityTypeConfiguration<NetworkPlace>
{
    public void Configure(EntityTypeBuilder<NetworkPlace> place) => place.ToTable("NetworkPlaces").HasIndex(p => p.Prefix).IsUnique();
}
