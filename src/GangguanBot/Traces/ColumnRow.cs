using System.Net;

namespace GangguanBot.Traces;

/// <summary>A line of mtr or MikroTik: host, and numbers in the columns that the heading names.</summary>
static class ColumnRow
{
    /// <summary>Whether the line has the signs of these tools, heading or not.</summary>
    public static bool Fits(IReadOnlyList<TraceToken> words) =>
        words.Any(w => w.Kind is TraceTokenKind.Percent or TraceTokenKind.Marker || w.Text == "???");

    /// <param name="lossAt">The place of the loss among the columns; <c>null</c>: there is none.</param>
    public static Hop? Read(IReadOnlyList<TraceToken> row, int no, int? lossAt)
    {
        var words = row.SkipWhile(w => w.Kind is TraceTokenKind.Marker or TraceTokenKind.Aside).ToList();
        var at = words.FindIndex(w => w.Kind is TraceTokenKind.Percent or TraceTokenKind.Number);
        if (at < 0) return words is [{ Kind: TraceTokenKind.Unanswered }, ..] ? Hop.Silent(no) : null;
        var host = words.Take(at).Where(w => w.Kind is not (TraceTokenKind.Aside or TraceTokenKind.Marker)).ToList();
        var values = words.Skip(at)
            .TakeWhile(w => w.Kind is TraceTokenKind.Percent or TraceTokenKind.Number or TraceTokenKind.Time).ToList();
        if (values.Count < 2 && !Fits(row)) return null; // "5. kabel 3 m"
        var loss = values.Find(w => w.Kind == TraceTokenKind.Percent) ?? values.ElementAtOrDefault(lossAt ?? -1);
        var addresses = words.Where(w => w.Kind == TraceTokenKind.Address).Select(w => w.Address!).Distinct().ToList();
        var names = host.FindAll(w => w.Kind == TraceTokenKind.Other);
        if (names.Count > 1) return null; // a sentence
        var lost = loss is null ? (double?)null : Math.Min(loss.Value, 100);
        var others = names.Count == 0 && !host.Exists(w => w.Kind == TraceTokenKind.Address);
        if (others || lost >= 100) return Hop.Silent(no, lost);
        var complaint = words.Exists(w => w.Text == "unreachable") ? Complaint.HostUnreachable : (Complaint?)null; // MikroTik's column STATUS
        var times = values.Where(w => w != loss).Skip(1).Take(4).Select(w => w.Value).ToList();
        return new Hop(no, addresses, times, lost, complaint, Name: names is [var name] ? name.Text : null);
    }
}
