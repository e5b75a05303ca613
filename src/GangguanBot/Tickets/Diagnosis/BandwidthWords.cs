namespace GangguanBot.Tickets.Diagnosis;

internal enum BandwidthMeaning { None, Down, Up, Ping, Ignored }

internal enum BandwidthUnit { None, Bits, Kilo, Mega, Giga, KiloBytes, MegaBytes, Milliseconds, Percent }

/// <summary>The words and signs of measurements, and what they mean.</summary>
internal static class BandwidthWords
{
    public static IReadOnlyDictionary<string, BandwidthMeaning> Labels { get; } = new Dictionary<string, BandwidthMeaning>(
    [
        .. All(BandwidthMeaning.Down, "unduh", "unduhan", "download", "donlot", "down", "dl", "d/l", "dw", "d", "dn", "dwn", "downl", "donlod", "donload", "dwonload", "turun", "downstream", "downlink", "rx",
            "↓", "⬇", "⇩", "🔻", "🔽", "📥", "▼", "▽", "⏬", "👇", "⤓", "↧", "⤵", "⮟", "⭣", "🡇"),
        .. All(BandwidthMeaning.Up, "unggah", "unggahan", "upload", "aplot", "up", "ul", "u/l", "u", "upl", "aplod", "uplod", "uploud", "naik", "upstream", "uplink", "tx",
            "↑", "⬆", "⇧", "🔺", "🔼", "📤", "▲", "△", "⏫", "👆", "☝", "⤒", "↥", "⤴", "⮝", "⭡", "🡅"),
        .. All(BandwidthMeaning.Ping, "ping", "p", "latency", "latensi", "rtt", "🏓"),
        .. All(BandwidthMeaning.Ignored, "jitter", "loss", "packetloss"),
    ]);

    /// <summary>Words that say nothing about the numbers beside them.</summary>
    public static IReadOnlySet<string> Idle { get; } = new HashSet<string>(
        ["hasil", "hasilnya", "tes", "test", "speedtest", "speed", "bandwidth", "kecepatan", "internet", "dan", "and", "by", "ookla", "dalam",
            "fast", "com", "net", "your", "is", "anda", "adalah", "sekitar", "kira", "packet", "idle", "unloaded", "loaded", "tidak", "dimuat",
            "active", "bit", "s", "detik", "data", "pak", "bu", "kak", "mas", "bang", "ya", "nih", "cuma", "hanya", "dapat", "dpt", "saja", "aja",
            "tadi", "barusan", "nya", "mohon", "izin", "maaf", "terima", "kasih", "siap", "lapor"]);

    /// <summary>The meaning of a label, with or without "-nya".</summary>
    public static BandwidthMeaning? MeaningOf(string word) => Labels.TryGetValue(word, out var meaning)
        || (word.EndsWith("nya", StringComparison.Ordinal) && Labels.TryGetValue(word[..^3], out meaning)) ? meaning : null;

    /// <summary>Bytes only where a large B says so, as tests write it: "mb/s" in small letters is meant as bits by most.</summary>
    public static BandwidthUnit UnitOf(string unit) => unit switch
    {
        "MB/s" or "MBps" or "MB/detik" or "MB/sec" => BandwidthUnit.MegaBytes,
        "KB/s" or "kB/s" or "KBps" or "kBps" or "KB/sec" or "kB/sec" => BandwidthUnit.KiloBytes,
        "%" => BandwidthUnit.Percent,
        _ => unit.ToLowerInvariant() switch
        {
            "ms" or "milidetik" or "msec" => BandwidthUnit.Milliseconds,
            "mbyte/s" or "mbytes/s" or "mbyte/sec" or "mbytes/sec" => BandwidthUnit.MegaBytes,
            "kbyte/s" or "kbytes/s" or "kbyte/sec" or "kbytes/sec" => BandwidthUnit.KiloBytes,
            "k" or "kb" or "kbit" or "kbits" or "kbps" or "kb/s" or "kbit/s" or "kbits/s" or "kb/sec" or "kbits/sec" or "kilo" or "kbit/sec"
                or "kb/detik" or "kb/dtk" or "kbits/detik" or "kibit/s" => BandwidthUnit.Kilo,
            "bps" or "bit/s" or "bits/s" or "bit/sec" or "bits/sec" => BandwidthUnit.Bits,
            "m" or "mb" or "mbit" or "mbits" or "mbps" or "mb/s" or "mbit/s" or "mbits/s" or "mb/sec" or "mbits/sec" or "mega" or "megabit"
                or "mbit/sec" or "mb/detik" or "mb/dtk" or "mbits/detik" or "mibit/s" or "mbitps" => BandwidthUnit.Mega,
            "g" or "gb" or "gbit" or "gbits" or "gbps" or "gb/s" or "gbit/s" or "gbits/s" or "gb/sec" or "gbits/sec" or "giga" or "gbit/sec"
                => BandwidthUnit.Giga,
            _ => BandwidthUnit.None,
        },
    };

    private static IEnumerable<KeyValuePair<string, BandwidthMeaning>> All(BandwidthMeaning meaning, params string[] words) =>
        words.Select(w => KeyValuePair.Create(w, meaning));
}
