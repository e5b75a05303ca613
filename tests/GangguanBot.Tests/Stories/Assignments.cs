using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>What goes with a disposition: instructions, urgency, and more than one technician.</summary>
public sealed class Assignments : StoryTest
{
    [Fact]
    public async Task Instructions_are_ticked_and_typed_and_travel_down()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("📝 Instruksi");
        await city.Kadis.Presses("◻️ Koordinasikan");
        await city.Kadis.SeesButton("☑️ Koordinasikan");
        await city.Kadis.Presses("◻️ Pelajari dan laporkan");
        await city.Kadis.SeesButton("☑️ Pelajari dan laporkan");
        await city.Kadis.Presses("☑️ Koordinasikan");
        await city.Kadis.SeesButton("◻️ Koordinasikan");
        await city.Kadis.Says("Utamakan loket <pelayanan>");
        await city.Kadis.Sees("Instruksi: Pelajari dan laporkan; Utamakan loket <pelayanan>");
        await city.Kadis.Presses("👉 Kabid TI");

        await city.Kadis.Sees("Instruksi: Pelajari dan laporkan; Utamakan loket <pelayanan>.");
        await city.Kabid.Sees("Pelajari dan laporkan; Utamakan loket <pelayanan>");
    }

    [Fact]
    public async Task The_Kadis_sets_urgency_and_secrecy_and_everybody_below_sees_it()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("🏷 Sifat dan urgensi");
        await city.Kadis.Presses("Sangat segera");
        await city.Kadis.SeesButton("🔘 Sangat segera");
        await city.Kadis.Presses("Terbatas");
        await city.Kadis.SeesButton("🔘 Terbatas");
        await city.Kadis.Presses("« Kembali");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Sees("Urgensi: Sangat segera · Sifat: Terbatas");
    }

    [Fact]
    public async Task Several_technicians_are_chosen_and_the_first_leads()
    {
        await city.ReachesTheKasiAsync();
        await city.Kasi.Presses("Pilih beberapa");
        await city.Kasi.Presses("◻️ 👷 Asep");
        await city.Kasi.SeesButton("⭐ 👷 Asep");
        await city.Kasi.Presses("◻️ 👷 Budi");
        await city.Kasi.Presses("✅ Tugaskan 2 orang");
        await city.Asep.Sees("Tim: Asep (ketua), Budi");
        await city.Budi.Sees("Tim: Asep (ketua), Budi");

        await city.Budi.Presses("✅ Terima");
        await city.Asep.SeesButton("📍 Tiba di lokasi");
        await city.Asep.Presses("📍 Tiba di lokasi");
        await city.Budi.Sees("Hasil tes jaringan?");
        await city.Budi.Presses("Sudah normal");
        await city.Asep.SeesButton("📤 Kirim laporan");
        await city.Asep.Presses("📤 Kirim laporan");
        await city.Kasi.SeesButton("📤 Teruskan");
        var crew = await city.QueryAsync(db => db.Set<CrewMember>().Include(m => m.Person).ToListAsync());
        Assert.Equal("Asep", Assert.Single(crew, m => m.IsLead).Person.Name);
    }
}
