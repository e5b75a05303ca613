namespace GangguanBot.Tickets.Diagnosis;

/// <summary>
/// Measured speed: download and upload in Mbps, ping in milliseconds (<c>null</c>: not said). It is read as people write it: labels before
/// or behind the numbers or none, any usual unit, comma or point, a pasted test. What could be read in two ways is not read at all.
/// </summary>
public sealed record Bandwidth(decimal Down, decimal Up, decimal? Ping)
{
    private const decimal Most = 100_000;

    /// <returns><c>null</c>: no measurement, or one that leaves a choice.</returns>
    public static Bandwidth? Parse(string text)
    {
        if (IperfText.Fits(text)) return IperfText.Read(text);
        var words = BandwidthToken.Read(text);
        if (words is null || words.Exists(w => w.IsRange) || !GiveLabels(words)) return null;
        var rates = words.FindAll(w => w is { IsNumber: true, Meaning: not (BandwidthMeaning.Ping or BandwidthMeaning.Ignored) });
        if (!GiveUnits(rates) || !Settle(words, rates)) return null;

        var down = rates.FindAll(w => w.Meaning == BandwidthMeaning.Down);
        var up = rates.FindAll(w => w.Meaning == BandwidthMeaning.Up);
        if (words.Exists(w => w is { IsNumber: true, Value: null })) return null;
        var ping = words.Find(w => w is { IsNumber: true, Meaning: BandwidthMeaning.Ping })?.Value;
        if (down.Count != 1 || up.Count != 1 || rates.Exists(w => w.Meaning == BandwidthMeaning.None)) return null;
        return (down[0].Mbps, up[0].Mbps) is ({ } d and <= Most, { } u and <= Most) && ping is null or <= Most
            ? new Bandwidth(d, u, ping) : null;
    }

