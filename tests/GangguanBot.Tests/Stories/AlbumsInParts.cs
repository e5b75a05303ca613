using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using AttachmentKind = GangguanBot.Tickets.Attachments.AttachmentKind;
using Attachment = GangguanBot.Tickets.Attachments.Attachment;

namespace GangguanBot.Tests.Stories;

/// <summary>Telegram sends an album photo by photo, and the last may come when its sender has gone on.</summary>
public sealed class AlbumsInParts : StoryTest
{
    [Theory]
    [InlineData("nothing")]
    [InlineData("the next report")]
    public async Task A_part_that_comes_after_the_report_was_sent_joins_its_ticket(string meanwhile)
    {
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1), album: "77");
        await city.Ani.Presses("✅ Kirim");
        if (meanwhile != "nothing") await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(2), "tampak belakang", album: "77");
        city.Ani.SendPhoto(Scenes.Jpeg(3), album: "77");
        await city.SettleAsync();

        var ticket = await city.TicketAsync();
        Assert.Equal(["77", "77", "77"], ticket.Attachments.Select(a => a.AlbumId));
        Assert.Equal("tampak belakang", ticket.Attachments[1].Caption);
        Assert.False(city.Ani.HasSeen("belum dapat dipahami"));
        if (meanwhile == "nothing") return;
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        Assert.Empty((await city.TicketAsync()).Attachments);
    }

    [Fact]
    public async Task A_part_that_comes_when_a_report_has_joined_an_open_ticket_joins_it_too()
    {
        await city.ReportsAsync();
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1), album: "78");
        await city.SettleAsync();
        await city.Ani.Presses("GJ-26-0001");
        await city.Ani.Sees("ditambahkan");
        city.Ani.SendPhoto(Scenes.Jpeg(2), album: "78");
        await city.SettleAsync();
        Assert.Equal(2, (await city.TicketAsync()).Attachments.Count);
    }

    [Fact]
    public async Task A_part_of_a_photo_for_one_ticket_does_not_go_to_another()
    {
        await city.ReportsAsync();
        await city.Ani.Presses("📷 Foto");
        await city.Ani.Sees("Mohon kirim foto");
        city.Ani.SendPhoto(Scenes.Jpeg(1), album: "79");
        await city.SettleAsync();
        await city.ReportsAsync();
        await city.Ani.Presses("📷 Foto");
        await city.Ani.Sees("GJ-26-0002");
        city.Ani.SendPhoto(Scenes.Jpeg(2), album: "79");
        await city.SettleAsync();
        Assert.Equal([1, 1], await city.QueryAsync(db => db.Set<Attachment>().OrderBy(a => a.Id).Select(a => a.TicketId).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_elses_album_is_joined()
    {
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1), album: "80");
        await city.Ani.Presses("✅ Kirim");
        city.Sinta.SendPhoto(Scenes.Jpeg(2), album: "80");
        await city.SettleAsync();
        Assert.Single((await city.TicketAsync()).Attachments);
    }

    [Fact]
    public async Task A_part_for_a_ticket_that_is_over_is_refused_with_a_reason()
    {
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1), album: "81");
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        await city.Ani.Presses("🗑 Cabut laporan");
        await city.Ani.Presses("sudah normal kembali");
        await city.Ani.Sees("telah dicabut");
        city.Ani.SendPhoto(Scenes.Jpeg(2), album: "81");
        await city.Ani.Sees("Tidak dapat dilakukan: GJ-26-0001 sudah dicabut");
        await city.SettleAsync();
        Assert.Single((await city.TicketAsync()).Attachments);
    }

    [Fact]
    public async Task Pages_of_a_letter_that_come_as_an_album_are_all_kept()
    {
        await city.Rina.Says("/surat");
        await city.Rina.Presses("Dinas Pendidikan");
        await city.Rina.Sees("Mohon tuliskan nomor surat");
        await city.Rina.Says("005/123-Disdik");
        await city.Rina.Presses("Hari ini");
        await city.Rina.Sees("Apa isi laporannya?");
        await city.Rina.Says(Ladder.Sentence);
        await city.Rina.Presses("Mati total");
        await city.Rina.SeesButton("Salinan menyusul");
        city.Rina.SendAlbum([Scenes.Jpeg(1), Scenes.Jpeg(2)]);
        await city.SettleAsync();
        await city.Rina.Presses("✅ Daftarkan");
        await city.SettleAsync();
        Assert.Equal([AttachmentKind.Letter, AttachmentKind.Letter], (await city.TicketAsync()).Attachments.Select(a => a.Kind));
    }

    private async Task BeginsAsync()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.SeesButton("✅ Kirim");
    }
}
