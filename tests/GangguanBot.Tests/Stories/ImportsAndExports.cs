using System.Text;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// Many at once: an admin sends a file, sees what is wrong with it, sends the right one, and takes the office home as a file.
/// </summary>
public sealed class ImportsAndExports : StoryTest
{
    private const string Header = "telegramId,name,nip,holds,role,section,agency\n";

    [Fact]
    public async Task Faults_are_shown_by_line_and_the_corrected_file_is_applied()
    {
        await OpenAsync(city.Admin);
        Send(city.Admin, Header + "3101,Rina,,,Reporter,,DISDIK\n3102,,,,Reporter,,DISDIK\n3103,Tono,,,Reporter,,TIDAKADA\n");
        var shown = await city.Admin.Sees("2 kesalahan. Tidak ada yang diterapkan");
        Assert.Contains("Orang: 3 baru, 0 berubah, 0 sama", shown.Text, StringComparison.Ordinal);
        Assert.Contains("baris 3: nama untuk ID Telegram 3102 belum diisi\nbaris 4: pelapor dengan ID Telegram 3103 memerlukan perangkat daerah yang terdaftar, bukan \"TIDAKADA\"", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Keyboard!.Find("✅ Terapkan"));

        Send(city.Admin, Header + "3101,Rina,,,Reporter,,DISDIK\n3102,Sari,,,Reporter,,DISDIK\n");
        var ready = await city.Admin.Sees("Tidak ada kesalahan. Belum ada yang berubah.");
        Assert.Contains("Orang: 2 baru, 0 berubah, 0 sama", ready.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("✅ orang.csv telah diterapkan.");
        Assert.Equal(2, await CountAsync());

        await city.Admin.Presses("« Kembali");
        Send(city.Admin, Header + "3101,Rina,,,Reporter,,DISDIK\n3102,Sari,,,Reporter,,DISDIK\n");
        var same = await city.Admin.Sees("tidak ada yang perlu diterapkan");
        Assert.Contains("Orang: 0 baru, 0 berubah, 2 sama", same.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_faults_are_turned_page_by_page()
    {
        await OpenAsync(city.Admin);
        Send(city.Admin, Header + string.Concat(Enumerable.Range(1, 25).Select(n => $"{4000 + n},,,,Admin,,\n")));
        await city.Admin.Sees("baris 21: nama untuk ID Telegram 4020");
        await city.Admin.Presses("›");
        await city.Admin.Sees("baris 26: nama untuk ID Telegram 4025");
        await city.Admin.Presses("‹");
        await city.Admin.Sees("baris 2: nama untuk ID Telegram 4001");
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_shown_again_and_not_applied()
    {
        await OpenAsync(city.Admin);
        Send(city.Admin, Header + "3001,Ani Rahmawati,,,Reporter,,DISDIK\n");
        var ready = await city.Admin.SeesButton("✅ Terapkan");
        await city.QueryAsync(async db =>
        {
            (await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.TelegramId == 3001)).Nip = "123";
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Belum ada yang diterapkan", (await city.Admin.Presses("✅ Terapkan")).Text, StringComparison.Ordinal);
        Assert.True(await IsCalledAsync("Ani"));
        Assert.Contains("Belum ada yang diterapkan", (await city.Admin.Forges(ready, ready.Keyboard!.Find("✅ Terapkan")!.Data!)).Text,
            StringComparison.Ordinal);
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("telah diterapkan");
        Assert.True(await IsCalledAsync("Ani Rahmawati"));
        Assert.Contains("sudah tidak ada", (await city.Admin.Forges(ready, ready.Keyboard!.Find("✅ Terapkan")!.Data!)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_technician_who_gets_another_place_gives_back_what_was_waiting()
    {
        await city.ReachesTheTechnicianAsync();
        await OpenAsync(city.Admin);
        Send(city.Admin, Header + "2001,Budi,,,FrontDesk,,\n");
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("telah diterapkan");
        await city.SettleAsync();
        Assert.Equal(GangguanBot.Sop.Step.KasiDisposition, (await city.TicketAsync()).Step);
        await city.Kasi.SeesButton("👷 Asep");
    }

    [Fact]
    public async Task What_is_no_such_file_gets_a_clear_sentence()
    {
        await OpenAsync(city.Admin);
        city.Admin.SendDocument([0x50, 0x4B, 3, 4, 0x14, 0, 6, 0], "orang.xlsx");
        await city.Admin.Sees("berkas ini bukan teks UTF-8");
        city.Admin.Say("tolong");
        await city.Admin.Sees("Mohon kirim berkas .json atau .csv sebagai dokumen");
        city.Admin.SendDocument(Pictures.TooBig(), "orang.csv");
        await city.Admin.Sees("Paling besar 5 MB");
        city.Admin.SendDocument("{ \"people\": [ }"u8.ToArray(), "kantor.json");
        await city.Admin.Sees("baris 1: bukan JSON yang benar");
    }

    [Fact]
    public async Task The_office_is_exported_in_the_form_that_import_takes()
    {
        await OpenAsync(city.Admin);
        foreach (var (button, name, line) in new[] { ("⬇️ Semua (JSON)", "organisation-2026-11-23.json", "\"telegramId\": 1001"),
            ("⬇️ Perangkat daerah (CSV)", "agencies-2026-11-23.csv", "code,name"),
            ("⬇️ Orang (CSV)", "people-2026-11-23.csv", "telegramId,name") })
        {
            await city.Admin.Presses(button);
            var sent = await city.Admin.WaitFor(m => m.FromBot && m.Document?.Name == name, what: name);
            var text = Encoding.UTF8.GetString(sent.Document!.File.Bytes.Span);
            Assert.Contains(line, text, StringComparison.Ordinal);
            city.Admin.SendDocument(sent.Document.File.Bytes.ToArray(), name);
            await city.Admin.Sees($"Pemeriksaan impor · {name}");
            await city.Admin.WaitFor(m =>
                m.FromBot && m.Text.Contains(name, StringComparison.Ordinal)
                && m.Text.Contains("tidak ada yang perlu diterapkan", StringComparison.Ordinal), what: "nothing to apply");
            await city.Admin.Presses("« Kembali");
        }
    }

    [Fact]
    public async Task Whoever_was_imported_is_connected_by_pressing_Start()
    {
        var rina = city.World.AddPerson(3101, "Rina", started: false);
        await OpenAsync(city.Admin);
        Send(city.Admin, Header + "3101,Rina Marlina,,,Reporter,,DISDIK\n");
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("telah diterapkan");
        await city.SettleAsync();
        Assert.Empty(rina.Messages);
        await rina.Says("/start");
        await rina.Sees("Selamat datang, Rina Marlina. Bapak/Ibu terdaftar sebagai Pelapor");
        await city.SettleAsync();
        Assert.True(await city.QueryAsync(db =>
            db.Set<GangguanBot.Office.Person>().AnyAsync(p => p.TelegramId == 3101 && p.StartedAt != null && !p.Unreachable)));
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        await OpenAsync(city.Admin);
        Send(city.Admin, Header + "9001,Admin,,,FrontDesk,,\n");
        await city.Admin.Sees("baris 2: ID Telegram 9001 adalah admin terakhir");
        Send(city.Admin, Header + "9001,Admin,,,FrontDesk,,\n9002,Admin Baru,,,Admin,,\n");
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("telah diterapkan");
        city.Admin.Say("/admin");
        await city.Admin.Sees("tidak tersedia untuk tugas Bapak/Ibu");
    }

    [Fact]
    public async Task Only_an_admin_may()
    {
        await OpenAsync(city.Admin);
        await city.SettleAsync();
        foreach (var data in new[] { "im:0:0:Json", "im:0:0:apply.00", "im:0:0:faults", "im:0:0:cancel" })
            Assert.True((await city.Ani.Forges(city.Admin.Messages[^1], data)).Alert);
        foreach (var data in new[] { "im:0:0:nonsense", "im:0:0:apply.00", "im:9:0:faults", "im:0:0:1" })
            Assert.True((await city.Admin.Forges(data)).Alert);
    }

    private static async Task OpenAsync(Person admin)
    {
        await admin.Says("/admin");
        await admin.Presses("📥 Impor/ekspor");
        await admin.SeesButton("⬇️ Semua (JSON)");
    }

    private static void Send(Person admin, string text) => admin.SendDocument(Encoding.UTF8.GetBytes(text), "orang.csv", "text/csv");

    private Task<int> CountAsync() =>
        city.QueryAsync(db =>
        db.Set<GangguanBot.Office.Person>().CountAsync(p => p.TelegramId > 3100 && p.TelegramId < 3200 && p.StartedAt == null));

    private Task<bool> IsCalledAsync(string name) =>
        city.QueryAsync(db => db.Set<GangguanBot.Office.Person>().AnyAsync(p => p.TelegramId == 3001 && p.Name == name));
}
