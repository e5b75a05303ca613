namespace GangguanBot.Time;

/// <summary>"24-11-2026" or "1/11/2026 s.d. 24/11/2026": a day, or the days from one to another.</summary>
public static class TypedPeriod
{
    /// <param name="within">The days that make sense where it is asked.</param>
    /// <returns><c>null</c>: no days, the wrong way round, or not within them.</returns>
    public static DateRange? Parse(string text, DateRange within)
    {
        return TypedDate.Find(text).Select(d => d.Date).ToList() switch
        {
            [{ } only] when Fits(only, only) => new(only, only),
            [{ } first, { } last] when Fits(first, last) => new(first, last),
            _ => null,
        };

        bool Fits(DateOnly first, DateOnly last) => within.From <= first && first <= last && last <= within.To;
    }
}
