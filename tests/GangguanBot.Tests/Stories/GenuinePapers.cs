using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Whoever has a paper in hand asks the bot whether it is genuine: staff or stranger.</summary>
public sealed class GenuinePapers : StoryTest
{
    [Fact]
    public async Task A_stranger_who_scans_the_code_hears_that_it_is_genuine_and_nothing_about_people()
    {
        await city.ReachesTheKabidAsync();
        using var sheet = await city.Kabid.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        var stranger = city.Stranger();
        await stranger.Opens(sheet.Link);
        var answer = await stranger.Sees("Dokumen asli");
        Assert.Contains("Lembar Disposisi · GJ-26-0001", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Perangkat daerah: Dinas Pendidikan", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Versi 1, dibuat Senin, 23 November 2026 pukul 08.00 WIB, 1 halaman", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Ini versi yang terbaru", answer.Text, StringComparison.Ordinal);
        foreach (var name in (string[])["Ani", "Firdaus", "Ratna", "Internet lantai 2"])
            Assert.DoesNotContain(name, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_paper_says_that_there_is_a_newer_one()
    {
        await city.ReachesTheKabidAsync();
        using var old = await city.Kabid.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
        using var newer = await city.Kasi.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v2.pdf");
        await city.Ani.Opens(old.Link);
        await city.Ani.Sees("Sudah ada versi 2 yang lebih baru");
    }

    [Fact]
    public async Task A_confidential_ticket_shows_its_number_only()
    {
        await city.ReportsAsync();
        using var letter = await city.Ani.HasPaperAsync("Surat-Permohonan_GJ-26-0001_v1.pdf");
        await city.Kadis.Presses("🏷");
        await city.Kadis.Presses("Rahasia");
        var stranger = city.Stranger();
        await stranger.Opens(letter.Link);
        Assert.DoesNotContain("Dinas Pendidikan", (await stranger.Sees("Dokumen asli")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_code_is_refused_and_whoever_guesses_is_stopped()
    {
        await city.ReachesTheKabidAsync();
        using var sheet = await city.Kabid.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        var stranger = city.Stranger();
        for (var n = 0; n < 5; n++)
        {
            var before = stranger.Messages.Count;
            await stranger.Says($"/start d-{new string((char)('a' + n), 20)}");
            await stranger.WaitFor(m =>
                m.FromBot && stranger.Messages.Count > before + 1 && m.Text.Contains("Kode ini tidak dikenal", StringComparison.Ordinal));
        }

        await stranger.Opens(sheet.Link); // now not even the right one
        await stranger.Sees("Terlalu banyak percobaan");
        Assert.False(stranger.HasSeen("Dokumen asli"));
    }

    [Fact]
    public async Task The_file_itself_is_compared_byte_for_byte()
    {
        await city.ReachesTheKabidAsync();
        using var sheet = await city.Kabid.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        var stranger = city.Stranger();
        await stranger.Opens(sheet.Link);
        await stranger.Sees("kirim berkas PDF-nya ke chat ini");
        stranger.SendDocument(sheet.Bytes, "salinan.pdf", "application/pdf");
        await stranger.Sees("Berkas ini sama persis dengan Lembar Disposisi · GJ-26-0001 · versi 1");

        await stranger.Opens(sheet.Link);
        await stranger.WaitFor(m =>
            m.FromBot && stranger.Messages.Count(o => o.FromBot && o.Text.Contains("Dokumen asli", StringComparison.Ordinal)) == 2);
        var changed = sheet.Bytes.ToArray();
        changed[^20] ^= 1;
        stranger.SendDocument(changed, "salinan.pdf", "application/pdf");
        await stranger.Sees("Berkas ini berbeda dari Lembar Disposisi");

        await stranger.Opens(sheet.Link);
        await stranger.WaitFor(m =>
            m.FromBot && stranger.Messages.Count(o => o.FromBot && o.Text.Contains("Dokumen asli", StringComparison.Ordinal)) == 3);
        stranger.Say("apa ini?");
        await stranger.Sees("bukan berkas PDF yang dapat dibandingkan");
    }
}
