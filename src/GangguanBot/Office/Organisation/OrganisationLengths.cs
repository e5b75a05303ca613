using System.Text.RegularExpressions;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>Holds what a file says to the same limits as what is typed in chat. The error of a spreadsheet's formula is no text.</summary>
internal static partial class OrganisationLengths
{
    public static IEnumerable<OrganisationFault> Faults(OrganisationFile file) =>
    [
        .. file.Agencies.SelectMany(a => OfAgency(a).Concat((a.Sites ?? []).OfType<SiteEntry>().SelectMany(s => OfSite(a, s)))),
        .. file.Posts.SelectMany(OfPost),
        .. file.People.SelectMany(OfPerson),
        .. file.Network.SelectMany(n =>
            TooLong(n.Line, n.Prefix, ("prefix", n.Prefix, FieldLimits.Prefix), ("name", n.Name, FieldLimits.PlaceName))),
    ];

    private static IEnumerable<OrganisationFault> OfAgency(AgencyEntry agency) => TooLong(agency.Line, agency.Code,
        ("code", agency.Code, FieldLimits.Code), ("name", agency.Name, FieldLimits.AgencyName),
        ("short", agency.Short, FieldLimits.AgencyShort));

    private static IEnumerable<OrganisationFault> OfSite(AgencyEntry agency, SiteEntry site) => TooLong(site.LineIn(agency), agency.Code,
        ("site", site.Name, FieldLimits.SiteName), ("address", site.Address, FieldLimits.SiteAddress),
        ("probe", site.Probe, FieldLimits.Probe), ("district", site.District, FieldLimits.SiteFact),
        ("upstream", site.Upstream, FieldLimits.SiteFact));

    private static IEnumerable<OrganisationFault> OfPost(PostEntry post) => TooLong(post.Line, post.Code,
        ("code", post.Code, FieldLimits.Code), ("title", post.Title, FieldLimits.PostTitle), ("short", post.Short, FieldLimits.PostShort),
        ("reportsTo", post.ReportsTo, FieldLimits.Code));

    private static IEnumerable<OrganisationFault> OfPerson(PersonEntry person) => TooLong(person.Line, $"{person.TelegramId}",
        ("name", person.Name, FieldLimits.PersonName), ("nip", person.Nip, FieldLimits.Nip), ("holds", person.Holds, FieldLimits.Code),
        ("section", person.Section, FieldLimits.Code), ("agency", person.Agency, FieldLimits.Code));

    private static IEnumerable<OrganisationFault> TooLong(
        int line, string whose, params (string Field, string? Text, FieldLimit Limit)[] fields) =>
        from field in fields
        let text = field.Text
        where text is not null && (text.Length > field.Limit.Longest || FailedFormula().IsMatch(text))
        select text.Length <= field.Limit.Longest ? new OrganisationFault(line, OrganisationFaultKind.WrongValue, ("field", field.Field))
            : new OrganisationFault(line, OrganisationFaultKind.TooLong, ("field", field.Field), ("code", whose),
                ("count", text.Length), ("most", field.Limit.Longest));

    /// <summary>The sign of a spreadsheet for a value that it could not find, or had no room for.</summary>
    [GeneratedRegex(@"^(#(N/A|N/V|REF!|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|Err:[0-9]{3}|##+)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FailedFormula();
}
