using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Reports as people paste them, on the papers of their ticket.</summary>
public sealed class LongReportsOnPaper : StoryTest
{
    public static TheoryData<string, int, string> Reports => new()
    {
        { "Komputer berikut tidak terhubung:\n" + Numbered(36), 2, "36. PC Loket 36" },
        { "Komputer berikut tidak terhubung:\n" + Numbered(55), 3, "55. PC Loket 55" },
        { "Mati:\n" + string.Join('\n', Enumerable.Range(100, 199)), 6, "298" },
        { "Mati" + new string('\n', 201) + "total sejak pagi", 2, "total sejak pagi" },
        { "Mati total 🙏🙏 mohon bantuan 🙏, " + new string('m', 900), 2, "Mati total mohon bantuan, mmm" },
        { "Muḥammad Ṣāliḥ, Qurʼan, ʿAbd, Nguyễn, № 5, 5′ 10″, ● pertama, Jl. Contoh 12‑14", 2,
            "Muḥammad Ṣāliḥ, Qurʼan, ʿAbd, Nguyễn, № 5, 5′ 10″, ● pertama, Jl. Contoh 12-14" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task The_sheet_and_the_letter_are_few_full_pages(string sentence, int most, string said)
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.Ani.Says(sentence);
        await city.Ani.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");
        using var letter = await city.Ani.HasPaperAsync("Surat-Permohonan_GJ-26-0001_v1.pdf");
        using var sheet = await city.Kadis.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        foreach (var paper in (PaperInHand[])[letter, sheet])
        {
            paper.Says(said);
            Assert.InRange(paper.Pages, 1, most);
            Assert.DoesNotContain("□", paper.Text, StringComparison.Ordinal);
            foreach (var page in paper.Pdf.GetPages())
            {
                var lines = page.Letters.Where(l => l.FontSize > 8).Select(l => Math.Round(l.StartBaseLine.Y)).Distinct().Count();
                Assert.True(lines >= 5, $"{paper.FileName}, page {page.Number} of {paper.Pages}: {lines} lines");
            }
        }
    }

    private static string Numbered(int count) => string.Join('\n', Enumerable.Range(1, count).Select(n => $"{n}. PC Loket {n}"));
}
