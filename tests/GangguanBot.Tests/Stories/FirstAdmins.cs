using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Office.Person;
using Role = GangguanBot.Sop.Role;

namespace GangguanBot.Tests.Stories;

/// <summary>An office that knows nobody: who may read the log becomes its admin.</summary>
public sealed class FirstAdmins : StoryTest
{
    protected override Task<TestCity> OpenAsync() => TestCity.OpenEmptyAsync();

    [Fact]
    public async Task The_code_of_the_log_makes_an_admin_who_can_invite()
    {
        var rina = city.Stranger();
        await rina.Says($"/start {await city.ClaimCodeAsync()}");
        await rina.Sees("Selamat datang, Rina Marlina. Bapak/Ibu terdaftar sebagai Admin.");
        await city.SettleAsync();
        Assert.Contains(rina.Commands, c => c.Command == "admin");
        Assert.Equal([OfficeAct.Imported, OfficeAct.PersonAdmitted, OfficeAct.AdminClaimed], await ActsAsync());

        var eko = city.Stranger(5002, "Eko");
        await eko.Opens(await rina.InvitesAsync("Tata Usaha", place: null));
        await eko.Presses("✅ Ya, benar");
        await eko.Sees("terdaftar sebagai Tata Usaha");
        await rina.Says("/undang");
        await rina.Presses("Teknisi");
        await rina.Sees("belum ada tempat yang dapat dipilih");
    }

    [Fact]
    public async Task The_code_works_once_and_only_its_hash_is_kept()
    {
        var code = await city.ClaimCodeAsync();
        Assert.DoesNotContain(code["klaim-".Length..], (await city.QueryAsync(db => db.Set<AdminClaim>().SingleAsync())).Hash,
            StringComparison.OrdinalIgnoreCase);
        await city.Ani.Says($"/start {code}");
        await city.Ani.Sees("Selamat datang, Ani");
        await city.Budi.Says($"/start {code}");
        await city.Budi.Sees("Kode ini sudah digunakan");
        Assert.Equal(["Ani"], await AdminsAsync());
    }

    [Fact]
    public async Task The_code_expires_after_a_day()
    {
        var code = await city.ClaimCodeAsync();
        city.Clock.MoveTo(city.Clock.Now.AddHours(24));
        await city.Ani.Says($"/start {code}");
        await city.Ani.Sees("Masa berlaku kode ini telah berakhir");
        Assert.Empty(await AdminsAsync());
    }

    [Fact]
    public async Task A_new_start_replaces_an_unused_code()
    {
        var old = await city.ClaimCodeAsync();
        await city.RestartAsync();
        var code = await city.ClaimCodeAsync();
        Assert.NotEqual(old, code);
        await city.Ani.Says($"/start {old}");
        await city.Ani.Sees("Kode ini tidak dikenal");
        await city.Ani.Says($"/start {code.ToLowerInvariant()}");
        await city.Ani.Sees("Selamat datang, Ani");
        await city.RestartAsync();
        Assert.Equal(code, await city.ClaimCodeAsync());
    }

    [Fact]
    public async Task Who_guesses_five_times_in_an_hour_is_refused_even_with_the_right_code()
    {
        var code = await city.ClaimCodeAsync();
        for (var i = 0; i < 5; i++) await city.Ani.Says($"/start klaim-SALAH{i}");
        await city.Ani.Says($"/start {code}");
        await city.Ani.Sees("Terlalu banyak percobaan");
        Assert.Empty(await AdminsAsync());

        await city.Budi.Says($"/start {code}");
        await city.Budi.Sees("Selamat datang, Budi");
        Assert.Equal(["Budi"], await AdminsAsync());
    }

    [Fact]
    public async Task Guesses_are_forgotten_after_an_hour()
    {
        for (var i = 0; i < 5; i++) await city.Ani.Says($"/start klaim-SALAH{i}");
        await city.SettleAsync();
        city.Clock.MoveTo(city.Clock.Now.AddHours(1));
        await city.Ani.Says($"/start {await city.ClaimCodeAsync()}");
        await city.Ani.Sees("Selamat datang, Ani");
    }

    [Fact]
    public async Task Two_who_send_the_code_at_once_make_one_admin()
    {
        var code = await city.ClaimCodeAsync();
        city.Ani.Say($"/start {code}");
        city.Budi.Say($"/start {code}");
        await city.SettleAsync();
        Assert.Single(await AdminsAsync());
        Assert.Single(new[] { city.Ani, city.Budi }, p =>
            p.HasSeen("Kode ini sudah digunakan") || p.HasSeen("karena admin sudah ada")); // by how far the other one was
    }

    private Task<List<string>> AdminsAsync() =>
        city.QueryAsync(db => db.Set<Person>().Where(p => p.Role == Role.Admin).Select(p => p.Name).ToListAsync());

    private Task<List<OfficeAct>> ActsAsync() =>
        city.QueryAsync(db => db.Set<OfficeEntry>().OrderBy(e => e.Id).Select(e => e.Act).ToListAsync());
}

/// <summary><c>Admins</c> names somebody whom the office does not know.</summary>
public sealed class NamedAdmins : StoryTest
{
    protected override Task<TestCity> OpenAsync() => TestCity.OpenEmptyAsync("--Admins:0=9001", "--Admins:1=5001");

    [Fact]
    public async Task Whom_the_setting_names_is_admin_and_gets_a_name_with_start()
    {
        Assert.DoesNotContain("klaim-", await city.LogAsync(), StringComparison.Ordinal);
        Assert.Equal(["Admin", "Admin"], await NamesAsync());
        var rina = city.Stranger();
        await rina.Says("/start");
        await rina.Sees("Selamat datang, Rina Marlina. Bapak/Ibu terdaftar sebagai Admin.");
        await city.SettleAsync();
        await city.RestartAsync();
        Assert.Equal(["Rina Marlina", "Admin"], await NamesAsync());
        await rina.Says("/admin");
        await rina.SeesButton("Undangan");
    }

    private Task<List<string>> NamesAsync() =>
        city.QueryAsync(db => db.Set<Person>().OrderBy(p => p.TelegramId).Select(p => p.Name).ToListAsync());
}
