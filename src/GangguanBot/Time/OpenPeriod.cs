using System.Globalization;

namespace GangguanBot.Time;

/// <summary>
/// A stretch of open time within one civil day, written "07.30–12.00". The end is not open any more; an end of 00.00 is midnight, "24.00".
/// </summary>
public readonly record struct OpenPeriod
{
    static readonly TimeSpan Midnight = TimeSpan.FromHours(24);

    /// <exception cref="ArgumentException">The end is not after the beginning.</exception>
    public OpenPeriod(TimeOnly from, TimeOnly to)
    {
        From = from;
        To = to;
        if (End <= Start) throw new ArgumentException($"A period ends after it begins: {this}.", nameof(to));
    }

    public TimeOnly From { get; }

    public TimeOnly To { get; }

    /// <summary>Beginning and end counted from 00.00; the end may be 24 hours.</summary>
    public TimeSpan Start => From.ToTimeSpan();

    public TimeSpan End => To == TimeOnly.MinValue ? Midnight : To.ToTimeSpan();

    public TimeSpan Length => End - Start;

    /// <summary>Reads "07.30–12.00"; a plain hyphen and colons will do.</summary>
    public static bool TryParse(string text, out OpenPeriod openPeriod)
    {
        openPeriod = default;
        var ends = text.Replace(':', '.').Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || !TryParseHour(ends[0], out var from)) return false;

        var to = TimeOnly.MinValue;
        if (ends[1] != "24.00" && (!TryParseHour(ends[1], out to) || to <= from)) return false;

        openPeriod = new(from, to);
        return true;
    }

    public override string ToString() => $"{From:HH\\.mm}–{(To == TimeOnly.MinValue ? "24.00" : To.ToString("HH\\.mm"))}";

    static bool TryParseHour(string text, out TimeOnly hour) =>
        TimeOnly.TryParseExact(text, ["HH\\.mm", "H\\.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);
}
