using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>SOP step 1 beyond the usual: what is known already, and what may be added.</summary>
public sealed class Reporting : StoryTest
{
    [Fact]
    public async Task A_second_report_of_the_same_office_is_added_to_the_open_one()
    {
        await city.ReportsAsync();
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Lambat");
        await city.Ani.Says("Sekarang lantai 3 juga mati.");
        await city.Ani.Sees("Sudah ada GJ-26-0001 (Mati total) untuk kantor ini");
        await city.Ani.Presses("➕ Tambahkan ke GJ-26-0001");
        await city.Ani.Sees("ditambahkan ke GJ-26-0001");
        await city.Kadis.Sees("Sekarang lantai 3 juga mati.");
        Assert.Equal(1, await city.QueryAsync(db => db.Set<Ticket>().CountAsync()));
    }

    [Fact]
    public async Task A_photos_caption_is_the_sentence_and_a_letter_goes_with_it()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("WiFi saja");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        city.Ani.SendPhoto(Pictures.Png, "WiFi ruang rapat tidak muncul.");
        await city.Ani.Sees("“WiFi ruang rapat tidak muncul.”");
        await city.Ani.Presses("📄 Surat");
        await city.Ani.Sees("Mohon kirim hasil pindai surat");
        city.Ani.SendDocument(Pictures.Pdf, "surat.pdf", "application/pdf");
        await city.Ani.Sees("Surat: terlampir");
        await city.Ani.Presses("🚨 Layanan terhenti");
        await city.Ani.Sees("🚨 Layanan publik terhenti");
        await city.Ani.Presses("✅ Kirim");

        var card = await city.Kadis.Sees("Lampiran: 2");
        Assert.Contains("🚨 Layanan publik terhenti", card.Text, StringComparison.Ordinal);
        Assert.Contains("Urgensi: Segera", card.Text, StringComparison.Ordinal);
        await city.Kadis.Presses("📎 Lampiran");
        await city.Kadis.WaitFor(m => m.Document is not null);
    }
}
