using System.Globalization;
using GangguanBot.Office;
using GangguanBot.Office.Acting;

namespace GangguanBot.Administration.Posts;

/// <summary>An appointment as far as it has been said.</summary>
/// <param name="Stamp">The state of the post at the beginning.</param>
/// <param name="From"><see cref="Now"/>, or the day as yyyy-MM-dd.</param>
/// <param name="Until"><see cref="Open"/>, or the first day that no longer belongs to it.</param>
public sealed record SeatDraft(
    int Post, int Stamp, string Query = "", int Page = 0, int? Person = null, HoldingMode? Mode = null, string? From = null,
    string? Until = null)
{
    public const string Now = "now", Open = "open";
    private const string Form = "yyyy-MM-dd";

    public bool IsComplete => this is { Person: not null, Mode: not null, From: not null, Until: not null };

    public static string Day(DateOnly day) => day.ToString(Form);

    public DateOnly FirstDay(OfficeDirectory office) => From is null or Now ? office.Clock.Today : Read(From);

    public DateTimeOffset Begins(OfficeDirectory office) =>
        From == Now || office.Clock.Midnight(Read(From!)) < office.Now ? office.Now : office.Clock.Midnight(Read(From!));

    public DateTimeOffset? Ends(OfficeDirectory office) => Until == Open ? null : office.Clock.Midnight(Read(Until!));

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, Form, CultureInfo.InvariantCulture);
}
