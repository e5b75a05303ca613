using System.Text.RegularExpressions;
using GangguanBot.Office.Networks;
using GangguanBot.Sop;
using static GangguanBot.Office.Organisation.OrganisationFaultKind;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>Checks an organisation file by itself and against the present office.</summary>
internal static partial class OrganisationCheck
{
    /// <returns>All of them, in the order of the file.</returns>
    public static IReadOnlyList<OrganisationFault> Faults(OrganisationReading reading, KnownOffice known)
    {
        var file = reading.File;
        var posts = known.Posts.ToDictionary();
        foreach (var post in file.Posts.Reverse()) posts[post.Code] = post.Role;
        var agencies = file.Agencies.Select(a => a.Code).Concat(known.Agencies).Concat(reading.Mentioned).ToHashSet();

        return
        [
            .. reading.Faults
                .Concat(Twice(file.Agencies, a => a.Code, a => a.Line, AgencyTwice))
                .Concat(Twice(file.Posts, p => p.Code, p => p.Line, PostTwice))
                .Concat(Twice(file.People, p => p.TelegramId.ToString(), p => p.Line, PersonTwice))
                .Concat(Twice(file.People.Where(p => p.Holds is not null), p => p.Holds!, p => p.Line, HolderTwice))
                .Concat(InOtherCase(file.Agencies, a => a.Code, a => a.Line, known.AgencyCodes))
                .Concat(InOtherCase(file.Posts, p => p.Code, p => p.Line, known.PostCodes))
                .Concat(OrganisationLengths.Faults(file))
                .Concat(Kadises(file, known))
                .Concat(file.Agencies.SelectMany(OfAgency))
                .Concat(Twice(file.Network, n => $"{NetworkNames.RangeOf(n.Prefix)}" is { Length: > 0 } range ? range : n.Prefix, n => n.Line, PrefixTwice))
                .Concat(file.Network.Where(n => NetworkNames.RangeOf(n.Prefix) is null || Blank(n.Name))
                    .Select(n => new OrganisationFault(n.Line, PrefixWrong, ("prefix", n.Prefix))))
                .Concat(file.Posts.SelectMany(p => OfPost(p, posts, known, reading.Mentioned)))
                .Concat(file.People.SelectMany(p => OfPerson(p, posts, agencies, reading.Mentioned)))
                .Concat(AdminsLost(file, known))
                .OrderBy(f => f.Line ?? 0),
        ];
    }

    private static IEnumerable<OrganisationFault> Kadises(OrganisationFile file, KnownOffice known)
    {
        var first = known.Posts.FirstOrDefault(p => p.Value == Role.Kadis).Key
            ?? file.Posts.FirstOrDefault(p => p.Role == Role.Kadis)?.Code;
        return file.Posts.Where(p => p.Role == Role.Kadis && p.Code != first).DistinctBy(p => p.Code)
            .Select(p => new OrganisationFault(p.Line, SecondKadis, ("code", p.Code), ("first", first)));
    }

