using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Office.Person;
using Role = GangguanBot.Sop.Role;

namespace GangguanBot.Tests.Stories;

/// <summary>A colleague comes in by an invitation.</summary>
public sealed class Admission : StoryTest
{
    [Fact]
    public async Task It_costs_the_admin_two_taps_and_the_colleague_one()
    {
        var rina = city.Stranger();
        var link = await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur Jaringan");
        Assert.Matches(@"^https://t\.me/gangguan_bot\?start=[A-Za-z0-9_-]{24,64}$", link);
        await rina.Opens(link);
        await rina.Sees("Undangan sebagai Teknisi di Seksi Infrastruktur Jaringan.");
        await rina.Sees("Nama Bapak/Ibu: Rina Marlina");
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Selamat datang, Rina Marlina. Bapak/Ibu terdaftar sebagai Teknisi.");
        await city.Admin.Sees("Rina Marlina telah masuk sebagai Teknisi di Seksi Infrastruktur Jaringan.");
        await city.SettleAsync();

        Assert.Equal((2, 1), (city.Admin.Pressed.Count, rina.Pressed.Count));
        Assert.Contains(rina.Commands, c => c.Command == "tugas");
        Assert.Equal(("Rina Marlina", Role.Technician, "KASI-JAR"), await PersonAsync(5001));
        Assert.Equal([OfficeAct.Invited, OfficeAct.PersonAdmitted], await ActsAsync());
        await city.ReachesTheKasiAsync();
        await city.Kasi.SeesButton("👷 Rina");
    }

    [Fact]
    public async Task The_name_can_be_put_right_before()
    {
        var rina = city.Stranger(name: "xX_rina_Xx");
        await rina.Opens(await city.Admin.InvitesAsync("Pelapor", "Disdik"));
        await rina.Presses("✏️ Ubah nama");
        await rina.Says("R");
        await rina.Sees("Nama terdiri atas 3 sampai 80 huruf");
        await rina.Says("  Rina <b>  Marlina ");
        await rina.Sees("Nama Bapak/Ibu: Rina <b> Marlina");
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("terdaftar sebagai Pelapor");
        Assert.Equal("Rina <b> Marlina", (await PersonAsync(5001)).Name);
    }

    [Fact]
    public async Task An_invitation_to_a_post_seats_the_person_as_its_holder()
    {
        var rina = city.Stranger();
        await city.ReachesTheKabidAsync();
        await rina.Opens(await city.Admin.InvitesAsync("Kabid", "Kabid TI"));
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("Mulai saat ini Bapak/Ibu memegang jabatan Kepala Bidang Teknologi Informasi");
        await rina.SeesButton("👉 Kasi");
        await city.Kabid.Sees("telah berakhir");
    }

