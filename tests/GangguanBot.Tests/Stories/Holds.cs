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
        Assert.False((await city.Ani.Sees(
            "⏸ Penanganan ditunda: Menunggu suku cadang. Ditinjau kembali Selasa, 24 November 2026 pukul 07.30 WIB.")).Silent);
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
            await city.Budi.WaitFor(m =>
                m.FromBot && m.Id > city.Budi.Messages[before].Id
                && m.Text.Contains("Mohon tulis tanggal setelah hari ini", StringComparison.Ordinal));
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

    [Fact]
    public async Task What_is_waited_for_and_from_whom_stands_on_the_cards_of_those_inside_and_several_holds_add_up()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu suku cadang");
        await city.Budi.Sees("Bila perlu, tulis dahulu apa yang ditunggu dan dari siapa");
        await city.Budi.Says("kabel <FO> dari Telkom");
        await city.Budi.Sees("Yang ditunggu: kabel <FO> dari Telkom");
        await city.Budi.Presses("Selasa, 24 November 2026");
        await city.Budi.Sees("⏸ Ditunda: Menunggu suku cadang – kabel <FO> dari Telkom.");
        await city.Kasi.Sees("ditunda (Menunggu suku cadang – kabel <FO> dari Telkom)");
        await city.Ani.Sees("⏸ Penanganan ditunda: Menunggu suku cadang. Ditinjau kembali");
        Assert.False(city.Ani.HasSeen("Telkom"));

        city.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 10, 0, 0, OfficeClock.Wib));
        await city.Budi.Presses("▶️ Lanjutkan");
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu penyedia");
        await city.Budi.Says("perbaikan jalur dari Telkom 26-11-2026");
        await city.Budi.Sees("Ditinjau kembali Kamis, 26 November 2026");
        city.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 10, 0, 0, OfficeClock.Wib));
        await city.Budi.Presses("▶️ Lanjutkan");
        await city.Budi.Presses("Listrik");
        await city.Budi.Presses("Normal");
        await city.IsReportedUpAsync();
        var summary = (await city.Kadis.SeesButton("👍 Diterima")).Text;
        Assert.Contains("Ditunda 2 kali, seluruhnya 3 hari kerja: Menunggu suku cadang – kabel <FO> dari Telkom (", summary,
            StringComparison.Ordinal);
        Assert.Contains("perbaikan jalur dari Telkom (", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_its_day_a_hold_comes_back_as_a_card_of_its_own_once_also_after_a_stop()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu penyedia");
        await city.Budi.Presses("Selasa, 24 November 2026");
        var held = await city.Budi.SeesButton("▶️ Lanjutkan");
        await city.SweepAsync();
        Assert.Equal(held.Id, (await city.Budi.SeesButton("▶️ Lanjutkan")).Id);

        await city.StopAsync();
        city.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 9, 0, 0, OfficeClock.Wib));
        await city.StartAsync();
        await city.SweepAsync();
        var woken = await city.Budi.WaitFor(m => m.Id > held.Id && m.Keyboard?.Find("▶️ Lanjutkan") is not null);
        await city.Budi.Sees("Izin mengingatkan, GJ-26-0001");
        await city.SweepAsync();
        await city.RestartAsync();
        await city.SweepAsync();
        Assert.Equal(woken.Id, (await city.Budi.SeesButton("▶️ Lanjutkan")).Id);
        Assert.Single(city.Budi.Messages, m => m.Text.Contains("Izin mengingatkan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_its_day_the_card_of_a_hold_comes_anew_also_while_the_bot_runs_on()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu penyedia");
        await city.Budi.Presses("Selasa, 24 November 2026");
        var held = await city.Budi.SeesButton("▶️ Lanjutkan");
        await city.SweepAsync();
        city.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 9, 0, 0, OfficeClock.Wib));
        await city.SweepAsync();
        var woken = await city.Budi.WaitFor(m => m.Id > held.Id && m.Keyboard?.Find("▶️ Lanjutkan") is not null);
        await city.SweepAsync();
        Assert.Equal(woken.Id, (await city.Budi.SeesButton("▶️ Lanjutkan")).Id);
    }
}
