using GangguanBot.Chasing;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>A step that stays late is reported one level higher at a time, up to the Kadis, each level once.</summary>
public sealed class Escalation : StoryTest
{
    private const string Half = "Izin mengingatkan, GJ-26-0001", Late = "telah terlampaui sejak",
        Report = "Mohon izin melaporkan, GJ-26-0001";

    [Fact]
    public async Task A_technicians_day_step_climbs_day_by_day_to_the_Kadis_and_then_stands_in_the_digest()
    {
        await city.ReachesTheTechnicianAsync();
        await StandsAsync("2026-11-24 07.44", half: "0", late: "0", reports: "0 0 0");
        await StandsAsync("2026-11-24 07.46", half: "1", late: "0", reports: "0 0 0");
        await StandsAsync("2026-11-24 15.59", half: "1", late: "0", reports: "0 0 0");
        await StandsAsync("2026-11-25 07.31", half: "1", late: "1", reports: "1 0 0");
        await StandsAsync("2026-11-25 15.59", half: "1", late: "1", reports: "1 0 0");
        await StandsAsync("2026-11-26 07.31", half: "1", late: "1", reports: "1 1 0");
        await StandsAsync("2026-11-27 07.31", half: "1", late: "1", reports: "1 1 1");
        await StandsAsync("2026-11-27 15.59", half: "1", late: "1", reports: "1 1 1");
        await StandsAsync("2026-11-27 16.01", half: "1", late: "1", reports: "1 1 2"); // on Fridays the office is open until 16.30
        await StandsAsync("2026-12-04 09.00", half: "1", late: "1", reports: "1 1 2");
        Assert.Contains("• GJ-26-0001 Disdik: menunggu pengecekan ke lokasi Budi (teknisi)", city.Kadis.Messages[^1].Text,
            StringComparison.Ordinal);
        Assert.Null((await city.TicketAsync()).Visit.NextChaseAt);

        async Task StandsAsync(string moment, string half, string late, string reports)
        {
            await city.SweepsAtAsync(moment);
            Assert.Equal((moment, half, late, reports),
                (moment, Heard(Half, city.Budi), Heard(Late, city.Budi), Heard(Report, city.Kasi, city.Kabid, city.Kadis)));
        }
    }

    [Fact]
    public async Task What_is_reported_names_the_post_and_since_when()
    {
        await city.ReachesTheKabidAsync();
        await city.SweepsAtAsync("2026-11-25 07.31");
        await city.Kadis.Sees(
            "Mohon izin melaporkan, GJ-26-0001 dari Dinas Pendidikan masih menunggu disposisi Kepala Bidang Teknologi Informasi sejak Senin, 23 November 2026");
        await city.Kadis.Presses("Buka GJ-26-0001");
        await city.Kadis.Sees("Sekarang: Disposisi Kepala Bidang, pada Kepala Bidang Teknologi Informasi");
    }

    [Theory]
    [InlineData("2026-12-23 08.00", "2026-12-28 15.59", "2026-12-29 07.31", "2026-12-30 07.31")] // two holidays and a weekend
    [InlineData("2027-02-10 09.00", "2027-02-12 07.59", "2027-02-12 08.01",
        "2027-02-12 15.01")] // Ramadan opens at 08.00; its Friday closes at 15.30
    public async Task Days_are_the_offices_own(string reported, string tooEarly, string limit, string higher)
    {
        city.Clock.MoveTo(Moments.Wib(reported));
        await city.ReachesTheKasiAsync();
        var number = $"GJ-{reported[2..4]}-0001";
        foreach (var (moment, kabid, kadis) in ((string, int, int)[])[(tooEarly, 0, 0), (limit, 1, 0), (higher, 1, 1)])
        {
            await city.SweepsAtAsync(moment);
            Assert.Equal((moment, $"{kabid} {kadis}"), (moment, Heard($"Mohon izin melaporkan, {number}", city.Kabid, city.Kadis)));
        }
    }