    [Fact]
    public async Task With_approval_an_admin_is_asked_and_the_second_is_told_who_decided()
    {
        var (rina, second) = (city.Stranger(), city.Stranger(9002, "Tono"));
        await second.Opens(await city.Admin.InvitesAsync("Admin", place: null));
        await second.Presses("✅ Ya, benar");
        await second.Sees("terdaftar sebagai Admin");

        await rina.Opens(await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur", approval: true));
        await rina.Presses("✅ Ya, benar");
        await rina.Sees("menunggu persetujuan admin");
        Assert.False(await IsKnownAsync(5001));
        var asked = await second.Sees("Rina Marlina ingin masuk sebagai teknisi di Seksi Infrastruktur Jaringan.");
        var data = asked.Keyboard!.Find("Terima")!.Data!;
        await city.Admin.Sees("Rina Marlina ingin masuk sebagai teknisi");
        await city.Admin.Presses("Terima");
        await rina.Sees("Selamat datang, Rina Marlina");
        await second.Sees("Diterima oleh Admin");
        Assert.False(city.Admin.HasSeen("Rina Marlina telah masuk")); // the inviter decided
        Assert.Contains("Diterima oleh Admin", (await second.Forges(asked, data)).Text, StringComparison.Ordinal);
        Assert.Single(rina.Messages, m => m.Text.Contains("Selamat datang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_admins_who_accept_at_once_admit_once()
    {
        var (rina, second) = (city.Stranger(), city.Stranger(9002, "Tono"));
        await second.Opens(await city.Admin.InvitesAsync("Admin", place: null));
        await second.Presses("✅ Ya, benar");
        await second.Sees("terdaftar sebagai Admin");
        await rina.Opens(await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur", approval: true));
        await rina.Presses("✅ Ya, benar");
        await second.SeesButton("Terima");
        await city.Admin.SeesButton("Terima");
        var answers = await Task.WhenAll(second.Press("Terima").Answered, city.Admin.Press("Terima").Answered);
        await city.SettleAsync();
        Assert.Equal(answers[0].Text.Length == 0,
            city.Admin.HasSeen("Rina Marlina telah masuk")); // the inviter is told when another decided
        Assert.Single(answers, a => a.Text.Contains("Diterima oleh", StringComparison.Ordinal));
        Assert.Single(rina.Messages, m => m.Text.Contains("Selamat datang", StringComparison.Ordinal));
        Assert.Equal(2, (await ActsAsync()).Count(a => a == OfficeAct.PersonAdmitted));
    }

    [Fact]
    public async Task Who_is_refused_is_told_politely_and_stays_outside()
    {
        var rina = city.Stranger();
        await rina.Opens(await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur", approval: true));
        await rina.Presses("✅ Ya, benar");
        await city.Admin.Presses("Tolak");
        await rina.Sees("belum dapat disetujui");
        await city.Admin.Sees("Ditolak oleh Admin");
        Assert.False(await IsKnownAsync(5001));
        Assert.Contains(OfficeAct.AdmissionRefused, await ActsAsync());
    }

    [Fact]
    public async Task Open_invitations_are_listed_and_can_be_revoked()
    {
        var link = await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur", approval: true);
        await city.Admin.Says("/admin");
        await city.Admin.Presses("Undangan");
        await city.Admin.Presses("📋 Undangan terbuka · 1");
        await city.Admin.Sees("No. 1 – Teknisi di Seksi Infrastruktur Jaringan, perlu persetujuan");
        await city.Admin.Presses("🗑 Cabut no. 1");
        await city.Admin.Presses("Ya, cabut");
        await city.Admin.Sees("Tidak ada undangan yang terbuka");
        Assert.Equal([OfficeAct.Invited, OfficeAct.InvitationRevoked], await ActsAsync());
        var rina = city.Stranger();
        await rina.Opens(link);
        await rina.Sees("Undangan ini telah dicabut");
    }

    [Fact]
    public async Task A_known_person_changes_place_only_when_an_admin_agrees()
    {
        await city.Ani.Opens(await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur"));
        await city.Ani.Sees("sudah terdaftar sebagai Pelapor");
        await city.Ani.Presses("Ajukan perubahan");
        await city.Admin.Sees("Ani sudah terdaftar dan ingin menjadi teknisi");
        Assert.Equal(Role.Reporter, (await PersonAsync(3001)).Role);
        await city.Admin.Presses("Terima");
        await city.Ani.Sees("terdaftar sebagai Teknisi");
        Assert.Equal(("Ani", Role.Technician, "KASI-JAR"), await PersonAsync(3001));
    }

    [Fact]
    public async Task Who_is_there_already_is_told_so_and_the_link_stays_good()
    {
        var link = await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur");
        await city.Budi.Opens(link);
        await city.Budi.Sees("Bapak/Ibu sudah terdaftar sebagai Teknisi");
        var kabid = await city.Admin.InvitesAsync("Kabid", "Kabid TI");
        await city.Kabid.Opens(kabid);
        await city.Kabid.Sees("Bapak/Ibu sudah terdaftar sebagai Kepala Bidang Teknologi Informasi");
        Assert.All(await city.QueryAsync(db => db.Set<Invitation>().ToListAsync()), i => Assert.Null(i.UsedAt));
    }

    [Fact]
    public async Task The_last_admin_does_not_become_something_else()
    {
        await city.Admin.Opens(await city.Admin.InvitesAsync("Teknisi", "Seksi Infrastruktur"));
        await city.Admin.Presses("Ajukan perubahan");
        Assert.Contains("admin terakhir", (await city.Admin.Presses("Terima")).Text, StringComparison.Ordinal);
        Assert.Equal(Role.Admin, (await PersonAsync(9001)).Role);
    }

    private Task<(string Name, Role? Role, string? Section)> PersonAsync(long id) => city.QueryAsync(async db =>
    {
        var person = await db.Set<Person>().Include(p => p.Section).SingleAsync(p => p.TelegramId == id);
        return (person.Name, person.Role, person.Section?.Code);
    });

    private Task<bool> IsKnownAsync(long id) => city.QueryAsync(db => db.Set<Person>().AnyAsync(p => p.TelegramId == id));

    private Task<List<OfficeAct>> ActsAsync() =>
        city.QueryAsync(db =>
        db.Set<OfficeEntry>().Where(e => e.Act != OfficeAct.SeatChanged && e.Act != OfficeAct.Imported).OrderBy(e => e.Id)
        .Select(e => e.Act).ToListAsync());
}
