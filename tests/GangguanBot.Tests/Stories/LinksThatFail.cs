using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using BotPerson = GangguanBot.Office.Person;
using Person = GangguanBot.Simulator.BotApi.Person;
using Role = GangguanBot.Sop.Role;

namespace GangguanBot.Tests.Stories;

/// <summary>Links, codes and buttons that must let nobody in.</summary>
public sealed class LinksThatFail : StoryTest
{
    private const string Section = "Seksi Infrastruktur";

    [Fact]
    public async Task A_forwarded_link_lets_in_whoever_confirms_first()
    {
        var (rina, eko) = (city.Stranger(), city.Stranger(5002, "Eko"));
        var link = await city.Admin.InvitesAsync("Teknisi", Section);
        await rina.Opens(link);
        await eko.Opens(link);
        await eko.SeesButton("✅ Ya, benar");
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Selamat datang");
        await eko.Presses("✅ Ya, benar");
        await eko.Sees("Undangan ini sudah digunakan. Satu undangan hanya untuk satu orang");
        await city.Stranger(5003, "Tono").Opens(link);
        await city.World.Person(5003).Sees("Undangan ini sudah digunakan");
        await rina.Opens(link);
        await rina.Sees("sudah Bapak/Ibu gunakan");
        Assert.Equal([5001], await NewcomersAsync());
    }

    [Fact]
    public async Task Two_who_confirm_at_once_are_one()
    {
        var (rina, eko) = (city.Stranger(), city.Stranger(5002, "Eko"));
        var link = await city.Admin.InvitesAsync("Teknisi", Section);
        foreach (var person in (Person[])[rina, eko])
        {
            await person.Opens(link);
            await person.SeesButton("✅ Ya, benar");
        }

        await Task.WhenAll(rina.Press("✅ Ya, benar").Answered, eko.Press("✅ Ya, benar").Answered);
        await city.SettleAsync();
        Assert.Single(await NewcomersAsync());
    }

    [Fact]
    public async Task A_link_expires_before_and_after_it_was_opened()
    {
        var rina = city.Stranger();
        var link = await city.Admin.InvitesAsync("Teknisi", Section);
        await rina.Opens(link);
        await rina.SeesButton("✅ Ya, benar");
        city.Clock.Advance(TimeSpan.FromHours(72));
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Masa berlaku undangan ini telah berakhir");
        await city.Stranger(5002, "Eko").Opens(link);
        await city.World.Person(5002).Sees("Masa berlaku undangan ini telah berakhir");
        Assert.Empty(await NewcomersAsync());
    }

    [Fact]
    public async Task A_link_that_was_revoked_after_it_was_opened_lets_nobody_in()
    {
        var rina = city.Stranger();
        await rina.Opens(await city.Admin.InvitesAsync("Teknisi", Section));
        await rina.SeesButton("✅ Ya, benar");
        await city.Admin.Presses("🗑 Cabut");
        await city.Admin.Presses("Ya, cabut");
        await city.Admin.Sees("Tidak ada undangan yang terbuka");
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Undangan ini telah dicabut");
        Assert.Empty(await NewcomersAsync());
    }

    [Fact]
    public async Task A_place_that_is_gone_takes_nobody_in()
    {
        var rina = city.Stranger();
        await rina.Opens(await city.Admin.InvitesAsync("Pelapor", "Disdik"));
        await rina.SeesButton("✅ Ya, benar");
        await city.QueryAsync(async db =>
        {
            (await db.Set<Agency>().SingleAsync(a => a.Code == "DISDIK")).Removed = true;
            return await db.SaveChangesAsync();
        });
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Tempat pada undangan ini tidak tersedia lagi");
        Assert.Empty(await NewcomersAsync());
    }

    [Fact]
    public async Task A_used_invitation_is_revoked_too_late()
    {
        var rina = city.Stranger();
        await rina.Opens(await city.Admin.InvitesAsync("Teknisi", Section));
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Selamat datang");
        Assert.Contains("sudah digunakan, sehingga tidak dapat dicabut", (await city.Admin.Presses("🗑 Cabut")).Text,
            StringComparison.Ordinal);
        Assert.Equal([5001], await NewcomersAsync());
    }

    [Fact]
    public async Task An_invitation_is_worth_no_more_than_who_made_it()
    {
        var (rina, eko) = (city.Stranger(), city.Stranger(5002, "Eko"));
        await eko.Opens(await city.Admin.InvitesAsync("Admin", place: null));
        await eko.Presses("✅ Ya, benar");
        await eko.Sees("Selamat datang");
        var link = await eko.InvitesAsync("Admin", place: null);
        await RemoveAsync(5002);
        await rina.Opens(link);
        await rina.Sees("Undangan ini telah dicabut");
        Assert.DoesNotContain(5001, await NewcomersAsync());

        await eko.Opens(await city.Admin.InvitesAsync("Tata Usaha", place: null));
        await eko.Presses("✅ Ya, benar");
        await eko.Sees("terdaftar sebagai Tata Usaha");
    }

