using GangguanBot.Languages;
using GangguanBot.Time;

namespace GangguanBot.Office.Acting;

/// <summary>Whole days of the office's civil time.</summary>
/// <param name="Last">Inclusive; <c>null</c>: until further notice.</param>
public sealed record DutyPeriod(DateOnly First, DateOnly? Last)
{
    /// <summary>Ready periods as buttons carry them; the phrase is <c>period.{key}</c>.</summary>
    [PhraseFamily("period.")]
    public static readonly string[] Ready = ["today", "tomorrow", "days3", "week", "open"];

    public static DutyPeriod? Of(string key, DateOnly today) => key switch
    {
        "today" => new(today, today),
        "tomorrow" => new(today.AddDays(1), today.AddDays(1)),
        "days3" => new(today, today.AddDays(2)),
        "week" => new(today, today.AddDays(6)),
        "open" => new(today, Last: null),
        _ => null,
    };

    /// <summary>"24-11-2026" or "24-11-2026 s.d. 27-11-2026"; nothing that lies behind, ends before it begins, or is a year away.</summary>
    public static DutyPeriod? Parse(string text, DateOnly today) =>
        TypedPeriod.Parse(text, new(today, today.AddYears(1))) is { } days ? new(days.From, days.To) : null;
}
