using GangguanBot.Time;

namespace GangguanBot.Tickets.Holding;

/// <summary>The awaited thing of a hold, as typed where a day is asked for; the day may stand at its end.</summary>
/// <param name="Day">A date as it was typed; <c>null</c>: none was.</param>
public sealed record HoldReason(string What, string? Day)
{
    private const int Longest = 200, FewestLetters = 8;

    /// <summary>Words of a day that is no date: they are asked for again, not taken for something to wait for.</summary>
    private static readonly HashSet<string> OfDays =
    [
        "besok", "lusa", "minggu", "pekan", "bulan", "tahun", "depan", "ini", "hari", "lagi", "nanti", "pagi", "siang", "sore", "tanggal",
            "tgl", "pada", "sampai", "hingga", "senin", "selasa", "rabu", "kamis",
        "jumat", "jum'at", "sabtu", "ahad", "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
            "oktober", "november", "desember", "tomorrow", "next", "week", "month",
    ];

    /// <returns><c>null</c>: it says nothing but a day, or nothing at all.</returns>
    public static HoldReason? Parse(string text)
    {
        var whole = text.Trim();
        var day = TypedDate.Find(whole) is [.., { At: > 0, Date: not null } last] && last.At + last.Text.Length == whole.Length
            ? last.Text : null;
        var words = whole[..^(day?.Length ?? 0)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (day is not null && words.Count > 0 && OfDays.Contains(words[^1].ToLowerInvariant())) words.RemoveAt(words.Count - 1);
        var what = string.Join(' ', words).TrimEnd(',', '.');
        var isOnlyADay = words.TrueForAll(w => OfDays.Contains(w.Trim(',', '.').ToLowerInvariant()) || !w.Any(char.IsLetter));
        return words.Count < 2 || isOnlyADay || what.Length > Longest || what.Count(char.IsLetter) < FewestLetters
            ? null : new HoldReason(what, day);
    }
}