    /// <summary>Each number gets the meaning that its unit or the label beside it gives it.</summary>
    private static bool GiveLabels(List<BandwidthToken> words)
    {
        foreach (var part in words.Where(w => w.IsNumber && w.Unit == BandwidthUnit.Percent)) part.Meaning = BandwidthMeaning.Ignored;
        if (!words.Exists(w => w.IsNumber)) return false;
        if (AllOnOneSide(words) is { } pairs) // "down/up 20/5"
        {
            foreach (var (one, label) in pairs) one.Meaning = label.Meaning;
            return true;
        }

        WaitUnderLoad(words);

        for (var i = 0; i < words.Count; i++)
            if (words[i] is { IsLabel: true, IsDirection: false } && Beside(words, i) is { } number) number.Meaning = words[i].Meaning;
        foreach (var wait in words.Where(w => w is { IsNumber: true, Meaning: BandwidthMeaning.None, Unit: BandwidthUnit.Milliseconds }))
            wait.Meaning = BandwidthMeaning.Ping;

        // A text that ends with a label has its labels behind the numbers.
        var behind = words.FindLast(w =>
            w.IsLabel ? w.IsDirection : w is { IsNumber: true, Meaning: BandwidthMeaning.None })?.IsLabel == true;
        if (behind && words.Exists(w => w.IsForeign)
            && words.Exists(w => w is { IsNumber: true, Meaning: BandwidthMeaning.None, HasRateUnit: false }))
            return false; // "PC 1 unduh 4,2 unggah gagal"
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is not { IsLabel: true, IsDirection: true }) continue;
            if ((behind ? Before(words, i) : After(words, i)) is not { } rate) return false;
            rate.Meaning = words[i].Meaning;
        }

        return true;
    }

    /// <summary>As many labels as numbers, all before or all behind these.</summary>
    private static List<(BandwidthToken Number, BandwidthToken Label)>? AllOnOneSide(List<BandwidthToken> words)
    {
        var (numbers, labels) = (words.FindAll(w => w.IsNumber), words.FindAll(w => w.IsLabel));
        if (labels.Count < 2 || labels.Count != numbers.Count) return null;
        return labels[^1].Place < numbers[0].Place || labels[0].Place > numbers[^1].Place ? [.. numbers.Zip(labels)] : null;
    }

    /// <summary>"Download Active +85 ms" is no speed and no ping, but what a loaded line adds to it.</summary>
    private static void WaitUnderLoad(List<BandwidthToken> words)
    {
        var first = words.Find(w => w is { IsLabel: true, IsDirection: true } or { IsNumber: true, Unit: not BandwidthUnit.Milliseconds });
        if (first is { IsNumber: true }) return; // labels stand behind: "4,2 down 180 ms"
        for (var i = words.Count - 2; i >= 0; i--)
        {
            var wait = i + 1 + (words.ElementAtOrDefault(i + 1) is { IsLabel: true, Meaning: BandwidthMeaning.Ping } ? 1 : 0);
            if (words[i] is { IsLabel: true, IsDirection: true } && wait < words.Count
                && words[wait] is { IsNumber: true, Unit: BandwidthUnit.Milliseconds }) words.RemoveRange(i, wait - i + 1);
        }
    }

    /// <summary>The number of a ping is behind its label, unless the one before is in milliseconds.</summary>
    private static BandwidthToken? Beside(List<BandwidthToken> words, int label) =>
        Before(words, label) is { Unit: BandwidthUnit.Milliseconds } before
            && After(words, label) is not { Unit: BandwidthUnit.Milliseconds } ? before
            : (After(words, label) ?? Before(words, label)) is { HasRateUnit: false } beside ? beside : null;

    private static BandwidthToken? After(List<BandwidthToken> words, int label) =>
        label + 1 < words.Count && words[label + 1] is { IsNumber: true, Meaning: BandwidthMeaning.None } next ? next : null;

    private static BandwidthToken? Before(List<BandwidthToken> words, int label) =>
        label > 0 && words[label - 1] is { IsNumber: true, Meaning: BandwidthMeaning.None } last ? last : null;

    /// <summary>
    /// "500/200 kbps": a unit counts for both sides of a stroke. A number without any is Mbps, unless another is something else.
    /// </summary>
    private static bool GiveUnits(List<BandwidthToken> rates)
    {
        foreach (var (a, b) in rates.Zip(rates.Skip(1)).Where(p => p.Second.IsJoined))
        {
            if (a.Unit == BandwidthUnit.None) a.Unit = b.Unit;
            else if (b.Unit == BandwidthUnit.None) b.Unit = a.Unit;
        }

        return rates.TrueForAll(w => w.Unit is BandwidthUnit.None or BandwidthUnit.Mega)
            || rates.TrueForAll(w => w.Unit != BandwidthUnit.None);
    }

    /// <summary>Numbers without a label: down, up and ping in that order, when nothing else is said.</summary>
    private static bool Settle(List<BandwidthToken> words, List<BandwidthToken> rates)
    {
        var unsaid = rates.FindAll(w => w.Meaning == BandwidthMeaning.None);
        var said = rates.FindAll(w => w.IsDirection);
        if (unsaid.Count == 0) return true;
        if (words.Exists(w => w.IsForeign)) return false; // "2 PC lambat 3 hari"
        if (said.Count == 1)
        {
            // "4,2 unduh 1,1" could be either; on lines of their own they are told apart.
            if (unsaid.Count != 1 || (unsaid[0].Place < said[0].Place && unsaid[0].Line == said[0].Line)) return false;
            unsaid[0].Meaning = said[0].Meaning == BandwidthMeaning.Down ? BandwidthMeaning.Up : BandwidthMeaning.Down;
            return true;
        }

        if (said.Count > 0) return false; // a number too many is nothing's, least of all the ping
        if (unsaid is [_, { IsJoined: false }, { IsJoined: true }]) return false; // "14.30 4,2/1,1": the first is another thing
        var noPing = !words.Exists(w => w is { IsNumber: true, Meaning: BandwidthMeaning.Ping });
        BandwidthMeaning[] order = [BandwidthMeaning.Down, BandwidthMeaning.Up, BandwidthMeaning.Ping];
        if (unsaid.Count > order.Length || (order[unsaid.Count - 1] == BandwidthMeaning.Ping && (!noPing || unsaid[^1].HasRateUnit)))
            return false;
        foreach (var (number, meaning) in unsaid.Zip(order)) number.Meaning = meaning;
        rates.RemoveAll(w => w.Meaning == BandwidthMeaning.Ping);
        return true;
    }
}
