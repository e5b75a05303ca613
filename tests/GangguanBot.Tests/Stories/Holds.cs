using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Work that must wait: for what, until when, and with the clock given back.</summary>
public sealed class Holds : StoryTest
{
    [Fact]
    public async Task A_hold_until_a_ready_date_stops_the_clock_and_gives_it_back()
    {
        await city.ArrivesAsync();
        await city.Budi.Sees("Batas diagnosis Selasa, 24 November 2026 pukul 16.00 WIB.");
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu suku cadang");
        await city.Budi.Presses("Selasa, 24 November 2026");

        await city.Budi.Sees("⏸ Ditunda: Menunggu suku cadang. Ditinjau kembali Selasa, 24 November 2026 pukul 07.30 WIB.");
        Assert.False((await city.Ani.Sees("⏸ Penanganan ditunda: Menunggu suku cadang. Ditinjau kembali Selasa, 24 November 2026 pukul 07.30 WIB.")).Silent);
        await city.Kasi.Sees("ditunda (Menunggu suku cadang), ditinjau kembali Selasa, 24 November 2026 pukul 07.30 WIB.");

        city.Clock.MoveTo(new DateTimeOffset(2026, 11, 25, 10, 0, 0, OfficeClock.Wib));
        await city.Budi.Presses("▶️ Lanjutkan");
        await city.Budi.Sees("Hasil tes jaringan?");
        await city.Budi.Sees("Batas diagnosis Jumat, 27 November 2026");
    }

    [Fact]
    public async Task A_hold_with_own_reason_and_date_goes_on_where_it_stopped()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Sees("Uji dengan kabel yang baik");
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Sees("GJ-26-0001 menunggu apa?");
        await city.Budi.Says("Menunggu tangga dari gudang");
        await city.Budi.Sees("Kapan GJ-26-0001 ditinjau kembali?");
        foreach (var wrong in new[] { "besok", "22-11-2026", "23-11-2026", "31-02-2027", "01-01-2030", "30/11" })
        {
            var before = city.Budi.Messages.Count;
            await city.Budi.Says(wrong);
            await city.Budi.WaitFor(m => m.FromBot && m.Id > city.Budi.Messages[before].Id && m.Text.Contains("Mohon tulis tanggal setelah hari ini", StringComparison.Ordinal));
        }

        await city.Budi.Says("30/11/2026");
        await city.Budi.Sees("⏸ Ditunda: Menunggu tangga dari gudang. Ditinjau kembali Senin, 30 November 2026 pukul 07.30 WIB.");
        await city.Budi.Presses("▶️ Lanjutkan");
        await city.Budi.Sees("Uji dengan kabel yang baik");
        Assert.Contains("Jalur terputus di: Kabel", city.Budi.Messages.Last(m => m.Keyboard is not null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_spare_part_leads_to_the_hold()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel baik");
        await city.Budi.Presses("Perangkat rusak");
        await city.Budi.Presses("Tidak ada suku cadang");
        await city.Budi.Sees("Kapan GJ-26-0001 ditinjau kembali?");
        await city.Budi.Presses("Selasa, 24 November 2026");
        await city.Budi.Sees("⏸ Ditunda: Menunggu suku cadang.");
        await city.Budi.Presses("▶️ Lanjutkan");
        await city.Budi.Sees("Tulis nomor seri lama dan baru");
        await city.Budi.Says("lama 8F1A22 baru 9C0B71");
        await city.Budi.Sees("Perangkat diganti, lalu cek ulang.");
        await city.Budi.Presses("Normal");
        Assert.Contains("8F1A22", (await city.Budi.Sees("Diagnosis selesai")).Text, StringComparison.Ordinal);
        await city.SettleAsync();
        Assert.Equal(Step.TechnicianReport, (await city.TicketAsync()).Step);
    }
}