    [Fact]
    public async Task A_ten_minute_step_climbs_every_half_hour_of_office_time()
    {
        city.Clock.MoveTo(Moments.Wib("2026-11-23 11.00"));
        await city.FindsABrokenCableAsync();
        foreach (var (moment, heard) in ((string, string)[])
            [("11.04", "0 0 0 0 0"), ("11.06", "1 0 0 0 0"), ("11.11", "1 1 1 0 0"), ("11.39", "1 1 1 0 0"), ("11.41", "1 1 1 1 0"),
            ("12.00", "1 1 1 1 0"), ("12.59", "1 1 1 1 0"), ("13.09", "1 1 1 1 0"), ("13.11", "1 1 1 1 1"), ("13.41", "1 1 1 1 2"),
                ("15.59", "1 1 1 1 2")])
        {
            await city.SweepsAtAsync($"2026-11-23 {moment}");
            Assert.Equal((moment, heard),
                (moment, $"{Heard(Half, city.Budi)} {Heard(Late, city.Budi)} {Heard(Report, city.Kasi, city.Kabid, city.Kadis)}"));
        }
    }

    [Fact]
    public async Task After_a_standstill_only_the_highest_level_due_goes_out_and_the_holder_knows()
    {
        await city.ReachesTheKasiAsync();
        await city.SettleAsync();
        await city.StopAsync();
        city.Clock.MoveTo(Moments.Wib("2026-11-30 09.00"));
        await city.StartAsync();
        await city.SweepAsync();
        await city.SweepsAtAsync("2026-12-02 09.00");
        Assert.Equal("0 1", Heard(Report, city.Kabid, city.Kadis));
        Assert.Equal((0, 1), (city.Kasi.Heard(Half), city.Kasi.Heard("telah terlampaui sejak Selasa, 24 November 2026 pukul 16.00 WIB")));
        await city.Kadis.Sees("Batas waktu: Selasa, 24 November 2026 pukul 16.00 WIB.");
        var rows = await city.QueryAsync(db => db.Set<Reminder>().OrderBy(r => r.Id).ToListAsync());
        Assert.Equal(Enum.GetValues<EscalationLevel>(), rows.Select(r => r.Level));
        Assert.Equal([EscalationLevel.Fifth], rows.Where(r => r.Outcome == ReminderOutcome.Sent).Select(r => r.Level));
    }

    [Fact]
    public async Task Above_the_Kadis_the_front_desk_hears_of_it_once()
    {
        await city.ReportsAsync();
        foreach (var day in (int[])[25, 26, 27, 30]) await city.SweepsAtAsync($"2026-11-{day} 09.00");
        Assert.Equal((1, 0), (city.Rina.Heard(Report), city.Admin.Heard("GJ-26-0001")));
        await city.Rina.Sees("masih menunggu disposisi Kepala Dinas Komunikasi dan Informatika");
        Assert.Equal(4, city.Kadis.Heard(Late));
        await city.Rina.Presses("Buka GJ-26-0001");
        await city.Rina.Sees("Sekarang: Disposisi Kepala Dinas, pada Kepala Dinas Komunikasi dan Informatika");
    }

    [Fact]
    public async Task A_technician_who_has_accepted_is_spoken_of_as_such()
    {
        await city.ReachesTheTechnicianAsync();
        await city.Budi.Presses("✅ Terima");
        await city.SweepsAtAsync("2026-11-24 08.00");
        await city.Budi.Sees(
            "Izin mengingatkan, GJ-26-0001 dari Dinas Pendidikan telah diterima, belum tiba di lokasi. Batas waktu Selasa, 24 November 2026 pukul 16.00 WIB.");
        await city.SweepsAtAsync("2026-11-25 08.00");
        await city.Kasi.Sees(
            "Mohon izin melaporkan, GJ-26-0001 dari Dinas Pendidikan telah diterima Budi (teknisi) dan belum tiba di lokasi.");
    }

    [Fact]
    public async Task A_hold_that_is_not_reviewed_reaches_the_Kasi_a_working_day_later()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu penyedia layanan");
        await city.Budi.Presses("Kamis, 26 November 2026");
        await city.Budi.Sees("⏸ Ditunda");
        foreach (var (day, heard) in ((int, string)[])[(25, "0 0 0"), (26, "1 0 0"), (27, "1 1 0"), (30, "1 1 0")])
        {
            await city.SweepsAtAsync($"2026-11-{day} 07.31");
            Assert.Equal((day, heard),
                (day, $"{Heard("Mohon ditinjau kembali", city.Budi)} {Heard("masih menunggu tinjauan Budi (teknisi)", city.Kasi, city.Kabid)}"));
        }
    }

    private static string Heard(string text, params Person[] people) => Moments.Heard(text, people);
}
