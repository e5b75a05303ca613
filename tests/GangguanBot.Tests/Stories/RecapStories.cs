using System.Text;
using GangguanBot.Office;
using GangguanBot.Recaps;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>What the office did in a day, a week, a month, told to those who lead it.</summary>
public sealed class RecapStories : StoryTest
{
    [Fact]
    public async Task The_days_recap_comes_at_half_past_three_once_whatever_runs_and_restarts()
    {
        await city.ClosesAsync();
        await RunAt(23, 15, 29);
        Assert.Equal((0, 0), (Seen(city.Kadis, "Rekap"), Seen(city.Kabid, "Rekap")));

        await RunAt(23, 15, 30);
        await RunAsync();
        await city.RestartAsync();
        await RunAsync();
        Assert.Equal((1, 1, 0), (Seen(city.Kadis, "Rekap harian"), Seen(city.Kabid, "Rekap harian"), Seen(city.Kasi, "Rekap")));
        var recap = await city.Kadis.Sees("Rekap harian");
        foreach (var part in new[]
            { "seluruh dinas\nSenin, 23 November 2026", "Masuk 1 · selesai 1", "Tidak ada laporan yang masih terbuka.",
                "▰▰▰▰▰ 1 Kabel rusak",
              "Disposisi Kepala Dinas: separuhnya dalam 0 menit, 90% dalam 0 menit (batas 1 hari)", "Laporan Kepala Bidang" })
            Assert.Contains(part, recap.Text, StringComparison.Ordinal);
        Assert.Contains("Kabid TI\nSenin", (await city.Kabid.Sees("Rekap harian")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_anything_is_one_friendly_line()
    {
        await city.ClosesAsync();
        await RunAt(25, 15, 45);
        Assert.Equal("📊 Rekap harian · seluruh dinas\nRabu, 25 November 2026\n\nTidak ada laporan gangguan, dan tidak ada yang menunggu. Terima kasih atas kerja sama Bapak/Ibu. 🙏",
            (await city.Kadis.Sees("Rekap harian")).Text);
    }

    [Fact]
    public async Task Before_the_first_report_nothing_is_sent_unasked()
    {
        await RunAt(23, 15, 30);
        await RunAt(30, 9, 0);
        Assert.Equal(0, Seen(city.Kadis, "Rekap"));
        await city.Kadis.Says("/rekap");
        await city.Kadis.Sees("Tidak ada laporan gangguan");
    }

    [Fact]
    public async Task What_was_missed_is_made_up_for_in_office_hours_and_the_week_and_month_come_on_their_days()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        await city.StopAsync();
        city.Clock.MoveTo(At(23, 21, 0));
        await city.StartAsync();
        await RunAsync();
        Assert.Equal(0, Seen(city.Kadis, "Rekap"));
        await RunAt(24, 7, 45);
        Assert.Equal(1, Seen(city.Kadis, "Rekap harian · seluruh dinas\nSenin, 23 November 2026"));

        await RunAt(30, 8, 0);
        Assert.Equal((1, 0), (Seen(city.Kadis, "Rekap mingguan · seluruh dinas\nSenin, 23 November 2026 – Minggu, 29 November 2026"),
            Seen(city.Kadis, "bulanan")));
        city.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 8, 0, 0, OfficeClock.Wib));
        await RunAsync();
        await RunAsync();
        Assert.Equal((1, 1), (Seen(city.Kadis, "Rekap mingguan"), Seen(city.Kadis, "Rekap bulanan · seluruh dinas\nNovember 2026")));
    }

    [Fact]
    public async Task It_goes_to_whoever_acts_for_the_post_now_and_not_again_to_who_comes_later()
    {
        await city.ReportsAsync();
        await SeatAsync("KABID-TI", 2002, HoldingMode.Plh, hours: 48);
        await RunAt(23, 15, 30);
        Assert.Equal((0, 1), (Seen(city.Kabid, "Rekap"), Seen(city.Asep, "Rekap harian · Kabid TI")));
        await RunAt(25, 10, 0);
        Assert.Equal(0, Seen(city.Kabid, "Rekap harian · Kabid TI\nSenin"));
    }

