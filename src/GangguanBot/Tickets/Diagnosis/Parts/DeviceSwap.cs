using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Diagnosis.Parts;

/// <summary>A device that was taken out and the one put in.</summary>
/// <param name="Name">Make and model; empty: not said.</param>
public sealed partial record DeviceSwap(string Name, string? OldSerial, string? NewSerial)
{
    private const int LongestName = 60, ShortestSerial = 4, LongestSerial = 40;

    private static readonly HashSet<string> Old = ["lama", "old", "rusak", "dicabut", "dilepas", "bekas"],
        New = ["baru", "new", "pengganti", "penggantinya", "dipasang"],
        Turn = ["->", "→", "=>", "menjadi", "jadi", "diganti"],
        Noise = ["sn", "s/n", "serial", "number", "seri", "nomor", "no", "nomer", "nya", "dari", "ke", "dengan", "perangkat", "merek",
            "merk", "tipe", "type", "model", "ganti", "dan", "unit", "-", "/", "."];

    /// <returns><c>null</c>: neither a serial number nor a word that tells old from new.</returns>
    public static DeviceSwap? Parse(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        var labels = words.Select((w, i) => (Word: w.ToLowerInvariant(), At: i)).Where(l => Old.Contains(l.Word) || New.Contains(l.Word))
            .ToList();
        if (labels.Count == 0) return Turned(words);

        // "8F1A22 lama, 9C0B71 baru": nothing that could be a serial stands behind the last label.
        var behind = Serial(words[(labels[^1].At + 1)..]) is null;
        string? old = null, fresh = null;
        string name = "", lead = behind ? "" : Named(words[..labels[0].At], serial: null);
        for (var i = 0; i < labels.Count; i++)
        {
            var part = behind ? words[(i == 0 ? 0 : labels[i - 1].At + 1)..labels[i].At]
                : words[(labels[i].At + 1)..(i + 1 < labels.Count ? labels[i + 1].At : words.Count)];
            var serial = Serial(part);
            if (Old.Contains(labels[i].Word)) old ??= serial;
            else fresh ??= serial;
            if (Named(part, serial) is { Length: > 0 } said && (name.Length == 0 || New.Contains(labels[i].Word))) name = said;
        }

        return old is null && fresh is null ? null : new DeviceSwap(name.Length > 0 ? name : lead, old, fresh);
    }

    /// <summary>"8F1A22 → 9C0B71".</summary>
    private static DeviceSwap? Turned(List<string> words)
    {
        var at = words.FindIndex(w => Turn.Contains(w.ToLowerInvariant()));
        if (at < 0) return null;
        var (old, fresh) = (Serial(words[..at]), Serial(words[(at + 1)..]));
        if (old is null || fresh is null) return null;
        var name = Named(words[(at + 1)..], fresh);
        return new DeviceSwap(name.Length > 0 ? name : Named(words[..at], old), old, fresh);
    }

    /// <summary>The last word that could be one: the model stands before it.</summary>
    private static string? Serial(IEnumerable<string> words) =>
        words.LastOrDefault(w =>
            w.Length is >= ShortestSerial and <= LongestSerial && w.Any(char.IsAsciiDigit)
            && w.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.'));

    private static string Named(IEnumerable<string> words, string? serial)
    {
        var name = string.Join(' ',
            words.Where(w => w != serial && !Noise.Contains(w.ToLowerInvariant()) && !Turn.Contains(w.ToLowerInvariant())));
        return name.Length <= LongestName && name.Any(char.IsLetter) ? name : "";
    }

    [GeneratedRegex(@"->|=>|→|[\p{L}\p{N}][\p{L}\p{N}\-./+]*(?<![./])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
