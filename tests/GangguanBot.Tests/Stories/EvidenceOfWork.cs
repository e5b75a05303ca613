using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Photos;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Diagnosis.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ladder = GangguanBot.Tests.City.Ladder;

namespace GangguanBot.Tests.Stories;

/// <summary>Photos, places, materials and devices: what is there, what is missing, and what the Kasi should look at.</summary>
public sealed class EvidenceOfWork : StoryTest
{
    [Fact]
    public async Task An_album_of_before_and_after_is_one_piece_with_one_answer()
    {
        await ReplacesTheCableAsync();
        var cards = Cards();
        city.Budi.SendAlbum([Scenes.Jpeg(1), Scenes.Jpeg(2)], "GJ-26-0001");
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 2, "both photos are kept");
        await city.Budi.Sees("Foto (kabel diganti): 1 sebelum, 1 sesudah");
        await city.SettleAsync();
        Assert.Equal(cards + 1, Cards());

        await city.Budi.Says("kabel utp 12,5 m, konektor 2");
        await city.Budi.Sees("Bahan: kabel utp 12,5 m, konektor 2");
        await city.Budi.Presses("Normal");
        await city.Budi.Presses("📤 Kirim laporan");
        var report = await city.Kasi.Sees("laporan tindak lanjut");
        Assert.Contains("Lampiran: 1", report.Text, StringComparison.Ordinal);
        Assert.Contains("Bahan: kabel utp 12,5 m, konektor 2", report.Text, StringComparison.Ordinal);
        Assert.Contains("Mohon Bapak/Ibu periksa apakah tulisan GJ-26-0001 terlihat di foto", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠️", report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sesudah", "Tanpa foto sebelum: kabel diganti")]
    [InlineData("sebelum", "Tanpa foto sesudah: kabel diganti")]
    [InlineData("", "Tanpa foto sesudah: kabel diganti")] // the first is before
    [InlineData(null, "Tanpa foto sebelum dan sesudah: kabel diganti")]
    public async Task What_is_missing_is_told_and_blocks_nothing(string? caption, string missing)
    {
        await ReplacesTheCableAsync();
        if (caption is not null)
        {
            city.Budi.SendPhoto(Scenes.Jpeg(1), caption);
            await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 1, "the photo is kept");
        }

        await city.Budi.Presses("Normal");
        Assert.Contains(missing, (await city.Budi.Sees("Diagnosis selesai")).Text, StringComparison.Ordinal);
        await city.Budi.Presses("📤 Kirim laporan");
        Assert.Contains(missing, (await city.Kasi.Sees("laporan tindak lanjut")).Text, StringComparison.Ordinal);
        Assert.False(city.Ani.HasSeen("Tanpa foto"));
    }

    [Fact]
    public async Task What_looks_like_an_earlier_photo_lies_far_off_or_names_another_ticket_is_shown_to_the_Kasi_only()
    {
        await ReplacesTheCableAsync();
        await RegisterThePlaceAsync();
        city.Budi.SendPhoto(Scenes.Jpeg(1), "sebelum");
        city.Budi.SendPhoto(Scenes.Jpeg(1, quality: 40), "sesudah GJ-26-0999 <b>tebal</b>");
        city.Budi.SendLocation(-6.6160, 106.7892);
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 3, "all is kept");
        await city.Budi.Presses("Normal");
        Assert.DoesNotContain("mirip", (await city.Budi.Sees("Diagnosis selesai")).Text, StringComparison.Ordinal);
        await city.Budi.Presses("📤 Kirim laporan");

        var report = (await city.Kasi.Sees("Ada foto yang mirip dengan foto terdahulu (GJ-26-0001, ")).Text;
        Assert.Contains("laporan tindak lanjut", report, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Lokasi dibagikan 2,4 km dari alamat terdaftar", report, StringComparison.Ordinal);
        Assert.Contains("Keterangan foto menyebut tiket lain: GJ-26-0999", report, StringComparison.Ordinal);
        await city.Kasi.Presses("📎 Lampiran");
        await city.Kasi.Sees("<b>tebal</b>"); // as it was typed, not as markup
    }

    [Fact]
    public async Task A_place_nearby_is_not_spoken_of()
    {
        await ReplacesTheCableAsync();
        await RegisterThePlaceAsync();
        city.Budi.SendLocation(-6.5950, 106.7892);
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 1, "it is kept");
        await city.Budi.Presses("Normal");
        await city.Budi.Presses("📤 Kirim laporan");
        Assert.DoesNotContain("Lokasi dibagikan", (await city.Kasi.Sees("laporan tindak lanjut")).Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// Sent as a file, so that Telegram leaves its metadata in it; under a name and with a caption that try to break out.
    /// </summary>
    [Fact]
    public async Task A_picture_sent_as_a_file_loses_its_place_also_where_it_is_sent_again()
    {
        await ReplacesTheCableAsync();
        city.Budi.SendDocument(WithExif.Insert(Scenes.Jpeg(1)), "../../etc/x\u202E\r\nX-Evil: 1\".jpg", "image/jpeg",
            new string('<', 5000));
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 1, "it is kept");
        var kept = Assert.Single((await city.TicketAsync()).Attachments);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Path.Combine(city.FilesPath, kept.Path))).AsSpan().IndexOf(WithExif.Place));
        Assert.DoesNotContain(kept.FileName, c => char.IsControl(c) || c is '/' or '\u202E' or '"');

        await city.Budi.Presses("Normal");
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Presses("📎 Lampiran");
        var sent = await city.Kasi.WaitFor(m => m.FromBot && m.Document is not null);
        Assert.Equal(-1, sent.Document!.File.Bytes.Span.IndexOf(WithExif.Place));
        Assert.InRange(sent.Text.Length, 500, 1024);
    }

    [Fact]
    public async Task An_album_for_a_report_is_answered_once()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        city.Ani.SendAlbum([Scenes.Jpeg(1), Scenes.Jpeg(2), Scenes.Jpeg(3)], Ladder.Sentence);
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        Assert.Equal(3, (await city.TicketAsync()).Attachments.Count);
        Assert.Contains("Lampiran: 1", (await city.Kadis.SeesButton("👉 Kabid TI")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Materials_and_devices_are_put_right_and_stand_on_the_stock_sheet()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel baik");
        await city.Budi.Presses("Perangkat rusak");
        await city.Budi.Says("MikroTik hAP ac2 lama 8F1A22 baru 9C0B71");
        await city.Budi.Sees("Perangkat diganti: MikroTik hAP ac2, seri lama 8F1A22, seri baru 9C0B71");
        await city.Budi.Presses("« Kembali");
        await city.Budi.Says("lama 8F1A22 baru 7777AA");
        await city.Budi.Sees("Perangkat diganti: seri lama 8F1A22, seri baru 7777AA");
        await city.Budi.Presses("Normal");
        await city.Budi.Sees("Diagnosis selesai");
        await city.Budi.Presses("🧰 Bahan");
        await city.Budi.Sees("Bahan dan perangkat GJ-26-0001");
        await city.Budi.Says("apa saja");
        await city.Budi.Sees("Catatan bahan belum dapat dibaca");
        await city.Budi.Says("=kabel 12 m");
        await city.Budi.Says("paku 5; konektor 2");
        await city.Budi.Presses("✖️ paku 5");
        await TestCity.Until(async () =>
            await city.QueryAsync(db => db.Set<PartRecord>().AnyAsync(p => p.Name == "paku" && p.CorrectedAt != null)),
            "the nails are taken back");
        await city.Budi.Says("adaptor 1");
        await city.Budi.SeesButton("✖️ adaptor 1");
        await city.Budi.Presses("« Kembali");
        await city.Budi.Presses("📤 Kirim laporan");

        var report = (await city.Kasi.Sees("laporan tindak lanjut")).Text;
        Assert.Contains("Bahan: konektor 2, adaptor 1", report, StringComparison.Ordinal);
        Assert.DoesNotContain("9C0B71,", report, StringComparison.Ordinal);
        await city.Kasi.Says("/rekap");
        await city.Kasi.Presses("📦 Bahan dan perangkat");
        var sheet = System.Text.Encoding.UTF8.GetString(
            (await city.Kasi.WaitFor(m => m.FromBot && m.Document?.Name == "bahan-2026-11-23-2026-11-23.csv")).Document!.File.Bytes.Span);
        Assert.Contains("2026-11-23,Perangkat,,1,buah,8F1A22,7777AA,GJ-26-0001,Disdik,", sheet, StringComparison.Ordinal);
        Assert.Contains("Jumlah,Konektor,konektor,2,buah", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("paku", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_make_that_the_office_knows_is_one_tap()
    {
        await ReplacesADeviceAsync("MikroTik hAP ac2 lama 8F1A22 baru 9C0B71");
        await city.Budi.Presses("« Kembali");
        await city.Budi.SeesButton("Tanpa nomor seri");
        await using (var scope = city.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            db.Add(new PartRecord
            {
                TicketId = 1, Kind = PartKind.Device, Name = "TP-Link C6", NewSerial = "ABC123", Quantity = 1,
                PersonId = 1
            });
            await db.SaveChangesAsync();
        }

        await city.Budi.Says("lama 8F1A22 baru 7777AA");
        await city.Budi.Presses("🔧 TP-Link C6");
        await city.Budi.Sees("Perangkat diganti: TP-Link C6, seri lama 8F1A22, seri baru 7777AA");
    }

    private async Task ReplacesTheCableAsync()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Sees("Mohon kirim satu foto sebelum dan satu sesudah dengan tulisan GJ-26-0001 terlihat di foto.");
    }

    private async Task ReplacesADeviceAsync(string words)
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel baik");
        await city.Budi.Presses("Perangkat rusak");
        await city.Budi.Says(words);
        await city.Budi.Sees("Perangkat diganti, lalu cek ulang.");
    }

    private async Task RegisterThePlaceAsync()
    {
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        foreach (var site in await db.Set<Site>().ToListAsync()) (site.Latitude, site.Longitude) = (-6.5944, 106.7892);
        foreach (var ticket in await db.Set<Ticket>().Include(t => t.Agency.Sites).ToListAsync())
            db.Entry(ticket).Property(t => t.SiteId).CurrentValue = ticket.Agency.Sites[0].Id;
        await db.SaveChangesAsync();
    }

    /// <summary>Cards that rang: an edited one does not.</summary>
    private int Cards() => city.Budi.Messages.Count(m => m.FromBot);
}
