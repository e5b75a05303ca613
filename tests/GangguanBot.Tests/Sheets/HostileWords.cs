namespace GangguanBot.Tests.Sheets;

/// <summary>What people, and people who mean harm, type as names and sentences.</summary>
internal static class HostileWords
{
    public static readonly string[] All =
    [
        "=1+1", "=HYPERLINK(\"http://x.example\",\"klik\")", "=cmd|' /C calc'!A0", "+62 812", "-1", "@SUM(A1)", "\tx", "\rx", "\nx",
            " =1+1", "＝1+1", "'=1", "1,5", "007", "1e9", "TRUE",
        "a\"b,c;d\ne\r\nf", " tepi ", "_x0041_", "_x005F_x0041_", "baris\u0000nol\u0007\u001b", "\uD83D", "\uDE00terbalik", "😀 penuh 🧑‍💻",
            "\uFFFE\uFFFF", "<b>&amp;</b>]]>", "Ünïcode “–” 网络",
    ];

    /// <summary>Those that every database keeps: PostgreSQL takes neither NUL nor half a sign.</summary>
    public static readonly string[] Kept =
        [.. All.Where(w => !w.Contains('\0') && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(w)) == w)];
}
