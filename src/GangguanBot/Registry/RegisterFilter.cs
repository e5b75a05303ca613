using System.Globalization;
using GangguanBot.Sop;
using GangguanBot.Tickets.Numbering;

namespace GangguanBot.Registry;

/// <summary>
/// The filter of the register; an empty one finds everything. Its text form is short enough to be kept with a dialogue or a running job.
/// </summary>
/// <param name="HolderPostId">The post whose turn it is.</param>
/// <param name="HolderPersonId">The technician who has it now.</param>
/// <param name="BranchPostId">The Kabid or Kasi post that it went to, whoever has it now.</param>
/// <param name="From">The first day of submission.</param>
/// <param name="Until">The last day of submission.</param>
/// <param name="Cause">A key below <c>finding.cause</c>.</param>
/// <param name="Words">As typed: every word or its beginning, and phrases in quotes.</param>
public sealed record RegisterFilter(
    TypedNumber? Number = null, Step? Step = null, int? AgencyId = null, int? SiteId = null, int? HolderPostId = null,
        int? HolderPersonId = null, int? BranchPostId = null,
    bool Overdue = false, DateOnly? From = null, DateOnly? Until = null, string? Cause = null, string? Words = null)
{
    public static readonly RegisterFilter None = new();

    /// <summary>"s=SiteCheck a=3 o w=lantai 2": what <see cref="Read"/> takes back.</summary>
    public string Write() => string.Join(' ', new[]
    {
        Number is { } n ? $"n={n.Year}.{n.Serial}"
            : null, Part("s", Step), Part("a", AgencyId), Part("l", SiteId), Part("h", HolderPostId), Part("p", HolderPersonId),
            Part("b", BranchPostId),
        Overdue ? "o" : null, Part("f", From?.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            Part("u", Until?.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), Part("c", Cause), Part("w", Words),
    }.OfType<string>());

    /// <returns>The filter, without parts that are not understood: an older or newer program may have written it.</returns>
    public static RegisterFilter Read(string text)
    {
        var filter = None;
        for (var rest = text; rest.Length > 0;)
        {
            if (rest.StartsWith("w=", StringComparison.Ordinal)) return filter with { Words = rest[2..] };
            var end = rest.IndexOf(' ');
            var (part, next) = end < 0 ? (rest, "") : (rest[..end], rest[(end + 1)..]);
            filter = filter.With(part.Split('=', 2) is [var key, var value] ? key : part, part.Length > 2 ? part[2..] : "");
            rest = next;
        }

        return filter;
    }

    private RegisterFilter With(string key, string value) => key switch
    {
        "n" when value.Split('.') is [var year, var serial] && Int(serial) is { } no =>
            this with { Number = new TypedNumber(Int(year), no) },
        "s" when Enum.TryParse<Step>(value, out var step) && Enum.GetName(step) == value => this with { Step = step },
        "a" => this with { AgencyId = Int(value) },
        "l" => this with { SiteId = Int(value) },
        "h" => this with { HolderPostId = Int(value) },
        "p" => this with { HolderPersonId = Int(value) },
        "b" => this with { BranchPostId = Int(value) },
        "o" => this with { Overdue = true },
        "f" => this with { From = Date(value) },
        "u" => this with { Until = Date(value) },
        "c" => this with { Cause = value },
        _ => this,
    };

    private static string? Part(string key, object? value) =>
        value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{key}={value}");

    private static int? Int(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
