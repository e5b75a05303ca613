using System.Text.RegularExpressions;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>Rules for a site's coordinates and contract.</summary>
public static partial class SiteFacts
{
    /// <summary>Mbps; more is a slip of the pen.</summary>
    public const double MostContract = 100_000;

    public static bool AreGood(SiteEntry site) =>
        (site.Latitude is null) == (site.Longitude is null)
        && site is not { Latitude: < -90 or > 90 } and not { Longitude: < -180 or > 180 }
        && IsContract(site.ContractDown) && IsContract(site.ContractUp);

    /// <summary>"1.000" Mbps is one or a thousand.</summary>
    public static bool IsGrouped(string digits) => Grouped().IsMatch(digits);

    [GeneratedRegex("^[1-9][0-9]{0,2}([.,][0-9]{3})+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Grouped();

    private static bool IsContract(double? mbps) => mbps is null or (> 0 and <= MostContract);
}
