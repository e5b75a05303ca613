using System.Net;

namespace GangguanBot.Traces;

/// <summary>
/// A line of traceroute, tracert or tracepath: times, asterisks and who answered, in whichever order; words of a language only where
/// these tools put them.
/// </summary>
static class ProbeRow
{
    /// <summary>Probes from which on a line is a hop whatever somebody has written behind it.</summary>
    private const int Several = 2;

    /// <param name="words">The words behind the number of the hop.</param>
    /// <param name="trusted">Something else has said already that this is a trace: a router's complaint in words can be believed.</param>
    /// <param name="bare">The times are not told (pathping's list, notes by hand): an address alone is somebody who answered.</param>
    public static Hop? Read(IReadOnlyList<TraceToken> words, int no, bool trusted = false, bool bare = false)
    {
        if (words is [{ Text: "no" }, { Text: "reply" }, ..]) return Hop.Silent(no); // tracepath, which speaks one language
        var (times, addresses, foreign) = (new List<double>(), new List<IPAddress>(), -1);
        var (stars, name, complaint) = (0d, (string?)null, (Complaint?)null);
        for (var i = 0; i < words.Count && foreign < 0; i++)
        {
            var (word, next) = (words[i], i + 1 < words.Count ? words[i + 1] : null);
            switch (word.Kind)
            {
                case TraceTokenKind.Time: times.Add(word.Value); break;
                case TraceTokenKind.Number when next?.Kind == TraceTokenKind.Unit: times.Add(word.Value); break;
                case TraceTokenKind.Stars: stars += word.Value; break;
                case TraceTokenKind.Unanswered: stars++; break;
                case TraceTokenKind.Address: addresses.Add(word.Address!); break;
                case TraceTokenKind.Complaint: complaint ??= word.Complaint; break;
                case TraceTokenKind.Aside or TraceTokenKind.Unit or TraceTokenKind.Marker: break;
                case TraceTokenKind.Number when words[Math.Max(0, i - 1)].Kind == TraceTokenKind.Aside: break; // "asymm 5"
                case TraceTokenKind.Number when next is null && times.Count > 0: break; // cut off before its unit
                case TraceTokenKind.Other when IsHost(word, next, times.Count): name ??= word.Text; break;
                default:
                    if (word.Text[0] != '(' || name is null || word.Text.Trim('(', ')') != name) foreign = i;
                    break;
            }
        }

        addresses = [.. addresses.Distinct()];
        if (addresses.Count == 0 && name is null)
            return times.Count == 0 && complaint is null && (stars >= 3 || (stars > 0 && foreign < 0)) ? Hop.Silent(no) : null;
        if (bare && stars > 0 && foreign < 0 && times.Count == 0 && complaint is null) return Hop.Silent(no); // "3. 8.8.8.8 RTO", by hand
        if (foreign >= 0 && times.Count == 0)
            return trusted && IsReport(words, foreign) ? new Hop(no, addresses, [], Complaint: Complaint.HostUnreachable) : null;
        if (foreign >= 0 && times.Count + stars < Several) return null;
        return times.Count > 0 || complaint is not null || (bare && stars == 0)
            ? new Hop(no, addresses, times, Complaint: complaint, Name: name) : null;
    }

    /// <summary>A name is followed by its address or by what was measured; tracert puts it last.</summary>
    private static bool IsHost(TraceToken word, TraceToken? next, int times) => word.IsName && (next is null ? times > 0
        : next.IsBracketed || next.Kind is TraceTokenKind.Time or TraceTokenKind.Number or TraceTokenKind.Stars or TraceTokenKind.Aside);

    /// <summary>tracert's "10.1.1.1 reports: …", which has its colon in every language.</summary>
    private static bool IsReport(IReadOnlyList<TraceToken> words, int from) =>
        words.FirstOrDefault(w => w.Kind != TraceTokenKind.Stars) is { Kind: TraceTokenKind.Address } or { IsName: true }
        && words.Skip(from).Any(w => w.Text.EndsWith(':') || w.Text.EndsWith('：'));
}
