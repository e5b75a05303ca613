using GangguanBot.Sop;
using static GangguanBot.Staff.OrganisationFile;

namespace GangguanBot.Staff;

/// <summary>What an organisation file must hold together.</summary>
internal static class OrganisationCheck
{
    public static IEnumerable<string> Faults(OrganisationFile file)
    {
        var posts = file.Posts.GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.First());
        var agencies = file.Agencies.Select(a => a.Code).ToHashSet();

        return Twice("agency", file.Agencies, a => a.Code)
            .Concat(Twice("post", file.Posts, p => p.Code))
            .Concat(Twice("person", file.People, p => p.TelegramId.ToString()))
            .Concat(Twice("holder of post", file.People.Where(p => p.Holds is not null), p => p.Holds!))
            .Concat(file.Posts.Count(p => p.Role == Role.Kadis) > 1 ? ["more than one post is Kadis: every report goes to the one"] : [])
            .Concat(file.Agencies.Where(a => Blank(a.Code, a.Name)).Select(a => $"agency {a.Code}: code or name is missing"))
            .Concat(file.Posts.Where(p => Blank(p.Code, p.Title)).Select(p => $"post {p.Code}: code or title is missing"))
            .Concat(file.Posts.SelectMany(p => OfPost(p, posts)))
            .Concat(file.People.SelectMany(p => OfPerson(p, posts, agencies)));
    }

    private static IEnumerable<string> OfPost(PostEntry post, Dictionary<string, PostEntry> posts)
    {
        Role? above = post.Role switch { Role.Kasi => Role.Kabid, Role.Kabid => Role.Kadis, _ => null };
        if (post.Role is not (Role.Kadis or Role.Kabid or Role.Kasi))
            yield return $"post {post.Code}: a post is Kadis, Kabid or Kasi, not {post.Role}";
        else if (above is not null && post.ReportsTo is null)
            yield return $"post {post.Code}: reportsTo is missing";
        else if (post.ReportsTo is { } code && (!posts.TryGetValue(code, out var superior) || superior.Role != above))
            yield return $"post {post.Code}: reportsTo {code} is no {above?.ToString() ?? "post above the Kadis"}";
    }

    private static IEnumerable<string> OfPerson(PersonEntry person, Dictionary<string, PostEntry> posts, HashSet<string> agencies)
    {
        var who = $"person {person.TelegramId}";
        if (person.TelegramId <= 0) yield return $"{who}: telegramId is a positive number";
        if (string.IsNullOrWhiteSpace(person.Name)) yield return $"{who}: name is missing";
        if (person.Holds is { } post && !posts.ContainsKey(post)) yield return $"{who}: holds {post}, which is no post of this file";
        if (person is { Holds: null, Role: null }) yield return $"{who}: neither holds nor role";
        if (person.Role is Role.Kadis or Role.Kabid or Role.Kasi) yield return $"{who}: {person.Role} comes from a post (holds), not from role";
        if (person.Role is Role.Reporter && (person.Agency is null || !agencies.Contains(person.Agency)))
            yield return $"{who}: a reporter needs an agency of this file";
        if (person.Role is Role.Technician && (person.Section is null || !posts.TryGetValue(person.Section, out var section) || section.Role != Role.Kasi))
            yield return $"{who}: a technician needs a section, the code of a Kasi post";
    }

    private static bool Blank(params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (string.IsNullOrWhiteSpace(word)) return true;
        return false;
    }

    private static IEnumerable<string> Twice<T>(string what, IEnumerable<T> all, Func<T, string> key) =>
        all.GroupBy(key).Where(g => g.Count() > 1).Select(g => $"{what} {g.Key} stands twice");
}
