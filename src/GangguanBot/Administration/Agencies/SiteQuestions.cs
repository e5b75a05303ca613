using System.Globalization;
using System.Text.RegularExpressions;
using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Administration.Agencies;

/// <summary>Further facts of a site, each typed as a line: kecamatan, upstream, coordinates, contract.</summary>
public static partial class SiteQuestions
{
    private const string District = "district", Upstream = "upstream", Place = "place", Contract = "contract", Nothing = "-";

    /// <summary>In the order of their buttons; phrases <c>button.admin.{name}</c> and <c>admin.sites.ask_{name}</c>.</summary>
    [PhraseFamily("button.admin.")]
    [PhraseFamily("admin.sites.ask_")]
    public static readonly IReadOnlyList<string> All = [District, Upstream, Place, Contract];

    public static bool Has(string name) => All.Contains(name);

    /// <summary>Takes what was typed, "-" for nothing; coordinates also as a shared location.</summary>
    /// <returns><c>false</c> when it cannot be understood.</returns>
    public static bool Put(Site site, string what, Content content)
    {
        if (what == Place && content is Content.Location shared) return PutPlace(site, shared.Latitude, shared.Longitude);
        if (content is not Content.TypedText { Text: var text } || OneLine.Of(text) is not { } words
            || !FieldLimits.SiteFact.Takes(words)) return false;
        var nothing = words == Nothing;
        switch (what)
        {
            case District: site.District = nothing ? null : words; return true;
            case Upstream: site.Upstream = nothing ? null : words; return true;
            case Place when nothing: (site.Latitude, site.Longitude) = (null, null); return true;
            case Contract when nothing: (site.ContractDown, site.ContractUp) = (null, null); return true;
            default:
                return Two(words, isContract: what == Contract) is { } pair
                    && (what == Place ? PutPlace(site, pair.First, pair.Second) : PutContract(site, pair.First, pair.Second));
        }
    }

    /// <summary>The known facts of a site, below its own line.</summary>
    public static Html Line(Phrases say, Site site) => say.Html("admin.sites.facts",
        ("district", site.District ?? "–"), ("upstream", site.Upstream ?? "–"),
        ("place", site.Latitude is null
            ? "–" : string.Create(CultureInfo.InvariantCulture, $"{site.Latitude:0.#####}, {site.Longitude:0.#####}")),
        ("contract", site.ContractDown is null
            ? "–" : string.Create(CultureInfo.InvariantCulture, $"{site.ContractDown:0.##}/{site.ContractUp:0.##} Mbps")));

    private static bool PutPlace(Site site, double latitude, double longitude)
    {
        if (!SiteFacts.AreGood(new("x", Latitude: latitude, Longitude: longitude))) return false;
        (site.Latitude, site.Longitude) = (latitude, longitude);
        return true;
    }

    private static bool PutContract(Site site, double down, double up)
    {
        if (!SiteFacts.AreGood(new("x", ContractDown: down, ContractUp: up))) return false;
        (site.ContractDown, site.ContractUp) = (down, up);
        return true;
    }

    /// <summary>"-6.59, 106.79", "20/10", "20 10"; a comma within a number only where a blank or slash parts the two.</summary>
    private static (double First, double Second)? Two(string words, bool isContract) =>
        Pair().Match(words.Replace('−', '-')) is { Success: true } match
        && !(isContract && (SiteFacts.IsGrouped(match.Groups["a"].Value) || SiteFacts.IsGrouped(match.Groups["b"].Value)))
        && Number(match.Groups["a"].Value) is { } a && Number(match.Groups["b"].Value) is { } b ? (a, b) : null;

    private static double? Number(string digits) =>
        double.TryParse(digits.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<a>-?[0-9]{1,6}([.,][0-9]{1,8})?)(\s*[/;]\s*|,?\s+|,)(?<b>-?[0-9]{1,6}([.,][0-9]{1,8})?)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pair();
}
