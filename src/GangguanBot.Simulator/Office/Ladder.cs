namespace GangguanBot.Simulator.Office;

/// <summary>
/// One step of self-play: who types what, presses which button, or opens whose newest link. The narration is
/// <c>simulator.selfplay.{Phrase}</c>.
/// </summary>
/// <param name="About">The person or thing that the step is about, for the narration.</param>
public sealed record PlayStep(long Person, string? Types, string? Presses, string Phrase, string About = "", long? OpensLinkOf = null)
{
    /// <summary>Stands for the code that a bot without an admin writes in its log.</summary>
    public const string ClaimCode = "{claim}";
}

/// <summary>A whole ticket as SOP 007 has it: reported, disposed down the ladder, mended, reported back up, confirmed.</summary>
internal static class Ladder
{
    private const long Kadis = 1001;
    private const long Kabid = 1002;
    private const long Kasi = 1003;
    private const long Budi = 2001;
    private const long Ani = 3001;

    public static IReadOnlyList<PlayStep> Steps { get; } =
    [
        Type(Ani, "/lapor", "report"),
        Press(Ani, "Mati total", "symptom"),
        Type(Ani, "Internet lantai 2 mati sejak pagi, loket tidak bisa melayani.", "sentence"),
        Press(Ani, "✅ Kirim", "submit"),
        Press(Kadis, "Kabid TI", "kadis_disposes"),
        Press(Kabid, "👉 Kasi", "kabid_disposes"),
        Press(Kasi, "👷 Budi", "kasi_assigns"),
        Press(Budi, "✅ Terima", "accept"),
        Press(Budi, "📍 Tiba di lokasi", "arrive"),
        Press(Budi, "Mati", "dead"),
        Press(Budi, "Kabel", "cable"),
        Press(Budi, "Kabel rusak", "cable_broken"),
        Press(Budi, "Normal", "normal"),
        Press(Budi, "📤 Kirim laporan", "technician_reports"),
        Press(Kasi, "📤 Teruskan", "kasi_forwards"),
        Press(Kabid, "📤 Teruskan", "kabid_forwards"),
        Press(Kadis, "👍 Diterima", "kadis_receives"),
        Press(Ani, "Sudah", "confirm"),
        Press(Ani, "⭐ 5", "rate"),
    ];

    private static PlayStep Type(long person, string text, string phrase) => new(person, text, null, phrase);

    private static PlayStep Press(long person, string label, string phrase) => new(person, null, label, phrase);
}
