using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.Reporting;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Tata usaha: paper letters enter at step 2, and what an official says by word of mouth is written down.</summary>
public sealed class FrontDesk : StoryTest
{
    [Fact]
    public async Task A_paper_letter_becomes_a_ticket_at_step_2_with_an_agenda_number()
    {
        await RegistersAsync("Dinas Pendidikan", "005/123-Disdik");
        await city.Rina.Sees("✅ Surat terdaftar dengan nomor agenda 1/2026 sebagai GJ-26-0001");
        await city.Kadis.Sees("Surat: 005/123-Disdik, Jumat, 20 November 2026 · agenda 1/2026");
        await city.Ani.Sees("GJ-26-0001"); // the agency's own reporter follows it
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");

        var ticket = await city.TicketAsync();
        Assert.Equal(Role.FrontDesk, ticket.Journal[0].Role);
        Assert.Equal("Rina", ticket.Journal[0].PersonName);
        Assert.Single(ticket.Attachments);
    }

    [Fact]
    public async Task An_agency_without_a_reporter_is_represented_by_the_front_desk()
    {
        await RegistersAsync("Dinas Komunikasi dan Informatika", "7/XI");
        await city.Kadis.SeesButton("↩️ Kembalikan");
        await city.Kadis.Presses("↩️ Kembalikan");
        await city.Kadis.Presses("Lokasi belum jelas");
        await city.Rina.Sees("Lokasi belum jelas");
        await city.Rina.SeesButton("Kirim");
    }

    [Fact]
    public async Task Two_letters_registered_at_the_same_moment_get_numbers_of_their_own_without_a_gap()
    {
        var tono = await city.AdmitAsync(4002, "Tono", new Placement(Role.FrontDesk));
        for (var round = 0; round < 3; round++)
        {
            await WritesAsync(city.Rina, "Dinas Pendidikan", $"{round}/A");
            await WritesAsync(tono, "Rumah Sakit Umum Daerah", $"{round}/B");
            await Task.WhenAll(city.Rina.Presses("✅ Daftarkan"), tono.Presses("✅ Daftarkan"));
        }

        await city.SettleAsync();
        var numbers = await city.QueryAsync(db => db.Set<Letter>().OrderBy(l => l.AgendaNo).Select(l => l.AgendaNo).ToListAsync());
        Assert.Equal([1, 2, 3, 4, 5, 6], numbers);
    }

    [Fact]
    public async Task Wrong_words_are_asked_for_again_and_a_step_back_asks_the_last_part_anew()
    {
        await city.Rina.Says("/surat");
        await city.Rina.Says("tidak ada dinas ini");
        await city.Rina.Sees("Tidak ada perangkat daerah dengan nama itu.");
        await city.Rina.Says("pendidik");
        await city.Rina.Presses("Dinas Pendidikan");
        await city.Rina.Says(new string('9', 101));
        await city.Rina.Sees("Nomor surat paling banyak 100 huruf.");
        await city.Rina.Says("005/9");
        foreach (var wrong in (string[])["kemarin", "30-02-2026", "20-11-2027", "20-11-2020"])
        {
            await city.Rina.Says(wrong);
            await city.Rina.Sees("Tanggal itu belum dapat dibaca.");
        }

        await city.Rina.Presses("« Kembali");
        await city.Rina.Sees("Mohon tuliskan nomor surat");
        await city.Rina.Says("005/10");
        await city.Rina.Presses("Hari ini");
        await city.Rina.Says("pendek");
        await city.Rina.Sees("10 sampai 1.000 huruf");
        await city.RestartAsync();
        await city.Rina.Says("Internet kantor mati sejak kemarin.");
        await city.Rina.Sees("Apa gejalanya?");
        await city.Rina.Presses("❌ Batal");
        await city.Rina.Sees("Pendaftaran surat dibatalkan.");
        Assert.Empty(await city.QueryAsync(db => db.Set<Letter>().ToListAsync()));
    }