    [Fact]
    public async Task Who_sits_on_two_posts_gets_one_recap_the_wider()
    {
        await city.ReportsAsync();
        await SeatAsync("KABID-TI", 1001, HoldingMode.Plt, hours: 48);
        await RunAt(23, 15, 30);
        await RunAsync();
        Assert.Equal((1, 1, 0), (Seen(city.Kadis, "Rekap harian"), Seen(city.Kadis, "seluruh dinas"), Seen(city.Kabid, "Rekap")));
    }

    [Fact]
    public async Task Asked_for_it_shows_what_waits_whom_it_waits_for_and_earlier_periods()
    {
        await city.ReachesTheTechnicianAsync();
        await city.SettleAsync();
        city.Clock.MoveTo(At(26, 9, 0));
        await city.Kasi.Says("/rekap");
        var today = await city.Kasi.Sees("Rekap harian");
        foreach (var part in new[] { "Kasi JAR", "Sedang terbuka: 1", "▰▰▰▰▰ 1 Pengecekan Kasi", "Melewati batas waktu: 1", "GJ-26-0001",
            "Pengecekan ke lokasi – Budi", "batas Selasa, 24 November 2026 pukul 16.00 WIB" })
            Assert.Contains(part, today.Text, StringComparison.Ordinal);
        await city.Kasi.Presses("Minggu ini");
        await city.Kasi.Sees("Rekap mingguan");
        await city.Kasi.Presses("‹ Sebelumnya");
        await city.Kasi.Sees("Senin, 16 November 2026 – Minggu, 22 November 2026");
        await city.Kasi.Presses("Berikutnya ›");
        await city.Kasi.Sees("Masuk 1 · selesai 0");
        await city.Kasi.Presses("Bulan ini");
        await city.Kasi.Sees("Rekap bulanan");
    }

    [Fact]
    public async Task Nobody_else_is_shown_it_and_forged_buttons_lead_nowhere()
    {
        await city.Ani.Says("/rekap");
        await city.Budi.Says("/rekap");
        await city.SettleAsync();
        Assert.Equal((0, 0), (Seen(city.Ani, "Rekap"), Seen(city.Budi, "Rekap")));
        await city.Kadis.Says("/rekap");
        var card = await city.Kadis.Sees("Rekap harian");
        foreach (var forged in new[] { "rp:0:0:Holidays", "rp:0:0:Year", "rp:1999:0:csv", "rp:2027:0:csv" })
            Assert.Contains("tidak", (await city.Kadis.Forge(card, forged).Answered).Text, StringComparison.Ordinal);
        city.Kadis.Forge(card, "rp:2147483647:0:Month");
        await city.Kadis.Sees("Rekap bulanan");
        Assert.NotEqual("", (await city.Budi.Forge(card, "rp:0:0:Day").Answered).Text);
    }

