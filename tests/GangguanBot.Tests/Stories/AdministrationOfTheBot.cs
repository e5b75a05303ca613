using GangguanBot.Chat.Receiving;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>What the admin sees of the bot itself: its health, and the journal of what was done to the office.</summary>
public sealed class AdministrationOfTheBot : StoryTest
{
    [Fact]
    public async Task The_menu_has_the_pages_in_their_order_and_each_opens()
    {
        await city.Admin.Says("/admin");
        var menu = await city.Admin.SeesHereAsync("Silakan pilih halaman.");
        string[] pages = ["👥 Pegawai", "🪑 Jabatan", "🏢 Perangkat Daerah", "📝 Instruksi", "⚙️ Pengaturan", "🩺 Kesehatan sistem",
            "📓 Catatan"];
        Assert.Equal(pages, menu.Keyboard!.Buttons.Select(b => b.Text).Where(pages.Contains));
        foreach (var page in pages)
        {
            await city.Admin.PressesHereAsync(page);
            await city.Admin.PressesHereAsync("« Kembali");
            await city.Admin.SeesHereAsync("Silakan pilih halaman.");
        }
    }

    [Fact]
    public async Task Health_tells_of_the_sweep_the_messages_the_people_and_the_space()
    {
        await city.Budi.Says("/start");
        await city.SettleAsync();
        await city.Admin.Says("/kesehatan");
        var card = await city.Admin.SeesHereAsync("Kesehatan sistem");
        Assert.Contains("Batas waktu belum pernah diperiksa", card.Text, StringComparison.Ordinal);
        Assert.Contains("Pesan masuk yang menunggu diproses: 0", card.Text, StringComparison.Ordinal);
        Assert.Contains("Pesan yang disisihkan: tidak ada", card.Text, StringComparison.Ordinal);
        Assert.Contains("Pegawai yang belum terhubung: 8 dari 9", card.Text, StringComparison.Ordinal);
        Assert.Contains("• Pembersihan data lama: setiap malam pukul 02.30", card.Text, StringComparison.Ordinal);
        Assert.Matches(@"Basis data: \d+(,\d+)? MB\n", card.Text);
        Assert.Contains("Berjalan sejak Senin, 23 November 2026 pukul 08.0", card.Text, StringComparison.Ordinal);

        await city.SweepAsync();
        await city.QueryAsync(async db =>
        {
            db.Add(new InboxRow { UpdateId = 1, ChatId = 1, Raw = "{}", State = InboxState.Parked, ReceivedAt = city.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        await city.Admin.PressesHereAsync("🔄 Perbarui");
        await city.Admin.SeesHereAsync("karena gagal diproses: 1");
        await city.Admin.SeesHereAsync("Pemeriksaan batas waktu terakhir: Senin, 23 November 2026");
        city.Clock.Advance(TimeSpan.FromHours(3));
        await city.Admin.PressesHereAsync("🔄 Perbarui");
        await city.Admin.SeesHereAsync("Pengingat tidak terkirim");
    }

    [Fact]
    public async Task Health_is_for_admins()
    {
        await city.Kadis.Says("/kesehatan");
        await city.Kadis.Sees("Perintah ini tidak tersedia");
        Assert.False(city.Kadis.HasSeen("Kesehatan sistem"));
    }

    [Fact]
    public async Task The_journal_speaks_of_roles_and_hours_as_people_do()
    {
        await city.QueryAsync(async db =>
        {
            db.Add(new OfficeEntry
            {
                At = city.Clock.GetUtcNow(), Act = OfficeAct.PersonMoved, Subject = "Budi",
                Before = "Technician · KASI-JAR", After = "Admin"
            });
            db.Add(new OfficeEntry
            {
                At = city.Clock.GetUtcNow(), Act = OfficeAct.HolderSeated, Subject = "Kabid",
                After = "Dedi (Plh) 2026-11-23 17:00:00Z – "
            });
            return await db.SaveChangesAsync();
        });
        await city.Admin.OpensAsync("📓 Catatan");
        await city.Admin.SeesHereAsync("Teknisi · KASI-JAR → Admin");
        await city.Admin.SeesHereAsync("→ Dedi (Plh) Selasa, 24 November 2026 pukul 00.00 WIB\n");
    }

    [Fact]
    public async Task The_journal_is_paged_and_shows_before_and_after()
    {
        await city.QueryAsync(async db =>
        {
            foreach (var act in Enum.GetValues<OfficeAct>())
                db.Add(new OfficeEntry
                {
                    At = city.Clock.GetUtcNow(), ActorName = "Admin", Act = act, Subject = "<b>X",
                    Before = new string('<', 900), After = new string('>', 900)
                });
            return await db.SaveChangesAsync();
        });
        await city.Admin.OpensAsync("👥 Pegawai");
        await city.Admin.PressesHereAsync("Budi");
        await city.Admin.PressesHereAsync("✏️ Nama");
        await city.Admin.SeesHereAsync("Mohon tulis nama yang benar");
        await city.Admin.Says("Budi Santoso");
        await city.Admin.SeesHereAsync("disimpan");
        await city.Admin.OpensAsync("📓 Catatan");
        await city.Admin.SeesHereAsync("Admin: memperbaiki data Budi\nBudi → Budi Santoso");
        for (var page = 1; city.Admin.Messages[^1].Keyboard!.Find("›") is not null; page++)
        {
            await city.Admin.PressesHereAsync("›");
            await city.SettleAsync();
            Assert.InRange(page, 1, 9);
        }

        await city.Admin.SeesHereAsync("Bot: pejabat yang bertindak berganti:"); // from the office's setting up
    }
}
