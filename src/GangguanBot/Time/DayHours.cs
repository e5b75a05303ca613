namespace GangguanBot.Time;

/// <summary>
/// The open periods of one day, in order and apart from each other, written "07.30–12.00, 13.00–16.00". None: the office is closed.
/// </summary>
public sealed class DayHours
{
    public static readonly DayHours Closed = new([]);

    public static readonly DayHours WholeDay = new([new OpenPeriod(TimeOnly.MinValue, TimeOnly.MinValue)]);

    /// <exception cref="ArgumentException">Two periods overlap.</exception>
    public DayHours(IEnumerable<OpenPeriod> periods)
    {
        Periods = [.. periods.OrderBy(openPeriod => openPeriod.Start)];
        if (Overlap(Periods)) throw new ArgumentException($"Periods overlap: {this}.", nameof(periods));
    }

    public IReadOnlyList<OpenPeriod> Periods { get; }

    public bool IsOpen => Periods.Count > 0;

    public TimeSpan Length => Periods.Aggregate(TimeSpan.Zero, (sum, openPeriod) => sum + openPeriod.Length);

    /// <exception cref="FormatException">Not a list of periods, or they overlap.</exception>
    public static DayHours Parse(string text) =>
        TryParse(text, out var hours)
            ? hours : throw new FormatException($"'{text}' is not a list of periods such as '07.30–12.00, 13.00–16.00'.");

    /// <summary>Reads what <see cref="ToString"/> writes; an empty text is a closed day.</summary>
    public static bool TryParse(string text, out DayHours hours)
    {
        hours = Closed;
        var periods = new List<OpenPeriod>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!OpenPeriod.TryParse(part, out var openPeriod)) return false;
            periods.Add(openPeriod);
        }

        periods.Sort((one, other) => one.Start.CompareTo(other.Start));
        if (Overlap(periods)) return false;

        hours = new(periods);
        return true;
    }

    public override string ToString() => string.Join(", ", Periods);

    static bool Overlap(IReadOnlyList<OpenPeriod> ordered) => ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.Start < pair.First.End);
}