    [Fact]
    public async Task Who_guesses_tokens_is_refused_even_with_a_right_one()
    {
        var rina = city.Stranger();
        var link = await city.Admin.InvitesAsync("Teknisi", Section);
        for (var i = 0; i < CodeGuesses.Most; i++)
            await rina.Opens($"https://t.me/gangguan_bot?start=u-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA{i}");
        await rina.Sees("Tautan undangan ini tidak dikenal");
        await rina.Opens(link);
        await rina.Sees("Terlalu banyak percobaan");
        Assert.False(rina.HasSeen("Undangan sebagai"));
        city.Clock.Advance(TimeSpan.FromHours(1));
        await rina.Opens(link);
        await rina.SeesButton("✅ Ya, benar");
    }

    [Fact]
    public async Task A_button_alone_opens_no_invitation_and_gives_no_other_role()
    {
        var rina = city.Stranger();
        await city.Admin.InvitesAsync("Admin", place: null);
        var link = await city.Admin.InvitesAsync("Teknisi", Section);
        await rina.Says("/start");
        await rina.SeesButton("🙋 Minta akses");
        Assert.Contains("buka kembali tautan", (await rina.Forges("iy:1:0:yes")).Text, StringComparison.Ordinal);
        await rina.Opens(link);
        await rina.SeesButton("✅ Ya, benar");
        Assert.Contains("buka kembali tautan", (await rina.Forges("iy:1:0:yes")).Text, StringComparison.Ordinal);
        Assert.Empty(await NewcomersAsync());
    }

    [Fact]
    public async Task Strangers_colleagues_and_removed_admins_press_no_button_of_an_admin()
    {
        var (rina, eko) = (city.Stranger(), city.Stranger(5002, "Eko"));
        await eko.Opens(await city.Admin.InvitesAsync("Admin", place: null));
        await eko.Presses("✅ Ya, benar");
        await eko.Sees("Selamat datang");
        await eko.Says("/undang");
        await eko.SeesButton("Teknisi");
        await rina.Says("/start");
        await rina.Presses("🙋 Minta akses");
        await rina.Says("Rina Marlina, Dinas Kesehatan");
        await eko.SeesButton("Terima");
        await RemoveAsync(5002);
        var before = await city.QueryAsync(db => db.Set<Invitation>().CountAsync());

        foreach (var data in (string[])["ip:0:0:r.Admin", "ip:0:0:x.Technician.3", "iv:0:0:list", "iv:1:0:revoke", "rd:1:0:accept",
            "rd:1:0:refuse", "rl:1:0:r.Admin", "ad:0:0:invite"])
        {
            Assert.Contains("khusus bagi pegawai yang terdaftar", (await rina.Forges(data)).Text, StringComparison.Ordinal);
            Assert.Contains("khusus bagi pegawai yang terdaftar", (await eko.Forges(data)).Text, StringComparison.Ordinal);
        }

        await city.Budi.Says("/start");
        await city.Budi.Sees("Selamat datang");
        Assert.Contains("tidak tersedia", (await city.Budi.Forges("rl:1:0:r.Admin")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await city.QueryAsync(db => db.Set<Invitation>().CountAsync()));
        Assert.Equal(RequestState.Open, (await city.QueryAsync(db => db.Set<AdmissionRequest>().SingleAsync())).State);
        Assert.Empty(await NewcomersAsync());
    }

    [Theory]
    [InlineData("ip:0:0:r.Nonsense")]
    [InlineData("ip:0:0:x.Technician.1")] // the Kadis' post has no technicians
    [InlineData("ip:0:0:x.Kadis.3")]
    [InlineData("ip:0:0:x.Admin.1")]
    [InlineData("ip:0:0:x.Reporter.999")]
    [InlineData("ip:0:0:p.Technician.-1")]
    [InlineData("ip:0:0:nonsense")]
    [InlineData("iv:77:0:revoke")]
    [InlineData("iv:0:0:nonsense")]
    [InlineData("rd:77:0:accept")]
    [InlineData("rl:77:0:r.Admin")]
    [InlineData("iy:77:0:yes")]
    public async Task Made_up_data_of_an_admin_does_nothing(string data)
    {
        await city.Admin.Says("/undang");
        await city.Admin.SeesButton("Teknisi");
        Assert.True((await city.Admin.Forges(data)).Alert);
        Assert.Equal((0, 0), await city.QueryAsync(async db =>
            (await db.Set<Invitation>().CountAsync(), await db.Set<AdmissionRequest>().CountAsync())));
    }

    private Task<List<long>> NewcomersAsync() =>
        city.QueryAsync(db =>
        db.Set<BotPerson>().Where(p => p.TelegramId >= 5001 && p.TelegramId < 6000 && !p.Removed).Select(p => p.TelegramId).ToListAsync());

    private async Task RemoveAsync(long id)
    {
        await city.SettleAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var office = scope.ServiceProvider.GetRequiredService<OfficeDirectory>();
        var (admin, gone) = (await office.ByTelegramIdAsync(9001), await office.ByTelegramIdAsync(id));
        Assert.Equal((Role.Admin, true),
            (admin!.Role, await scope.ServiceProvider.GetRequiredService<PeopleService>().RemoveAsync(admin, gone!)));
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
        await city.SettleAsync();
    }
}