    private static IEnumerable<OrganisationFault> OfAgency(AgencyEntry agency)
    {
        if (Blank(agency.Code, agency.Name)) yield return new(agency.Line, AgencyIncomplete, ("code", agency.Code));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var site in agency.Sites ?? [])
        {
            var line = site?.LineIn(agency) ?? agency.Line;
            if (site is null || Blank(site.Name)) yield return new(line, SiteWithoutName, ("code", agency.Code));
            else if (!names.Add(site.Name)) yield return new(line, SiteTwice, ("code", agency.Code), ("site", site.Name));
            if (site?.Probe is { } probe && !TypedAddress.IsProbe(probe))
                yield return new(line, ProbeWrong, ("code", agency.Code), ("probe", probe));
            if (site is not null && !SiteFacts.AreGood(site))
                yield return new(line, SiteFactsWrong, ("code", agency.Code), ("site", site.Name));
        }
    }

    private static IEnumerable<OrganisationFault> OfPost(
        PostEntry post, Dictionary<string, Role> posts, KnownOffice known, IReadOnlySet<string> mentioned)
    {
        if (Blank(post.Code, post.Title)) yield return new(post.Line, PostIncomplete, ("code", post.Code));
        if (known.Posts.TryGetValue(post.Code, out var before) && before != post.Role)
            yield return new(post.Line, PostRoleChanged, ("code", post.Code), ("role", before));
        Role? above = post.Role switch { Role.Kasi => Role.Kabid, Role.Kabid => Role.Kadis, _ => null };
        if (post.Role is not (Role.Kadis or Role.Kabid or Role.Kasi))
            yield return new(post.Line, PostRole, ("code", post.Code), ("role", post.Role));
        else if (above is not null && post.ReportsTo is null)
            yield return new(post.Line, SuperiorMissing, ("code", post.Code), ("above", above));
        else if (post.ReportsTo is { } code && !mentioned.Contains(code)
            && (above is null || !posts.TryGetValue(code, out var superior) || superior != above))
            yield return new(post.Line, SuperiorWrong, ("code", post.Code), ("superior", code), ("above", above?.ToString() ?? "-"));
    }

    private static IEnumerable<OrganisationFault> OfPerson(
        PersonEntry person, Dictionary<string, Role> posts, HashSet<string> agencies, IReadOnlySet<string> mentioned)
    {
        var id = ("id", (object?)person.TelegramId);
        if (person.TelegramId <= 0) yield return new(person.Line, PersonNumber, id);
        if (Blank(person.Name)) yield return new(person.Line, PersonWithoutName, id);
        if (person.Nip is { } nip && Rounded().IsMatch(nip)) yield return new(person.Line, NipRounded, id, ("nip", nip));
        if (person.Holds is { } post && !posts.ContainsKey(post) && !mentioned.Contains(post))
            yield return new(person.Line, UnknownPost, id, ("post", post));
        if (person is { Holds: null, Role: null }) yield return new(person.Line, NoPlace, id);
        if (person.Role is Role.Kadis or Role.Kabid or Role.Kasi) yield return new(person.Line, RoleOfPost, id, ("role", person.Role));
        if (person.Role is Role.Reporter && (person.Agency is null || !agencies.Contains(person.Agency)))
            yield return new(person.Line, ReporterWithoutAgency, id, ("agency", person.Agency ?? "-"));
        if (person.Role is Role.Technician
            && (person.Section is not { } section
            || (!mentioned.Contains(section) && posts.GetValueOrDefault(section, Role.Admin) != Role.Kasi)))
            yield return new(person.Line, TechnicianWithoutSection, id, ("section", person.Section ?? "-"));
    }

    /// <summary>Finds changes after which no admin would be left to undo them.</summary>
    private static IEnumerable<OrganisationFault> AdminsLost(OrganisationFile file, KnownOffice known)
    {
        var lost = file.People.Where(p =>
            known.Admins.Contains(p.TelegramId) && !known.Named.Contains(p.TelegramId) && p.Role != Role.Admin).ToList();
        var left = known.Admins.Except(lost.Select(p => p.TelegramId))
            .Concat(file.People.Where(p => p.Role == Role.Admin).Select(p => p.TelegramId));
        return lost.Count == 0 || left.Any() ? [] : lost.Select(p => new OrganisationFault(p.Line, LastAdmin, ("id", p.TelegramId)));
    }

    private static bool Blank(params ReadOnlySpan<string?> words)
    {
        foreach (var word in words) if (string.IsNullOrWhiteSpace(word)) return true;
        return false;
    }

    private static IEnumerable<OrganisationFault> Twice<T>(
        IEnumerable<T> all, Func<T, string> key, Func<T, int> line, OrganisationFaultKind kind) =>
        from same in all.GroupBy(key)
        from again in same.Skip(1)
        select new OrganisationFault(line(again), kind, ("code", same.Key), ("first", line(same.First())));

    /// <summary>Two codes that only a shift key parts would be two of what is one.</summary>
    private static IEnumerable<OrganisationFault> InOtherCase<T>(
        IEnumerable<T> all, Func<T, string> code, Func<T, int> line, IReadOnlySet<string> known)
    {
        var spelt = known.ToLookup(c => c, StringComparer.OrdinalIgnoreCase).ToDictionary(
            same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var entry in all)
            if (!spelt.TryAdd(code(entry), code(entry)) && spelt[code(entry)] is var other && other != code(entry)
                && !known.Contains(code(entry)))
                yield return new(line(entry), CodeCase, ("code", code(entry)), ("other", other));
    }

    /// <summary>A number of eighteen digits as a spreadsheet rounds it: to fifteen. No official is the 000th of a day.</summary>
    [GeneratedRegex(@"^(\d[.,]?\d*E\+?\d+|\d{15}000)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rounded();
}
