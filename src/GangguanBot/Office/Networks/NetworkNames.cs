using System.Net;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Networks;

/// <summary>The office's names for owners of addresses.</summary>
public sealed class NetworkNames(BotDb db)
{
    private List<(IPNetwork Range, string Name)>? known;

    /// <summary>The name of the longest prefix that fits; <c>null</c>: the office does not know it.</summary>
    public async Task<string?> OfAsync(IPAddress address, CancellationToken ct = default)
    {
        known ??= [.. (await db.Set<NetworkPlace>().AsNoTracking().ToListAsync(ct)).Select(p => (Range: RangeOf(p.Prefix), p.Name))
            .Where(p => p.Range is not null).Select(p => (p.Range!.Value, p.Name)).OrderByDescending(p => p.Value.PrefixLength)];
        return known.Find(p => p.Range.BaseAddress.AddressFamily == address.AddressFamily && p.Range.Contains(address)).Name;
    }

    /// <summary>An address alone is a range of one.</summary>
    /// <returns><c>null</c> when it is neither an address nor a prefix, or a prefix that goes on behind its length: a slip of the
    /// pen.</returns>
    public static IPNetwork? RangeOf(string prefix) =>
        TypedAddress.Parse(prefix.Split('/')[0]) is not { } begin ? null
        : !prefix.Contains('/') ? new IPNetwork(begin, begin.GetAddressBytes().Length * 8)
        : prefix.Contains("/0", StringComparison.Ordinal) && !prefix.EndsWith("/0", StringComparison.Ordinal) ? null // "/024"
        : IPNetwork.TryParse(prefix, out var range) && begin.Equals(range.BaseAddress) ? range : null;
}
