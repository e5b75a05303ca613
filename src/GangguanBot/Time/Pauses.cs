namespace GangguanBot.Time;

/// <summary>The pauses of one step: in order, apart from each other, none empty.</summary>
static class Pauses
{
    public static IReadOnlyList<Pause> Merge(IEnumerable<Pause> holds)
    {
        var merged = new List<Pause>();
        foreach (var hold in holds.Where(hold => hold.To > hold.From).OrderBy(hold => hold.From))
        {
            if (merged.Count > 0 && hold.From <= merged[^1].To)
                merged[^1] = merged[^1] with { To = Later(merged[^1].To, hold.To) };
            else
                merged.Add(new(hold.From.ToUniversalTime(), hold.To.ToUniversalTime()));
        }

        return merged;
    }

    /// <summary>The parts of the holds from one instant to another.</summary>
    public static IEnumerable<Pause> Within(IEnumerable<Pause> holds, DateTimeOffset from, DateTimeOffset to) =>
        holds.Select(hold => new Pause(Later(hold.From, from), hold.To < to ? hold.To : to)).Where(hold => hold.To > hold.From);

    /// <summary>Moves an instant on for each hold that begins before it, which may bring it past the beginning of the next.</summary>
    public static DateTimeOffset GiveBack(
        IEnumerable<Pause> holds, DateTimeOffset start, DateTimeOffset instant, Func<DateTimeOffset, Pause, DateTimeOffset> add)
    {
        foreach (var hold in Within(holds, start, DateTimeOffset.MaxValue))
        {
            if (hold.From >= instant) break;
            instant = add(instant, hold);
        }

        return instant;
    }

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => (one > other ? one : other).ToUniversalTime();
}
