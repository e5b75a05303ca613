using GangguanBot.Recaps;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Sheets;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>The month's recap as a workbook.</summary>
public sealed class MonthBooks : StoryTest
{
    [Fact]
    public async Task It_comes_with_the_months_recap_on_the_first_once()
    {
        await city.ClosesAsync();
        await city.SettleAsync();
        city.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 8, 0, 0, OfficeClock.Wib));
        for (var run = 0; run < 2; run++) await city.Services.GetRequiredService<RecapRound>().RunAsync(CancellationToken.None);
        await city.SettleAsync();
        foreach (var (person, scope) in new[] { (city.Kadis, "seluruh dinas"), (city.Kabid, "Kabid TI") })
        {
            var file = Assert.Single(person.Messages, m => m.Document?.Name.EndsWith(".xlsx", StringComparison.Ordinal) == true);
            Assert.Single(person.Messages, m => m.Document?.Name.StartsWith("Rekap-Bulanan_2026-11", StringComparison.Ordinal) == true);
            Assert.Equal(("rekap-2026-11.xlsx",
                $"Rekap November 2026 ({scope}) sebagai buku kerja: mingguan, langkah, penyebab, dan perangkat daerah."),
                (file.Document!.Name, file.Text));
        }

        Assert.DoesNotContain(city.Kasi.Messages, m => m.Document is not null);
    }

    [OfficeFact]
    public async Task By_button_it_has_the_weeks_steps_causes_and_agencies_of_that_month()
    {
        await city.ClosesAsync();
        await city.Kadis.Says("/rekap");
        await city.Kadis.Presses("Bulan ini");
        await city.Kadis.Presses("⬇️ Rekap xlsx");
        var sent = await city.Kadis.WaitFor(m => m.Document?.Name == "rekap-2026-11.xlsx");
        var book = await LibreOffice.OpenAsync(sent.Document!.File.Bytes.ToArray());
        Assert.Equal(["Mingguan", "Langkah", "Penyebab", "Perangkat Daerah"], book.Keys);
        Assert.Equal(
            [
                "Dari|Sampai|Masuk|Selesai|Dicabut atau ditolak", "2026-11-01|2026-11-01|0|0|0", "2026-11-02|2026-11-08|0|0|0",
                    "2026-11-09|2026-11-15|0|0|0", "2026-11-16|2026-11-22|0|0|0",
                "2026-11-23|2026-11-29|1|1|0", "2026-11-30|2026-11-30|0|0|0",
            ], book["Mingguan"].Select(Line));
        Assert.Equal(["Penyebab|Jumlah", "Kabel rusak|1"], book["Penyebab"].Select(Line));
        Assert.Equal(2, book["Perangkat Daerah"].Count);
        Assert.Contains(book["Langkah"].Select(Line), l =>
            l.StartsWith("2|Disposisi Kepala Dinas|Kadis|1|0|0|0|1 hari", StringComparison.Ordinal));
    }

    private static string Line(List<OfficeCell> row) => string.Join('|', row.Select(c => c.Text));
}
