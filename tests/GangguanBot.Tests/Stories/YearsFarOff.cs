using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Time;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>Dates of other centuries, typed wherever a date is asked: each is refused in a sentence, and the question stays.</summary>
public sealed class YearsFarOff : StoryTest
{
    private static readonly string[] Days = ["01-01-9999", "31-12-9999", "1/1/0001", "0001-01-01", "9999-12-31", "30-11-1999", "01.01.2101"];

    private static readonly string[] Periods =
    [
        "01-01-9999 s.d. 31-12-9999", "31-12-9999 s.d. 31-12-9999", "01-01-0001 s.d. 31-12-0001", "01-01-2026 s.d. 31-12-9999",
        "01-01-0001 s.d. 31-12-9999", "30-11-2101 s.d. 01-12-2101",
    ];

    [Fact]
    public async Task In_the_calendar_of_the_office()
    {
        await city.ReportsAsync();
        await city.Admin.OpensAsync("📅 Kalender");
        await city.Admin.PressesHereAsync("➕ Hari libur/khusus");
        await RefusesAsync(city.Admin, [.. Days.Select(d => $"{d} Libur"), .. Days.Select(d => $"{d} 07.30-12.00 Setengah hari")],
            "tahunnya di luar 2000 sampai 2100");
        await city.Admin.OpensAsync("📅 Kalender");
        await city.Admin.PressesHereAsync("🕒 Jam kerja");
        await city.Admin.PressesHereAsync("➕ Jam kerja untuk rentang tanggal");
        await RefusesAsync(city.Admin, [new string('x', 61), "\u202e\u200b"], "1 sampai 60 huruf");
        await city.Admin.Says("Masa\u202e darurat\u200b");
        await city.Admin.SeesHereAsync("Berlaku kapan?");
        await RefusesAsync(city.Admin, Periods, "dari tahun 2000 sampai 2100");
        await city.Admin.Says("8-2-2027 s.d. 9-3-2027");
        await city.Admin.SeesHereAsync("Jam Senin sampai Kamis?");
        await city.Admin.Says("08.00-12.00");
        await city.Admin.SeesHereAsync("Jam Jumat?");
        await city.Admin.Says("08.00-11.00");
        await city.Admin.PressesHereAsync("✅ Terapkan");
        await city.Admin.SeesHereAsync("✅ Jam kerja diubah.");
        Assert.Equal("Masa darurat", await city.QueryAsync(db => db.Set<HoursRow>().Select(h => h.Name).SingleAsync()));
    }

    [Fact]
    public async Task Where_somebody_is_away_or_stands_in()
    {
        await city.Kadis.Says("/siaga");
        await city.Kadis.PressesHereAsync("📅 Sampai tanggal");
        await RefusesAsync(city.Kadis, [.. Days, .. Periods], "Tanggal itu belum dapat dibaca.");
        await city.Kadis.Says("/wakil");
        await city.Kadis.PressesHereAsync("Kadis");
        await city.Kadis.PressesHereAsync("Ir. Ratna Kusuma");
        await city.Kadis.PressesHereAsync("📅 Tanggal lain");
        await RefusesAsync(city.Kadis, [.. Days, .. Periods], "Tanggal itu belum dapat dibaca.");
    }

    [Fact]
    public async Task Where_a_post_is_filled_from_one_day_to_another()
    {
        await city.Admin.OpensAsync("🪑 Jabatan");
        await city.Admin.PressesHereAsync("Kabid TI");
        foreach (var press in (string[])["👤 Tetapkan pejabat", "Dedi Supriadi, S.Kom", "Plt."]) await city.Admin.PressesHereAsync(press);
        await RefusesAsync(city.Admin, Days, "Mohon tulis tanggal mulai");
        await city.Admin.Says("30-11-2026");
        await city.Admin.SeesHereAsync("Sampai kapan");
        await RefusesAsync(city.Admin, Days, "Mohon tulis hari terakhir");
    }

    [Fact]
    public async Task Where_work_waits_a_letter_is_dated_or_the_register_is_searched()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu suku cadang");
        await RefusesAsync(city.Budi, Days, "Mohon tulis tanggal setelah hari ini");

        await city.Rina.Says("/surat");
        await city.Rina.Says("pendidik");
        await city.Rina.PressesHereAsync("Dinas Pendidikan");
        await city.Rina.Says("005/9");
        await city.Rina.Sees("Mohon tuliskan tanggal surat");
        await RefusesAsync(city.Rina, Days, "Tanggal itu belum dapat dibaca.");

        await city.Kadis.Says("/register");
        await city.Kadis.PressesHereAsync("Periode");
        await city.Kadis.PressesHereAsync("Tanggal …");
        await RefusesAsync(city.Kadis, [.. Days, .. Periods], "Tanggal belum terbaca");
    }

    [Fact]
    public async Task The_longest_limit_of_a_step_ends_in_a_day_that_can_be_said()
    {
        await city.Admin.OpensAsync("⚙️ Pengaturan");
        await city.Admin.PressesHereAsync("Disposisi Kepala Bidang");
        await city.Admin.PressesHereAsync("✏️ Ubah");
        await city.Admin.Says("9999 hari");
        await city.Admin.SeesHereAsync("disimpan");
        await city.ReachesTheKabidAsync();
        await city.SweepAsync();
        await city.Kabid.PressesHereAsync("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
    }

    /// <summary>Each is answered with the sentence, and never with a code of a fault of the system.</summary>
    private async Task RefusesAsync(Person person, string[] typed, string sentence)
    {
        foreach (var text in typed)
        {
            var last = person.Messages[^1].Id;
            await person.Says(text);
            await person.WaitFor(m => m.FromBot && m.Id > last && m.Text.Contains(sentence, StringComparison.OrdinalIgnoreCase),
                what: $"\"{sentence}\" after \"{text}\"");
        }

        Assert.False(person.HasSeen("gangguan pada sistem ini"));
    }
}
