namespace GangguanBot.Recaps;

/// <summary>
/// How working minutes spread over the stays of one step: counted by whole minutes, so that its size does not grow with the stays.
/// </summary>
/// <param name="Stays">How many stays took so many whole minutes.</param>
/// <param name="Seconds">All of them together, exactly.</param>
/// <param name="Late">How many ended after their limit.</param>
public sealed record StayDistribution(SortedDictionary<int, int> Stays, long Seconds, int Late)
{
    public int Count => Stays.Values.Sum();

    public int Median => Percentile(50);

    public int Ninetieth => Percentile(90);

    /// <summary>The smallest number of minutes that at least so many of a hundred stays kept to (nearest rank); 0 without stays.</summary>
    public int Percentile(int percent)
    {
        var rank = (Count * (long)percent + 99) / 100;
        foreach (var (minutes, stays) in Stays)
            if ((rank -= stays) <= 0) return minutes;
        return 0;
    }

    public static StayDistribution Of(IEnumerable<(int Minutes, int Stays, long Seconds, int Late)> parts)
    {
        var (spread, seconds, late) = (new SortedDictionary<int, int>(), 0L, 0);
        foreach (var part in parts)
        {
            spread[part.Minutes] = spread.GetValueOrDefault(part.Minutes) + part.Stays;
            (seconds, late) = (seconds + part.Seconds, late + part.Late);
        }

        return new(spread, seconds, late);
    }
}
