using System.Text;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Registry;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Everybody is told what is kept about them, sees it, has it put right, and may be forgotten.</summary>
public sealed class PersonalData : StoryTest
{
    [Fact]
    public async Task The_first_start_says_once_what_is_kept_and_whom_to_ask()
    {
        await city.Ani.Says("/start");
        var notice = await city.Ani.Sees("Pemberitahuan privasi");
        Assert.Contains("Percakapan disimpan 90 hari; foto dan berkas disimpan 1825 hari", notice.Text, StringComparison.Ordinal);
        Assert.Contains("Pertanyaan dijawab oleh admin: Admin", notice.Text, StringComparison.Ordinal);
        await city.Ani.Says("/start");
        await city.SettleAsync();
        Assert.Single(city.Ani.Messages, m => m.Text.Contains("Pemberitahuan privasi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_kept_about_me_is_shown_and_given_as_a_file_and_nothing_of_others_is()
    {
        await city.FindsABrokenCableAsync();
        await city.Budi.Says("/data_saya");
        var budi = await city.Budi.Sees("Data pribadi Bapak/Ibu");
        Assert.Contains("Nama: Budi", budi.Text, StringComparison.Ordinal);
        Assert.Contains("Laporan yang dibuat: 0", budi.Text, StringComparison.Ordinal);
        Assert.Contains("Tindakan pada laporan: 3", budi.Text, StringComparison.Ordinal);

        await city.Ani.Says("/data_saya");
        Assert.Contains("Laporan yang dibuat: 1", (await city.Ani.Sees("Data pribadi Bapak/Ibu")).Text, StringComparison.Ordinal);
        var file = Encoding.UTF8.GetString((await city.Ani.WaitFor(m => m.Document?.Name == "data-saya.json", what: "the file"))
            .Document!.File.Bytes.Span);
        Assert.Contains(Ladder.Sentence, file, StringComparison.Ordinal);
        Assert.Contains("\"telegramId\": 3001", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Budi", file.Split("\"chat\"")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_reaches_the_admins_in_the_persons_words()
    {
        await city.Budi.Says("/data_saya");
        await city.Budi.Presses("✏️ Minta perbaikan");
        await city.Budi.Sees("Mohon tulis apa yang keliru");
        city.Budi.Say("ya");
        await city.Budi.Sees("Mohon tulis dengan 5 sampai 500 huruf");
        city.Budi.Say("Nama saya <Budi Santoso>");
        await city.Budi.Sees("telah disampaikan kepada admin");
        Assert.Contains("dari Budi (ID Telegram 2001)", (await city.Admin.Sees("“Nama saya <Budi Santoso>”")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_forgotten_is_a_stranger_and_the_records_stay_without_the_name()
    {
        await city.ClosesAsync();
        await city.QueryAsync(async db =>
        {
            db.Entry(await db.Set<Ticket>().SingleAsync()).Property(t => t.Contact).CurrentValue = "Ani 0812";
            return await db.SaveChangesAsync();
        });
        Assert.Equal(1, await city.FoundAsync("0812"));
        var before = await CountsAsync();
        await AskAsync(city.Ani);
        await city.Admin.Presses("Hapus data");
        await city.Admin.Presses("Ya, hapus sekarang");
        await city.Ani.Sees("Data pribadi Bapak/Ibu telah dihapus");
        await city.Admin.Sees("✅ Data pribadi telah dihapus oleh Admin.");
        await city.SettleAsync();

        Assert.Equal(before, await CountsAsync());
        await city.QueryAsync(async db =>
        {
            var ani = await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.Name == "(dihapus)");
            Assert.Equal((-ani.Id, null, null, true), (ani.TelegramId, ani.Nip, ani.Role, ani.Removed));
            Assert.Null((await db.Set<Ticket>().SingleAsync()).Contact);
            Assert.Equal((0, 1), (await city.FoundAsync("0812"), await city.FoundAsync("loket")));
            Assert.Equal("(dihapus)", (await db.Set<JournalEntry>().OrderBy(e => e.Id).FirstAsync()).PersonName);
            Assert.DoesNotContain(await db.Set<JournalEntry>().ToListAsync(), e => e.PersonName == "Ani" || e.Receiver == "Ani");
            Assert.DoesNotContain(await db.Set<OfficeEntry>().ToListAsync(), e =>
                $"{e.ActorName} {e.Subject} {e.Before} {e.After}".Contains("Ani", StringComparison.Ordinal));
            Assert.Contains(await db.Set<OfficeEntry>().ToListAsync(), e =>
                e is { Act: OfficeAct.PersonForgotten, ActorName: "Admin", Subject: "(dihapus)" });
            Assert.False(await db.Set<GangguanBot.Chat.Receiving.InboxRow>().AnyAsync(r => r.ChatId == 3001));
            return true;
        });

        city.Ani.Say("/profil");
        await city.Ani.Sees("khusus bagi pegawai yang terdaftar");
    }

    [Fact]
    public async Task A_technician_named_among_several_is_forgotten_and_the_others_are_not()
    {
        await city.ReachesTheKasiAsync();
        await city.Kasi.Presses("Pilih beberapa");
        await city.Kasi.Presses("◻️ 👷 Asep");
        await city.Kasi.SeesButton("⭐ 👷 Asep");
        await city.Kasi.Presses("◻️ 👷 Budi");
        await city.Kasi.Presses("✅ Tugaskan 2 orang");
        await city.Budi.SeesButton("✅ Terima");
        await AskAsync(city.Asep);
        await city.Admin.Presses("Hapus data");
        await city.Admin.Presses("Ya, hapus sekarang");
        await city.Admin.Sees("telah dihapus oleh");
        await city.SettleAsync();
        Assert.Equal("(dihapus), Budi", (await city.TicketAsync()).Journal.Single(e => e.Move == GangguanBot.Sop.Move.Assign).Receiver);
        await city.Budi.Presses("✅ Terima");
        await city.Budi.SeesButton("📍 Tiba di lokasi");
    }

    [Fact]
    public async Task A_namesake_neither_sees_nor_loses_what_is_the_others()
    {
        await city.QueryAsync(async db =>
        {
            var asep = await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.TelegramId == 2002);
            (asep.Name, asep.Nip) = ("Budi", "222");
            db.Add(new OfficeEntry
            {
                Act = OfficeAct.PersonCorrected, ActorName = "Admin", Subject = "Budi", Before = "Budi · 111",
                After = "Budi · 1111", At = city.Clock.GetUtcNow()
            });
            db.Add(new OfficeEntry
            {
                Act = OfficeAct.PersonCorrected, ActorName = "Admin", Subject = "Asep", Before = "Asep · ",
                After = "Budi · 222", At = city.Clock.GetUtcNow()
            });
            return await db.SaveChangesAsync();
        });
        await AskAsync(city.Asep);
        var file = Encoding.UTF8.GetString((await city.Asep.WaitFor(m => m.Document?.Name == "data-saya.json", what: "the file"))
            .Document!.File.Bytes.Span);
        Assert.DoesNotContain("1111", file, StringComparison.Ordinal);
        await city.Admin.Presses("Hapus data");
        await city.Admin.Presses("Ya, hapus sekarang");
        await city.Admin.Sees("telah dihapus oleh");
        await city.SettleAsync();
        var entries = await city.QueryAsync(db =>
            db.Set<OfficeEntry>().Where(e => e.Act == OfficeAct.PersonCorrected).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([("Budi", "Budi · 1111"), ("(dihapus)", "(dihapus)")], entries.Select(e => (e.Subject, e.After)));
    }

    [Fact]
    public async Task A_refusal_says_why_and_the_person_may_ask_again()
    {
        await AskAsync(city.Ani);
        var old = await city.Admin.SeesButton("Hapus data");
        await city.Admin.Presses("Tolak");
        city.Admin.Say("Masih diperlukan untuk audit.");
        await city.Ani.Sees("Alasan dari admin: Masih diperlukan untuk audit.");
        await city.Admin.Sees("ditolak oleh Admin");
        await city.SettleAsync();
        Assert.Contains("sudah diputuskan", (await city.Admin.Forges(old, old.Keyboard!.Find("Hapus data")!.Data!)).Text,
            StringComparison.Ordinal);
        city.Clock.Advance(TimeSpan.FromMinutes(5));
        await AskAsync(city.Ani);
        await city.Admin.SeesButton("Hapus data");
        Assert.Contains("sudah diputuskan", (await city.Admin.Forges(old, old.Keyboard!.Find("Hapus data")!.Data!)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_needed_is_told_why_not_yet()
    {
        await city.ReportsAsync();
        foreach (var (person, why) in new[] { (city.Kadis, "masih memegang jabatan"), (city.Admin, "adalah admin terakhir"),
            (city.Ani, "masih ada laporan Bapak/Ibu yang sedang ditangani") })
        {
            await person.Says("/data_saya");
            await person.Presses("🗑 Minta penghapusan");
            await person.Presses("🗑 Ya, ajukan penghapusan");
            await person.Sees(why);
        }

        Assert.DoesNotContain(city.Admin.Messages, m => m.Keyboard?.Find("Hapus data") is not null);
    }

    [Fact]
    public async Task What_stands_in_the_way_is_asked_again_when_the_admin_taps_and_nobody_else_can()
    {
        await AskAsync(city.Ani);
        var request = await city.Admin.SeesButton("Hapus data");
        var data = request.Keyboard!.Find("Hapus data")!.Data!.Replace(":Erase", ":EraseSurely", StringComparison.Ordinal);
        Assert.True((await city.Budi.Forges(request, data)).Alert);
        await city.ReportsAsync();
        Assert.Contains("masih ada laporannya", (await city.Admin.Forges(request, data)).Text, StringComparison.Ordinal);
        Assert.True(await city.QueryAsync(db => db.Set<GangguanBot.Office.Person>().AnyAsync(p => p.TelegramId == 3001 && !p.Removed)));
    }

    private static async Task AskAsync(Person person)
    {
        await person.Says("/data_saya");
        await person.Presses("🗑 Minta penghapusan");
        await person.Presses("🗑 Ya, ajukan penghapusan");
        await person.Sees("telah disampaikan kepada admin");
    }

    /// <summary>Rows of the records, without those that the deletion itself writes.</summary>
    private Task<(int, int, int)> CountsAsync() =>
        city.QueryAsync(async (BotDb db) => (await db.Set<JournalEntry>().CountAsync(), await db.Set<Ticket>().CountAsync(),
        await db.Set<OfficeEntry>()
            .CountAsync(e => e.Act != OfficeAct.PersonForgotten && e.Act != OfficeAct.PersonRemoved && e.Act != OfficeAct.DataGiven
            && e.Act != OfficeAct.ErasureAsked)));
}