    [Fact]
    public async Task An_oral_disposition_takes_effect_at_once_and_the_official_confirms_it_with_a_tap()
    {
        await city.ReportsAsync();
        await RecordsAsync("Kabid TI");
        await city.Kabid.Sees("Kepala Dinas Komunikasi dan Informatika (lisan, dicatat Rina)");
        await city.Kadis.Sees(
            "Rina mencatat disposisi lisan Bapak/Ibu: GJ-26-0001 dari Dinas Pendidikan diteruskan kepada Kepala Bidang Teknologi Informasi. Apakah benar?");
        await city.Kadis.Presses("✅ Benar");
        await city.Rina.Sees("Drs. Firdaus Wibawa, M.Si membenarkan disposisi lisan GJ-26-0001.");
        Assert.Equal(Step.KabidDisposition, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task A_rejected_one_comes_back_even_when_it_was_looked_into()
    {
        await city.ReportsAsync();
        await RecordsAsync("Kabid TI");
        await city.Kabid.SeesButton("📝 Instruksi");
        await city.Kabid.Presses("📝 Instruksi");
        await city.Kadis.Presses("❌ Bukan");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.Rina.Sees("laporan kembali kepada beliau");
        Assert.Equal(Step.KadisDisposition, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task A_rejected_one_that_has_gone_further_stays_and_all_are_told()
    {
        await city.ReportsAsync();
        await RecordsAsync("Kabid TI");
        var asked = await city.Kadis.SeesButton("❌ Bukan");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
        await city.Kadis.Presses("❌ Bukan");
        await city.Rina.Sees("tetapi laporannya sudah berlanjut");
        Assert.Equal(Step.KasiDisposition, (await city.TicketAsync()).Step);
        Assert.Contains("sudah dinyatakan tidak benar", (await city.Kadis.Forges(asked, asked.Keyboard!.Find("✅ Benar")!.Data!)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_confirms_for_the_official_and_nobody_else_keeps_the_agenda()
    {
        await city.ReportsAsync();
        await RecordsAsync("Kabid TI");
        var asked = await city.Kadis.SeesButton("✅ Benar");
        var answer = await ForgesAsync(city.Kasi, asked.Keyboard!.Find("✅ Benar")!.Data!);
        Assert.True(answer.Alert);
        Assert.Equal(OralState.Waiting, await city.QueryAsync(db => db.Set<OralDisposition>().Select(o => o.State).SingleAsync()));
        foreach (var person in (Person[])[city.Ani, city.Budi, city.Kadis])
        {
            await person.Says("/surat");
            await person.Sees("Perintah ini tidak tersedia");
        }
    }

    private async Task RegistersAsync(string agency, string number)
    {
        await WritesAsync(city.Rina, agency, number);
        await city.Rina.Presses("✅ Daftarkan");
    }

    private static async Task WritesAsync(Person rina, string agency, string number)
    {
        await rina.Says("/surat");
        await rina.Presses(agency);
        await rina.Sees("Mohon tuliskan nomor surat");
        await rina.Says(number);
        await rina.Sees("Mohon tuliskan tanggal surat");
        await rina.Says("20-11-2026");
        await rina.Sees("Apa isi laporannya?");
        await rina.Says("Mohon bantuan perbaikan internet kantor yang mati.");
        await rina.Presses("Mati total");
        await rina.SeesButton("Salinan menyusul");
        rina.SendDocument(Pictures.Pdf, "surat.pdf", "application/pdf");
        await rina.SeesButton("✅ Daftarkan");
    }

    private static async Task<PressAnswer> ForgesAsync(Person person, string data)
    {
        await person.Says("/bantuan");
        return await person.Forges(await person.Sees("/bantuan"), data);
    }

    private async Task RecordsAsync(string receiver)
    {
        await city.Rina.Says("/lisan");
        await city.Rina.Presses("GJ-26-0001");
        await city.Rina.Presses(receiver);
        await city.Rina.Sees("✅ Tercatat: GJ-26-0001");
    }
}
