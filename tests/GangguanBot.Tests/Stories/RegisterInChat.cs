using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Registry;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Ladder = GangguanBot.Tests.City.Ladder;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary><c>/register</c>: any case in seconds, by number, word or button; and what is confidential stays so.</summary>
public sealed class RegisterInChat : StoryTest
{
    [Fact]
    public async Task The_newest_stand_first_and_pages_are_turned_both_ways()
    {
        await city.HasTicketsAsync(20);
        await city.Rina.Says("/register");
        await city.Rina.Sees("Register · 20 laporan");
        Assert.Equal(Numbers(1, 8), Shown(city.Rina));
        await TurnsAsync("›", Numbers(9, 16));
        await TurnsAsync("›", Numbers(17, 20));
        Assert.Null(Card(city.Rina).Keyboard!.Find("›"));
        await TurnsAsync("‹", Numbers(9, 16));
        await TurnsAsync("‹", Numbers(1, 8));
        Assert.Null(Card(city.Rina).Keyboard!.Find("‹"));
    }

    [Theory]
    [InlineData("GJ-26-0001")]
    [InlineData("gj 26 1")]
    [InlineData("1")]
    public async Task A_number_in_any_habit_opens_the_tickets_page(string typed)
    {
        await city.ReachesTheKabidAsync();
        await city.Rina.Says("/register");
        await city.Rina.Sees("Register · 1 laporan");
        await city.Rina.Says(typed);
        var page = await city.Rina.SeesButton("🕘 Linimasa");
        foreach (var part in (string[])["GJ-26-0001 · Dinas Pendidikan · Mati total", Ladder.Sentence,
            "Masuk: Senin, 23 November 2026 pukul 08.00 WIB", "Kepala Bidang Teknologi Informasi", "1. Laporan Perangkat Daerah"])
            Assert.Contains(part, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_has_moves_and_acts_and_the_papers_are_there_for_a_reader_too()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("🏷");
        await city.Kadis.Presses("Sangat segera");
        await city.Kadis.Presses("« Kembali");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.SettleAsync();
        await city.Admin.Says("/register GJ-26-0001");
        await city.Admin.Presses("🕘 Linimasa");
        var timeline = await city.Admin.Sees("Linimasa GJ-26-0001");
        Assert.Contains("mengubah urgensi", timeline.Text, StringComparison.Ordinal);
        Assert.Contains("Kepala Dinas Komunikasi dan Informatika", timeline.Text, StringComparison.Ordinal);
        await city.Admin.Presses("« Laporan");
        using var sheet = await city.Admin.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        sheet.Says("LEMBAR DISPOSISI", "Urgensi: Sangat segera");
    }

    [Fact]
    public async Task Words_are_found_wherever_they_stand_and_nothing_typed_is_a_fault()
    {
        await city.ReachesTheKabidAsync();
        await city.Kabid.Presses("↩️ Kembalikan");
        await city.Kabid.Sees("atau tulis");
        await city.Kabid.Says("Mohon dilengkapi denah ruang perpustakaan");
        await city.Kadis.Sees("denah ruang perpustakaan");
        await city.SettleAsync();
        foreach (var (words, count) in new (string, int)[] { ("lantai 2", 1), ("LOKET melay", 1), ("\"mati sejak\"", 1),
            ("\"sejak mati\"", 0), ("perpustakaan", 1), ("pendidikan", 1), ("kebakaran", 0), ("loket OR AND NOT (", 0), ("😀", 0), ("\"", 0),
            ("'; DROP TABLE Tickets; --", 0) })
        {
            await city.Rina.Says($"/register {words}");
            await city.Rina.WaitFor(m =>
                m.FromBot && m.Text.StartsWith($"🗂 Register · {count} laporan", StringComparison.Ordinal)
                && m.Id > city.Rina.Messages.Last(o => !o.FromBot).Id, what: $"{count} for {words}");
        }
    }

    [Fact]
    public async Task Filters_are_buttons_that_add_up_and_are_taken_away()
    {
        await city.HasTicketsAsync(30);
        await city.Kadis.Says("/register");
        await city.Kadis.Sees("Register · 30 laporan");
        await city.Kadis.Presses("Langkah");
        await city.Kadis.SeesButton("Laporan teknisi");
        await city.Kadis.Presses("›");
        await city.Kadis.Presses("Selesai");
        await city.Kadis.Sees("Saringan: Selesai");
        await city.Kadis.Sees("Register · 5 laporan");
        await city.Kadis.Presses("Perangkat daerah");
        await city.Kadis.Sees("Perangkat daerah mana?");
        await city.Kadis.Presses("Disdik");
        await city.Kadis.Sees("Saringan: Selesai · Disdik");
        await city.Kadis.Presses("Periode");
        await city.Kadis.Presses("Bulan lalu");
        await city.Kadis.Sees("Tidak ada laporan yang cocok.");
        await city.Kadis.Presses("Periode");
        await city.Kadis.Presses("Tanggal …");
        await city.Kadis.Says("minggu depan");
        await city.Kadis.Sees("Tanggal belum terbaca");
        await city.Kadis.Says("1-11-2026 s.d. 30-11-2026");
        await city.Kadis.Sees("Saringan: Selesai · Disdik · Minggu, 1 November 2026 s.d. Senin, 30 November 2026");
        await city.Kadis.Presses("✖️ Hapus saringan");
        await city.Kadis.Sees("Register · 30 laporan");
        await city.Kadis.Presses("Penyebab");
        await city.Kadis.Presses("Kabel rusak");
        await city.Kadis.Sees("Saringan: Kabel rusak");
    }

    [Fact]
    public async Task Overdue_holder_and_own_branch_narrow_it()
    {
        await city.ReachesTheKabidAsync();
        await city.SettleAsync();
        await city.Kabid.Says("/register");
        await city.Kabid.Sees("Register · 1 laporan");
        await city.Kabid.Presses("Lewat batas");
        await city.Kabid.Sees("Tidak ada laporan yang cocok.");
        city.Clock.Advance(TimeSpan.FromDays(3));
        await city.Kabid.Says("/register");
        await city.SettleAsync();
        await city.Kabid.Presses("Lewat batas");
        await city.Kabid.Sees("Saringan: lewat batas waktu");
        Assert.Equal(["GJ-26-0001"], Shown(city.Kabid));
        await city.Kabid.Presses("Bidang saya");
        await city.Kabid.Sees("melalui Kabid TI");
        await city.Kabid.Presses("Pemegang");
        await city.Kabid.Sees("Sedang berada pada siapa?");
        await city.Kabid.Presses("Kabid TI");
        await city.Kabid.Sees("pada Kabid TI");
        Assert.Equal(["GJ-26-0001"], Shown(city.Kabid));
    }

    [Fact]
    public async Task What_is_secret_is_a_number_for_readers_and_all_of_it_for_who_stands_on_it_which_is_written_down()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("🏷");
        await city.Kadis.Presses("Rahasia");
        await city.Kadis.Presses("« Kembali");
        await city.SettleAsync();

        await city.Kasi.Says("/register");
        await city.Kasi.Sees("GJ-26-0001 · Disdik · (rahasia)");
        await city.Kasi.Presses("GJ-26-0001");
        var page = await city.Kasi.SeesButton("🕘 Linimasa");
        Assert.DoesNotContain("lantai", page.Text, StringComparison.Ordinal);
        Assert.Contains("(rahasia)", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Keyboard!.Find("📄 Dokumen"));
        Assert.True((await city.Kasi.Forge(page, "rx:1:0:files").Answered).Alert);
        Assert.True((await city.Kasi.Forge(page, "dc:1:0:DispositionSheet").Answered).Alert);
        await city.Kasi.Says("lantai");
        await city.Kasi.Sees("Tidak ada laporan yang cocok.");
        Assert.Empty(await SeenAsync());

        await city.Kadis.Says("/register 1");
        Assert.Contains("lantai 2", (await city.Kadis.SeesButton("🕘 Linimasa")).Text, StringComparison.Ordinal);
        await city.SettleAsync();
        Assert.Contains(await SeenAsync(), a => a is { After: "page", PersonName: "Drs. Firdaus Wibawa, M.Si" });
    }

