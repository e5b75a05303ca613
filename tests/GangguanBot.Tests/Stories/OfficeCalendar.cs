using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>An admin edits the calendar in chat; running deadlines follow in the same moment.</summary>
public sealed class OfficeCalendar : StoryTest
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 16, 0, 0, OfficeClock.Wib);

    [Fact]
    public async Task A_holiday_is_previewed_then_moves_the_running_deadline_and_can_be_taken_back()
    {
        await city.ReportsAsync();
        Assert.Equal(Tuesday, (await city.TicketAsync()).Visit.DueAt);
        await OpenPageAsync();
        await city.Admin.Presses("➕ Hari libur/khusus");
        await city.Admin.Says("24-11-2026 Pemilihan Kepala Daerah");
        await city.Admin.Sees("Selasa, 24 November 2026: libur, Pemilihan Kepala Daerah");
        await city.Admin.Sees("Batas waktu 1 tiket terbuka akan berubah.");
        Assert.Equal(Tuesday, (await city.TicketAsync()).Visit.DueAt);
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("✅ 1 hari diubah. Batas waktu 1 tiket terbuka berubah.");
        Assert.Equal(Tuesday.AddDays(1), (await city.TicketAsync()).Visit.DueAt);
        await city.Kadis.Presses("❔ Batas waktu");
        await city.Kadis.Sees("Pemilihan Kepala Daerah");

        await city.RestartAsync();
        await OpenPageAsync();
        await city.Admin.Presses("24-11-2026 Pemilihan");
        await city.Admin.Presses("Jadikan hari kerja biasa");
        await city.Admin.Sees("Batas waktu 1 tiket terbuka akan berubah.");
        await city.Admin.Presses("✅ Terapkan");
        await city.SettleAsync();
        Assert.Equal(Tuesday, (await city.TicketAsync()).Visit.DueAt);
        Assert.Equal(2, await city.QueryAsync(db => db.Set<OfficeEntry>().CountAsync(e => e.Act == OfficeAct.CalendarChanged)));
    }

    [Fact]
    public async Task A_half_day_closes_earlier_and_a_shipped_holiday_can_be_made_a_usual_day()
    {
        await city.ReportsAsync();
        await OpenPageAsync();
        await city.Admin.Presses("➕ Hari libur/khusus");
        await city.Admin.Says("24-11-2026 07.30-12.00 Setengah hari");
        await city.Admin.Presses("✅ Terapkan");
        await city.SettleAsync();
        Assert.Equal(Tuesday.AddHours(-4), (await city.TicketAsync()).Visit.DueAt);
        await OpenPageAsync();
        await city.Admin.Presses("25-12-2026");
        await city.Admin.Presses("Jadikan hari kerja biasa");
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("✅ 1 hari diubah.");
        await OpenPageAsync();
        Assert.DoesNotContain("25-12-2026", (await city.Admin.SeesButton("24-11-2026")).Keyboard!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_faults_names_their_lines_and_changes_nothing()
    {
        await OpenPageAsync();
        await city.Admin.Presses("➕ Hari libur/khusus");
        await city.Admin.Says("1-1-2027 Tahun Baru\n31-2-2027 Tidak ada\n2-1-2027\n1-1-2027 Dua kali");
        var told = await city.Admin.Sees("Baris 2: 31-2-2027 Tidak ada");
        Assert.Contains("Baris 3: 2-1-2027", told.Text, StringComparison.Ordinal);
        Assert.Contains("Baris 4: 1-1-2027 Dua kali", told.Text, StringComparison.Ordinal);
        await city.Admin.Says("1-1-2027 Tahun Baru\n2-1-2027 Cuti bersama Tahun Baru");
        await city.Admin.Sees("Sabtu, 2 Januari 2027: cuti bersama, Cuti bersama Tahun Baru");
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("✅ 2 hari diubah.");
    }

    [Fact]
    public async Task Hours_for_a_range_of_dates_are_asked_part_by_part_and_can_be_removed()
    {
        await city.ReportsAsync();
        await OpenPageAsync();
        await city.Admin.Presses("🕒 Jam kerja");
        await city.Admin.Presses("➕ Jam kerja untuk rentang tanggal");
        await city.Admin.Says("Masa darurat");
        await city.Admin.Sees("Berlaku kapan?");
        await city.Admin.Says("besok");
        await city.Admin.Sees("Tanggal itu belum dapat dibaca.");
        await city.Admin.Says("24-11-2026 s.d. 30-11-2026");
        await city.Admin.Sees("Jam Senin sampai Kamis?");
        await city.Admin.Says("08.00-12.00, 11.00-15.00");
        await city.Admin.Sees("Jam itu belum dapat dibaca.");
        await city.Admin.Says("08.00-12.00, 12.30-14.00");
        await city.Admin.Sees("Jam Jumat?");
        await city.Admin.Says("08.00-11.00");
        await city.Admin.Sees("Batas waktu 1 tiket terbuka akan berubah.");
        await city.Admin.Presses("✅ Terapkan");
        await city.SettleAsync();
        Assert.Equal(Tuesday.AddHours(-2), (await city.TicketAsync()).Visit.DueAt);

        await city.Admin.Presses("« Kembali");
        await city.Admin.Presses("🗑 Hapus Masa darurat");
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("✅ Jam kerja diubah.");
        await city.SettleAsync();
        Assert.Equal(Tuesday, (await city.TicketAsync()).Visit.DueAt);
    }

    private async Task OpenPageAsync()
    {
        await city.Admin.Says("/admin");
        await city.Admin.Presses("📅 Kalender");
        await city.Admin.SeesButton("➕ Hari libur/khusus");
    }
}
