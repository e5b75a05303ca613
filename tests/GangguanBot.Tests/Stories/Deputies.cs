using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Steps belong to posts: who acts for a post changes with dates, absences and blocked chats, and what waits goes along.</summary>
public sealed class Deputies : StoryTest
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 8, 0, 0, OfficeClock.Wib);

    [Fact]
    public async Task The_Kadis_names_a_Plh_for_tomorrow_and_what_waits_moves_there_and_back()
    {
        await city.ReportsAsync();
        await NamesAsync(city.Kadis, "Ir. Ratna Kusuma", "Besok");
        await city.Kabid.Sees("Plh. Kepala Dinas Komunikasi dan Informatika (Ir. Ratna Kusuma) ditetapkan: hanya Selasa, 24 November 2026");
        await city.SweepAsync();
        Assert.False(city.Kabid.HasSeen("Mulai saat ini"));

        city.Clock.MoveTo(Tuesday);
        await city.SweepAsync();
        await city.Kabid.Sees("Mulai saat ini Bapak/Ibu bertindak sebagai Plh. Kepala Dinas Komunikasi dan Informatika.");
        await city.Kadis.Sees("Telah dialihkan; sekarang pada Plh. Kepala Dinas Komunikasi dan Informatika (Ir. Ratna Kusuma).");
        await city.Kabid.SeesButton("👉 Kabid TI");

        // One person on two levels acts twice, and both acts are recorded.
        await city.Kabid.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.Sees("Plh. Kepala Dinas Komunikasi dan Informatika (Ir. Ratna Kusuma)");
        var acts = (await city.TicketAsync()).Journal.Where(e => e.Move == Move.Dispose).Select(e => (e.Role, e.Mode)).ToList();
        Assert.Equal([(Role.Kadis, HoldingMode.Plh), (Role.Kabid, HoldingMode.Definitif)], acts);
        using (var sheet = await city.Kasi.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001"))
            sheet.Says("Disposisi Plh. Kepala Dinas Komunikasi dan Informatika (Ir. Ratna Kusuma)",
                "Disposisi Kepala Bidang Teknologi Informasi");

        await city.Sinta.Says("/lapor");
        await city.Sinta.Presses("Lambat");
        await city.Sinta.Says("Jaringan di loket pendaftaran lambat sejak pagi.");
        await city.Sinta.Presses("✅ Kirim");
        await city.Kabid.Sees("GJ-26-0002");
        city.Clock.MoveTo(Tuesday.AddDays(1));
        await city.SweepAsync();
        await city.Kadis.Sees("Mulai saat ini Bapak/Ibu memegang jabatan Kepala Dinas Komunikasi dan Informatika.");
        await city.Kadis.SeesButton("👉 Kabid TI");
    }

    [Fact]
    public async Task A_period_that_began_while_the_bot_was_down_takes_effect_when_it_is_back()
    {
        await city.ReportsAsync();
        await NamesAsync(city.Kadis, "Ir. Ratna Kusuma", "Besok");
        await city.SettleAsync();
        await city.StopAsync();
        city.Clock.MoveTo(Tuesday);
        await city.StartAsync();
        await city.SweepAsync();
        await city.Kabid.Sees("Mulai saat ini Bapak/Ibu bertindak sebagai Plh.");
        await city.Kabid.SeesButton("👉 Kabid TI");
    }

    [Fact]
    public async Task A_deputy_who_is_represented_himself_passes_it_on_to_his_own_deputy()
    {
        await city.ReportsAsync();
        await NamesAsync(city.Kadis, "Ir. Ratna Kusuma", "3 hari");
        await city.Kabid.SeesButton("👉 Kabid TI");
        await city.Kabid.Says("/wakil");
        await city.Kabid.SeesButton("Kasi JAR");
        await city.Kabid.Presses("Kabid TI");
        await city.Kabid.Presses("Dedi Supriadi, S.Kom");
        await city.Kabid.Presses("Hari ini");
        await city.Kasi.Sees("Mulai saat ini Bapak/Ibu bertindak sebagai Plh. Kepala Dinas Komunikasi dan Informatika.");
        await city.Kasi.Presses("👉 Kabid TI");
        await city.Kasi.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
        var titles = (await city.TicketAsync()).Journal.Where(e => e.Move == Move.Dispose).Select(e => (e.PostTitle, e.Mode, e.PersonName));
        Assert.Equal(
            [
                ("Kepala Dinas Komunikasi dan Informatika", HoldingMode.Plh, "Dedi Supriadi, S.Kom"),
                ("Kepala Bidang Teknologi Informasi", HoldingMode.Plh, "Dedi Supriadi, S.Kom"),
            ],
            titles);
    }

    [Fact]
    public async Task An_official_on_leave_without_a_deputy_is_represented_by_the_post_above()
    {
        await city.ReachesTheKabidAsync();
        await city.Kabid.Says("/siaga");
        await city.Kabid.Presses("Hari ini");
        await city.Kadis.Sees("Jabatan Kepala Bidang Teknologi Informasi sedang kosong atau pejabatnya belum terhubung.");
        await city.Kadis.Presses("👉 Kasi");
        await city.Kasi.Sees("a.n. Kepala Bidang Teknologi Informasi (Drs. Firdaus Wibawa, M.Si)");
    }

    [Fact]
    public async Task What_waits_for_an_official_who_blocked_the_bot_goes_to_the_superior_at_once_and_back()
    {
        IsMeantToFail = call => call.Code == 403;
        await city.ReportsAsync();
        city.Kabid.Block();
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kadis.SeesButton("👉 Kasi");
        city.Kabid.Unblock();
        await city.Kabid.Says("/start");
        await city.Kabid.SeesButton("👉 Kasi");
        await city.SettleAsync();
        Assert.DoesNotContain(city.Kadis.Messages, m => m.Keyboard?.Find("👉 Kasi") is not null);
    }

    [Fact]
    public async Task A_ticket_nobody_has_accepted_goes_back_to_the_Kasi_when_its_technician_cannot_be_reached()
    {
        IsMeantToFail = call => call.Code == 403;
        await city.ReachesTheTechnicianAsync();
        city.Budi.Block();
        await city.Kasi.Sees("Petugas tidak dapat melanjutkan");
        await city.Kasi.SeesButton("👷 Budi · 0 · belum terhubung");
        await city.Kasi.Presses("👷 Asep");
        await city.Asep.SeesButton("✅ Terima");
        Assert.Equal(Step.SiteCheck, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task A_technician_at_work_who_cannot_be_reached_keeps_the_ticket_and_the_Kasi_knows()
    {
        await city.ArrivesAsync();
        city.Budi.Block();
        await city.Kasi.Sees("Budi belum terhubung dengan bot, sedangkan GJ-26-0001 sedang ditanganinya.");
        Assert.Equal(Step.Diagnosis, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task A_deputy_period_can_be_ended_by_a_tap_and_the_press_of_an_ended_one_says_so()
    {
        await NamesAsync(city.Kadis, "Ir. Ratna Kusuma", "1 minggu");
        await city.Kabid.Sees("Mulai saat ini");
        var old = await city.Kadis.SeesButton("⏹ Akhiri Ir. Ratna Kusuma");
        var press = old.Keyboard!.Find("⏹ Akhiri")!.Data!;
        await city.Kadis.Presses("⏹ Akhiri Ir. Ratna Kusuma");
        await city.Kabid.Sees("Tugas Bapak/Ibu pada jabatan Kepala Dinas Komunikasi dan Informatika telah berakhir.");
        await city.Kabid.Sees("diakhiri oleh Drs. Firdaus Wibawa, M.Si");
        Assert.Contains("sudah berakhir", (await city.Kadis.Forges(old, press)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_are_typed_as_people_write_them_and_wrong_ones_are_asked_for_again()
    {
        await city.Kadis.Says("/wakil");
        await city.Kadis.Presses("Kadis");
        await city.Kadis.Presses("Ir. Ratna Kusuma");
        await city.Kadis.Presses("📅 Tanggal lain");
        foreach (var wrong in (string[])["minggu depan", "31-02-2027", "20-11-2026", "27-11-2026 s.d. 24-11-2026", "24-11-2036"])
        {
            await city.Kadis.Says(wrong);
            await city.Kadis.Sees("Tanggal itu belum dapat dibaca.");
        }

        await city.Kadis.Says("24/11/2026 s.d. 26/11/2026");
        await city.Kabid.Sees("ditetapkan: Selasa, 24 November 2026 s.d. Kamis, 26 November 2026");
    }

    [Theory]
    [InlineData("ww:1:3:")]
    [InlineData("wn:1:3:week")]
    [InlineData("wp:1:0:")]
    public async Task A_Kasi_cannot_name_a_deputy_for_the_post_above(string forged)
    {
        await city.Kasi.Says("/wakil");
        await city.Kasi.Sees("Siapa yang mewakili?");
        var answer = await city.Kasi.Forges(forged.Replace(":1:", $":{await PostAsync("KADIS")}:", StringComparison.Ordinal));
        Assert.True(answer.Alert);
        await city.SettleAsync();
        Assert.False(city.Kabid.HasSeen("ditetapkan"));
    }

    [Fact]
    public async Task The_Kasi_sees_which_technician_is_away_and_hears_of_it()
    {
        await city.Budi.Says("/siaga");
        await city.Budi.Presses("3 hari");
        await city.Kasi.Sees("Budi tidak bertugas sampai dengan Rabu, 25 November 2026.");
        await city.ReachesTheKabidAsync();
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi · 0 · cuti");
        var first = city.Kasi.Messages.Last(m => m.FromBot).Keyboard!.Rows[0][0].Text;
        Assert.StartsWith("👷 Asep", first, StringComparison.Ordinal);
        await city.Budi.Presses("✅ Siaga kembali");
        await city.Kasi.Sees("Budi kembali bertugas.");
    }

    private static async Task NamesAsync(Person who, string deputy, string period)
    {
        await who.Says("/wakil");
        await who.Presses("Kadis");
        await who.Presses(deputy);
        await who.Presses(period);
    }

    private Task<int> PostAsync(string code) => city.QueryAsync(db => Task.FromResult(db.Set<Post>().Single(p => p.Code == code).Id));
}
