using System.Security.Cryptography;
using System.Text;
using GangguanBot.Office.Networks;
using GangguanBot.Sop;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>How many entries of one list would be added, changed, or are so already.</summary>
public sealed record ImportCount(int New, int Changed, int Same)
{
    public override string ToString() => $"+{New} ~{Changed} ={Same}";
}

/// <summary>The changes that a file would make to the office. Nothing is removed by being left out.</summary>
public sealed class ImportPlan
{
    private ImportPlan(OrganisationReading reading, OfficeRecords records)
    {
        Faults = OrganisationCheck.Faults(reading, records.Known);
        File = reading.File;
        Agencies = Split(File.Agencies, a => records.Agencies.GetValueOrDefault(a.Code), IsSame);
        Posts = Split(File.Posts, p => records.Posts.GetValueOrDefault(p.Code), IsSame);
        People = Split(File.People, p => records.People.GetValueOrDefault(p.TelegramId), (entry, person) => IsSame(entry, person, records));
        Network = Split(File.Network, n => records.Network.GetValueOrDefault(n.Prefix), (entry, place) => entry.Name == place.Name);
        Records = records;
    }

    public OrganisationFile File { get; }
    public OfficeRecords Records { get; }
    public IReadOnlyList<OrganisationFault> Faults { get; }
    public Differences<AgencyEntry, Agency> Agencies { get; }
    public Differences<PostEntry, Post> Posts { get; }
    public Differences<PersonEntry, Person> People { get; }
    public Differences<NetworkEntry, NetworkPlace> Network { get; }

    public bool ChangesNothing => Faults.Count == 0 && Agencies.Nothing && Posts.Nothing && People.Nothing && Network.Nothing;

    public static ImportPlan Of(OrganisationReading reading, OfficeRecords records) => new(reading, records);

    /// <summary>The same for the same file in the same office: what was shown is what is applied.</summary>
    public string Digest(string text)
    {
        var before = new StringBuilder(text);
        foreach (var (_, agency) in Agencies.Changed)
            before.Append('\n').AppendJoin('|', agency.Name, agency.Short, agency.Critical, agency.Removed,
            string.Join(';', agency.Sites.OrderBy(s => s.Id).Select(SiteEntry.Of)));
        foreach (var (_, post) in Posts.Changed)
            before.Append('\n').AppendJoin('|', post.Title, post.Short, post.ReportsToId, post.Removed);
        foreach (var (_, person) in People.Changed)
            before.Append('\n').AppendJoin('|', person.Name, person.Nip, person.Role, person.AgencyId, person.SectionId, person.Removed,
                string.Join(',', Records.Held[person.Id].Select(p => p.Code)));
        before.Append('\n').AppendJoin(' ', Agencies.Count, Posts.Count, People.Count, Network.Count);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before.ToString())), 0, 8);
    }

    /// <summary>
    /// Whether the person has another place than the entry says; an entry without a post takes none away from somebody in the same role.
    /// </summary>
    public static bool IsElsewhere(PersonEntry entry, Person person, OfficeRecords records) =>
        entry.Role != person.Role
        || (entry.Role == Role.Reporter
            && (person.AgencyId is null || records.Agencies.GetValueOrDefault(entry.Agency!)?.Id != person.AgencyId))
        || (entry.Role == Role.Technician
            && (person.SectionId is null || records.Posts.GetValueOrDefault(entry.Section!)?.Id != person.SectionId))
        || (entry.Holds is { } code
            && (!records.Posts.TryGetValue(code, out var post) || !records.Holders.TryGetValue(post.Id, out var holder)
            || holder != person.Id));

    private static bool IsSame(PersonEntry entry, Person person, OfficeRecords records) =>
        !person.Removed && entry.Name == person.Name && entry.Nip == person.Nip && !IsElsewhere(entry, person, records);

    private static bool IsSame(AgencyEntry entry, Agency agency) =>
        !agency.Removed && (entry.Name, entry.Short ?? entry.Name, entry.Critical) == (agency.Name, agency.Short, agency.Critical)
        && (entry.Sites ?? []).All(s => s.In(agency) is { } known && s.IsSame(known));

    private static bool IsSame(PostEntry entry, Post post) =>
        !post.Removed && (entry.Role, entry.Title, entry.Short
            ?? Post.ShortFrom(entry.Code, entry.Role, entry.Title), entry.ReportsTo) == (post.Role, post.Title, post.Short,
            post.ReportsTo?.Code);

    private static Differences<TEntry, T> Split<TEntry, T>(
        IReadOnlyList<TEntry> entries, Func<TEntry, T?> find, Func<TEntry, T, bool> isSame) where T : class
    {
        var known = entries.Select(e => (Entry: e, Known: find(e))).ToList();
        return new([.. known.Where(k => k.Known is null).Select(k => k.Entry)],
            [.. known.Where(k => k.Known is { } one && !isSame(k.Entry, one)).Select(k => (k.Entry, k.Known!))], entries.Count);
    }
}

/// <summary>One list of a file beside what is there.</summary>
public sealed record Differences<TEntry, T>(IReadOnlyList<TEntry> New, IReadOnlyList<(TEntry Entry, T Known)> Changed, int Total)
{
    public bool Nothing => New.Count == 0 && Changed.Count == 0;

    public ImportCount Count => new(New.Count, Changed.Count, Total - New.Count - Changed.Count);
}
