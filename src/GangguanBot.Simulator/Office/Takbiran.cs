namespace GangguanBot.Simulator.Office;

/// <summary>The evening before Idulfitri, when nobody is at work and nobody may be written to.</summary>
public static class Takbiran
{
    private static readonly TimeSpan Evening = TimeSpan.FromHours(20);

    /// <summary>
    /// First days of Idulfitri: until 2027 as the joint decrees (SKB 3 Menteri) have them, later ones by reckoning; for rehearsals a day's
    /// error does no harm.
    /// </summary>
    private static readonly DateOnly[] Idulfitri =
    [
        new(2026, 3, 21), new(2027, 3, 10), new(2028, 2, 26), new(2029, 2, 14), new(2030, 2, 5), new(2031, 1, 25), new(2032, 1, 14),
            new(2033, 1, 3), new(2033, 12, 23),
    ];

    /// <summary>The next such evening at 20.00 WIB; <c>null</c>: further off than is known.</summary>
    public static DateTimeOffset? After(DateTimeOffset moment) =>
        Idulfitri.Select(day =>
            (DateTimeOffset?)new DateTimeOffset(day.AddDays(-1).ToDateTime(TimeOnly.MinValue) + Evening, OfficeClock.Wib))
            .FirstOrDefault(at => at > moment);
}
