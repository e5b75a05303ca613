using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using BotPerson = GangguanBot.Office.Person;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>A stranger asks to be let in.</summary>
public sealed class AskingForAccess : StoryTest
{
    private const string Words = "Rina Marlina, Dinas <Kesehatan>";

    [Fact]
    public async Task A_request_is_accepted_with_role_and_place()
    {
        var rina = await AsksAsync();
        await city.Admin.Sees($"Rina Marlina ingin masuk: “{Words}”");
        await city.Admin.Presses("Terima");
        await city.Admin.Presses("Pelapor");
        await city.Admin.Presses("Disdik");
        await rina.Sees("Selamat datang, Rina Marlina. Bapak/Ibu terdaftar sebagai Pelapor.");
        await city.Admin.Sees("Diterima oleh Admin sebagai Pelapor di Dinas Pendidikan");
        await city.SettleAsync();
        Assert.Contains(rina.Commands, c => c.Command == "lapor");
        Assert.Contains(OfficeAct.PersonAdmitted, await ActsAsync());
    }

    [Fact]
    public async Task A_refused_one_is_told_and_no_data_is_shown()
    {
        var rina = await AsksAsync();
        await city.Admin.Presses("Tolak");
        await rina.Sees("belum dapat disetujui");
        await city.SettleAsync();
        Assert.Equal([OfficeAct.AdmissionRefused], await ActsAsync());
        string[] secrets = ["Disdik", "Dinas Pendidikan", "Firdaus", "Dedi", "Ani", "Kabid"];
        Assert.DoesNotContain(rina.Messages.Where(m => m.FromBot), m => secrets.Any(s => m.Text.Contains(s, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_page_counts_and_lists_what_waits()
    {
        await AsksAsync();
        await city.Admin.Sees("Rina Marlina ingin masuk");
        await city.Admin.Says("/admin");
        await city.Admin.Presses("Permintaan (1)");
        await city.Admin.Sees("Permintaan yang menunggu: 1");
        await city.Admin.Presses("Rina Marlina");
        await city.SettleAsync();
        await city.Admin.Presses("Tolak");
        await city.Admin.Sees("Ditolak oleh Admin");
        await city.Admin.Says("/admin");
        await city.Admin.Presses("Permintaan");
        await city.Admin.Sees("Tidak ada permintaan yang menunggu");
    }

    [Theory]
    [InlineData("Rina")]
    [InlineData("201")]
    public async Task A_sentence_too_short_or_too_long_is_asked_for_again(string words)
    {
        var rina = city.Stranger();
        await rina.Says("/start");
        await rina.Presses("🙋 Minta akses");
        await rina.Sees("tulis nama dan instansi");
        await rina.Says(words == "201" ? new string('a', 201) : words);
        await rina.Sees("dalam 5 sampai 200 huruf");
        await rina.Says(Words);
        await city.Admin.Sees("Rina Marlina ingin masuk");
    }

    [Fact]
    public async Task One_waits_at_a_time_and_three_within_seven_days()
    {
        var rina = await AsksAsync();
        Assert.Contains("masih menunggu admin", (await rina.Presses("🙋 Minta akses")).Text, StringComparison.Ordinal);
        await city.Admin.Presses("Tolak");
        await rina.Sees("belum dapat disetujui");
        for (var i = 0; i < 2; i++)
        {
            await city.SettleAsync();
            await AsksAsync(rina);
            await city.Admin.SeesButton("Tolak");
            await city.Admin.Presses("Tolak");
        }

        await city.SettleAsync();
        Assert.Contains("hanya tiga permintaan", (await rina.Presses("🙋 Minta akses")).Text, StringComparison.Ordinal);
        city.Clock.Advance(TimeSpan.FromDays(7));
        await AsksAsync(rina);
        await city.Admin.SeesButton("Terima");
        Assert.Equal(4, await city.QueryAsync(db => db.Set<AdmissionRequest>().CountAsync()));
    }

    [Fact]
    public async Task Who_comes_by_an_invitation_meanwhile_waits_no_more()
    {
        var rina = await AsksAsync();
        await city.Admin.SeesButton("Terima");
        await rina.Opens(await city.Admin.InvitesAsync("Tata Usaha", place: null));
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Selamat datang");
        await city.Admin.Sees("Tidak diperlukan lagi");
        Assert.Contains("Tidak diperlukan lagi", (await city.Admin.Forges("rd:1:0:accept")).Text, StringComparison.Ordinal);
        Assert.Contains("sudah terdaftar", (await rina.Forges("rq:0:0:")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_places_are_paged_and_found_by_typing()
    {
        await city.QueryAsync(async db =>
        {
            for (var i = 1; i <= 20; i++) db.Add(new Agency { Code = $"KEC-{i}", Name = $"Kecamatan {i:00}", Short = $"Kec. {i:00}" });
            return await db.SaveChangesAsync();
        });
        var rina = await AsksAsync();
        await city.Admin.Presses("Terima");
        await city.Admin.Presses("Pelapor");
        await city.Admin.Sees("Ketik sebagian nama untuk mencari");
        await city.Admin.Presses("›");
        await city.Admin.SeesButton("Kec. 10");
        await city.Admin.Says("tidak ada");
        await city.Admin.Sees("Ditemukan 0");
        await city.Admin.Says("kecamatan 1");
        await city.Admin.Sees("Ditemukan 10");
        await city.Admin.Presses("›");
        await city.Admin.Presses("Kec. 19");
        await rina.Sees("terdaftar sebagai Pelapor");
        Assert.Equal("Kecamatan 19",
            (await city.QueryAsync(db => db.Set<BotPerson>().Include(p => p.Agency).SingleAsync(p => p.TelegramId == 5001))).Agency!.Name);
    }

    private async Task<Person> AsksAsync(Person? stranger = null)
    {
        var rina = stranger ?? city.Stranger();
        await rina.Says("/start");
        var asked = await rina.SeesButton("🙋 Minta akses");
        await rina.Presses("🙋 Minta akses");
        await rina.WaitFor(m => m.FromBot && m.Id > asked.Id && m.Text.Contains("tulis nama dan instansi", StringComparison.Ordinal));
        var said = await rina.Says(Words);
        await rina.WaitFor(m => m.FromBot && m.Id > said.Id && m.Text.Contains("telah disampaikan kepada admin", StringComparison.Ordinal));
        return rina;
    }

    private Task<List<OfficeAct>> ActsAsync() =>
        city.QueryAsync(db =>
        db.Set<OfficeEntry>().Where(e => e.Act != OfficeAct.SeatChanged && e.Act != OfficeAct.Imported).OrderBy(e => e.Id)
        .Select(e => e.Act).ToListAsync());
}