    [Fact]
    public async Task Nobody_else_gets_in_and_forged_choices_are_refused()
    {
        await city.ReportsAsync();
        var card = await city.Ani.Sees("GJ-26-0001");
        foreach (var data in (string[])["rg:0:0:list", "rx:1:0:page", "rx:1:0:time", "xp:0:0:Xlsx"])
            Assert.True((await city.Ani.Forge(card, data).Answered).Alert, data);
        await city.Rina.Says("/register");
        var register = await city.Rina.Sees("Register · 1 laporan");
        foreach (var data in (string[])["rg:99:0:set.Agency.", "rg:0:0:set.Step.Nowhere", "rg:0:0:ask.Nothing", "rg:0:0:whatever",
            "rx:77:0:page"]) Assert.True((await city.Rina.Forge(register, data).Answered).Alert, data);
    }

    [Fact]
    public async Task An_agency_finds_its_own_reports_by_word_and_page_and_never_anothers()
    {
        await city.HasTicketsAsync(60);
        await city.ReportsAsync();
        await city.Ani.Says("/laporan");
        await city.Ani.SeesButton("›");
        await city.Ani.Presses("›");
        await city.Ani.SeesButton("‹");
        await city.Ani.Says("loket");
        await city.Ani.WaitFor(m => m.FromBot && m.Keyboard?.Buttons.Count(b => b.Text.StartsWith("GJ-", StringComparison.Ordinal)) == 1);
        await city.Ani.Presses("« Semua laporan");
        await city.Sinta.Says("/laporan loket");
        await city.Sinta.Sees("Tidak ada laporan kantor Bapak/Ibu yang cocok");
    }

    private async Task TurnsAsync(string turn, IReadOnlyList<string> numbers)
    {
        await city.Rina.Presses(turn);
        await TestCity.Until(() => Task.FromResult(Shown(city.Rina).SequenceEqual(numbers)), $"{turn} shows {string.Join(", ", numbers)}");
    }

    private Task<List<ActEntry>> SeenAsync() =>
        city.QueryAsync(db => db.Set<ActEntry>().Where(a => a.Act == TicketAct.ConfidentialSeen && a.After != "card").ToListAsync());

    private static Message Card(Person person) =>
        person.Messages.Last(m => m.FromBot && m.Text.StartsWith("🗂 Register", StringComparison.Ordinal));

    /// <summary>The numbers on the register's card, as its buttons say them.</summary>
    private static List<string> Shown(Person person) =>
        [.. Card(person).Keyboard!.Buttons.Select(b => b.Text.Split(' ')[0])
            .Where(t => t.StartsWith("GJ-", StringComparison.Ordinal))];

    private static List<string> Numbers(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(n => $"GJ-26-{n:0000}")];
}
