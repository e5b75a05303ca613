namespace GangguanBot.Traces;

/// <summary>Reads one whole line as a hop, of whichever tool: the order of times and addresses does not matter.</summary>
static class HopLine
{
    /// <param name="trusted">Something else has said already that this is a trace: a router's complaint in words can be believed.</param>
    public static Hop? Read(TraceLine traceLine, int no, bool trusted)
    {
        var words = traceLine.Words.Skip(traceLine.HopNumber == no ? 1 : 0).ToList();
        var isTable = words.Exists(w => w.Kind is TraceTokenKind.Percent or TraceTokenKind.Marker)
            || words.Exists(w => w.Text == TraceLine.Nobody);
        return isTable ? Row(words, no) : Probes(words, no, trusted);
    }

    /// <summary>mtr and MikroTik: host, loss, counts and times.</summary>
    private static Hop? Row(List<TraceToken> words, int no)
    {
        words = [.. words.SkipWhile(w => w.Kind == TraceTokenKind.Marker || w.Text.StartsWith("AS", StringComparison.Ordinal))];
        var at = words.FindIndex(w => w.Kind == TraceTokenKind.Percent);
        if (at < 0) at = words.FindIndex(w => w.Kind == TraceTokenKind.Number);
        if (at < 0) return words is [{ Kind: TraceTokenKind.Unanswered }, ..] ? new Hop(no, [], []) : null;
        var (host, loss) = (words.Take(at).ToList(), Math.Min(words[at].Value, 100));
        var addresses = host.Select(w => w.Address).OfType<System.Net.IPAddress>().Distinct().ToList();
        var name = addresses.Count == 0 ? host.Find(w => w.Kind == TraceTokenKind.Other)?.Text : null;
        var unanswered = host.Exists(w => w.Kind == TraceTokenKind.Unanswered) || (addresses.Count == 0 && name is null);
        var numbers = words.Skip(at + 1).Where(w => w.Kind is TraceTokenKind.Number or TraceTokenKind.Time).Select(w => w.Value).Skip(1)
            .Take(4).ToList();
        return unanswered || loss >= 100 ? new Hop(no, [], [], loss) : new Hop(no, addresses, numbers, loss, Name: name);
    }

    /// <summary>traceroute, tracert, tracepath: times and asterisks, and who answered.</summary>
    private static Hop? Probes(List<TraceToken> words, int no, bool trusted)
    {
        var times = new List<double>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == TraceTokenKind.Time
                || (words[i].Kind == TraceTokenKind.Number && i + 1 < words.Count && words[i + 1].Kind == TraceTokenKind.Unit)) times.Add(
                words[i].Value);
        }

        var stars = words.Where(w => w.Kind == TraceTokenKind.Stars).Sum(w => w.Value);
        var addresses = words.Select(w => w.Address).OfType<System.Net.IPAddress>().Distinct().ToList();
        var complaint = words.Select(w => w.Complaint).FirstOrDefault(c => c is not null);
        var others = words.Count(w => w.Kind == TraceTokenKind.Other);

        if (times.Count > 0) return new Hop(no, addresses, times, Complaint: complaint);
        if (complaint is not null && addresses.Count > 0) return new Hop(no, addresses, [], Complaint: complaint);
        if (addresses.Count == 1 && others > 0 && trusted
            && words.Find(w => w.Kind != TraceTokenKind.Stars)!.Kind == TraceTokenKind.Address)
            return new Hop(no, addresses, [],
                Complaint: Traces.Complaint.HostUnreachable); // tracert: "10.1.1.1 reports: …" in its language
        if (words is [{ Text: "no" }, { Text: "reply" }]) return new Hop(no, [], []); // tracepath, which speaks one language
        if (stars >= 3 || (stars > 0 && others == 0)) return new Hop(no, [], []);
        return null;
    }
}