    [Fact]
    public async Task The_third_report_of_one_place_in_thirty_days_proposes_a_permanent_repair()
    {
        await city.ClosesAsync();
        await city.SettleAsync();
        await CopyAsync(daysAgo: 20);
        await city.Kadis.Says("/rekap");
        Assert.DoesNotContain("berulang", (await city.Kadis.Sees("Rekap harian")).Text, StringComparison.Ordinal);
        await CopyAsync(daysAgo: 29);
        await CopyAsync(daysAgo: 31);
        await city.Kadis.Presses("Hari ini");
        var recap = await city.Kadis.Sees("Gangguan berulang dalam 30 hari");
        Assert.Contains("Disdik: 3 laporan\nMohon berkenan mempertimbangkan perbaikan permanen.", recap.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_years_minutes_are_a_file_without_holds_and_closed_hours()
    {
        await city.ReachesTheTechnicianAsync();
        await city.SettleAsync();
        city.Clock.MoveTo(At(24, 9, 30));
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu suku cadang");
        await city.Budi.Presses("Rabu, 25 November 2026");
        await city.Budi.Sees("⏸ Ditunda");
        await city.SettleAsync();
        city.Clock.MoveTo(At(25, 9, 0));
        await city.Budi.Presses("▶️ Lanjutkan");
        await city.Budi.Sees("Hasil tes jaringan?");
        await city.SettleAsync();
        city.Clock.MoveTo(At(25, 9, 40));
        await city.DiagnosesABrokenCableAsync();
        await city.SettleAsync();

        await city.Kasi.Says("/rekap");
        await city.Kasi.Presses("📄 Menit per langkah 2026");
        var sent = (await city.Kasi.WaitFor(m => m.FromBot && m.Document is not null)).Document!;
        Assert.Equal("menit-per-langkah-2026.csv", sent.Name);
        var lines = Encoding.UTF8.GetString(sent.File.Bytes.Span).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("No.,Langkah,Jabatan,Jumlah,Median (menit kerja),Persentil 90 (menit kerja),Total (menit kerja),Batas,Terlambat",
            lines[0]);
        // Monday 08.00–12.00 and 13.00–16.00, Tuesday 07.30–09.30; the hold of a day is in no line.
        Assert.Contains(lines, l =>
            l is "5,Pengecekan ke lokasi,Kasi JAR,1,540,540,540,1 hari,0" or "5,Pengecekan ke lokasi,Kasi JAR,1,539,539,539,1 hari,0");
        Assert.Contains(lines, l =>
            l is "6,Diagnosis jaringan,Kasi JAR,2,0,40,40,1 hari,0" or "6,Diagnosis jaringan,Kasi JAR,2,0,39,39,1 hari,0");
        Assert.DoesNotContain(lines, l => l.Contains("Kepala Dinas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Admins_hear_of_missing_holidays_once_a_month()
    {
        await RunAt(23, 10, 0);
        Assert.Equal(0, Seen(city.Admin, "Hari libur"));
        await RunAt(23, 15, 30);
        await RunAt(24, 15, 30);
        Assert.Equal(1, Seen(city.Admin, "Hari libur tahun 2027"));
        city.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 15, 30, 0, OfficeClock.Wib));
        await RunAsync();
        Assert.Equal(2, Seen(city.Admin, "Hari libur tahun 2027"));
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, OfficeClock.Wib);

    private async Task RunAt(int day, int hour, int minute)
    {
        await city.SettleAsync();
        city.Clock.MoveTo(At(day, hour, minute));
        await RunAsync();
    }

    /// <summary>Two runs at the same time.</summary>
    private async Task RunAsync()
    {
        var round = city.Services.GetRequiredService<RecapRound>();
        await Task.WhenAll(round.RunAsync(CancellationToken.None), round.RunAsync(CancellationToken.None));
        await city.SettleAsync();
    }

    private async Task SeatAsync(string post, long person, HoldingMode mode, int hours)
    {
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var (seat, who, now) =
            (await db.Set<Post>().SingleAsync(p => p.Code == post),
            await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.TelegramId == person), city.Clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<PeopleService>().SeatAsync(null, seat, who, mode, now, now.AddHours(hours));
        await db.SaveChangesAsync();
    }

    /// <summary>The same ticket once more, so many days earlier.</summary>
    private Task<int> CopyAsync(int daysAgo) => city.QueryAsync(db =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Tickets" ("Year", "Serial", "SopVersion", "AgencyId", "ReporterId", "Symptom", "Sentence", "Since", "ServiceStopped", "Urgency", "Secrecy", "Step", "KadisPostId", "Confirmation", "SubmittedAt", "ClosedAt", "Version")
            SELECT 2025, {daysAgo}, "SopVersion", "AgencyId", "ReporterId", "Symptom", "Sentence", "Since", "ServiceStopped", "Urgency", "Secrecy", "Step", "KadisPostId", 'Normal',
                {city.Clock.GetUtcNow().UtcDateTime.Date.AddDays(-daysAgo)}, {city.Clock.GetUtcNow().UtcDateTime.Date.AddDays(-daysAgo)}, 1 FROM "Tickets" WHERE "Id" = 1
            """));

    private static int Seen(Person person, string text) =>
        person.Messages.Count(m => m.FromBot && m.Text.Contains(text, StringComparison.Ordinal));
}
