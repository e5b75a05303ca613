using GangguanBot.Administration.Journal;
using GangguanBot.Settings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Engines;
using GangguanBot.Tests.City;
using GangguanBot.Watchdog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// Admins make backups, see what there is, and hear of what is missing: a backup, room on the disk, an entry of the journal.
/// </summary>
public sealed class BackupStories : StoryTest
{
    private readonly Disk disk = new();

    protected override async Task<TestCity> OpenAsync()
    {
        var open = await TestCity.OpenAsync("--Backup:Generations=2");
        await open.StopAsync();
        await open.StartAsync(services =>
            services.Replace(ServiceDescriptor.Singleton<DiskRoom>(s =>
            new TestRoom(s.GetRequiredService<StorageSettings>(), s.GetRequiredService<BackupSettings>(), s.GetRequiredService<IEngine>(),
            disk))));
        return open;
    }

    [Fact]
    public async Task An_admin_makes_a_backup_now_and_sees_the_generations()
    {
        await city.ReportsAsync();
        await city.Admin.OpensAsync("💾 Cadangan");
        await city.Admin.SeesHereAsync("Belum ada cadangan.");
        await city.Admin.PressesHereAsync("💾 Cadangkan sekarang");
        var told = await city.Admin.Sees("Cadangan selesai dan telah diperiksa");
        Assert.Contains("Senin, 23 November 2026 pukul 08.", told.Text, StringComparison.Ordinal);
        Assert.Contains("berkas hilang: 0.", told.Text, StringComparison.Ordinal);
        await city.Admin.OpensAsync("💾 Cadangan");
        var page = await city.Admin.SeesHereAsync("Tersimpan 1 dari paling banyak 2");
        Assert.Contains("Dibuat setiap malam pukul 01.30 di", page.Text, StringComparison.Ordinal);
        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("Cadangan terakhir: Senin, 23 November 2026");
        Assert.Single(await city.ActsAsync(GangguanBot.Office.OfficeAct.BackupMade));
    }

    [Fact]
    public async Task A_backup_that_would_not_fit_is_not_begun_and_told_once_and_a_full_disk_before_it_hurts()
    {
        await city.SettleAsync();
        disk.Free = 100L * 1024 * 1024;
        await AfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, city.Admin.Heard("Ruang disk hampir habis: tersisa 100 MB"));
        var outcome = await city.Services.GetRequiredService<BackupRun>().RunAsync(default);
        Assert.Equal(BackupResult.NoRoom, outcome.Result);
        Assert.Empty(Directory.GetDirectories(city.BackupPath));
        await AfterAsync(TimeSpan.FromMinutes(1));
        await AfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 1), (city.Admin.Heard("Ruang disk hampir habis"),
            city.Admin.Heard("tidak dimulai karena ruang disk tidak cukup")));
        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("Ruang disk tersisa: 100 MB");

        disk.Free = null;
        Assert.Equal(BackupResult.Made, (await city.Services.GetRequiredService<BackupRun>().RunAsync(default)).Result);
        await AfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 1), (city.Admin.Heard("✅ Ruang disk sudah cukup kembali."),
            city.Admin.Heard("✅ Cadangan sudah berhasil dibuat kembali.")));
    }

    [Fact]
    public async Task No_backup_for_26_hours_is_told_once_and_does_not_make_the_bot_unready()
    {
        await city.SweepAsync();
        await AfterAsync(TimeSpan.FromHours(25.9));
        Assert.Equal(0, city.Admin.Heard("cadangan yang lebih muda"));
        await city.SweepAsync();
        await AfterAsync(TimeSpan.FromHours(0.2));
        await city.SweepAsync();
        await AfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, city.Admin.Heard("Tidak ada cadangan yang lebih muda dari 26 jam"));
        Assert.All(await city.Services.GetRequiredService<TroubleFinder>().LookAsync(), t => Assert.True(t.IsAside));
        await city.Services.GetRequiredService<BackupRun>().RunAsync(default);
        await AfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, city.Admin.Heard("✅ Cadangan sudah ada kembali."));
    }

    [Fact]
    public async Task A_file_that_is_gone_or_changed_is_in_the_manifest_and_told()
    {
        await ReportsWithPhotoAsync();
        var photo = Assert.Single((await city.TicketAsync()).Attachments);
        await File.WriteAllTextAsync(Path.Combine(city.FilesPath, photo.Path), "something else");
        var made = await city.Services.GetRequiredService<BackupRun>().RunAsync(default);
        Assert.Equal([photo.Path], made.Generation!.Manifest.Missing);
        await AfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, city.Admin.Heard("1 berkas laporan hilang atau berubah"));
    }

    [Fact]
    public async Task Generations_share_files_and_none_shares_with_the_live_folder_and_what_is_half_made_goes()
    {
        await ReportsWithPhotoAsync();
        var (run, backupFolder) = (city.Services.GetRequiredService<BackupRun>(), city.Services.GetRequiredService<BackupFolder>());
        var photo = Assert.Single((await city.TicketAsync()).Attachments).Path;
        var half = Directory.CreateDirectory(Path.Combine(city.BackupPath, "20260101-000000-000.part")).FullName;
        Directory.CreateDirectory(Path.Combine(city.BackupPath, "20260102-000000-000")); // without a manifest: no backup
        await run.RunAsync(default);
        Assert.False(Directory.Exists(half));
        await run.RunAsync(default);
        await run.RunAsync(default);
        Assert.Equal(2, backupFolder.Generations.Count);
        string[] copies = [.. backupFolder.Generations.Select(g => Path.Combine(g.Folder, Manifest.FilesFolder, photo))];
        await File.WriteAllTextAsync(copies[0], "changed"); // through one name, seen by the other
        Assert.Equal("changed", await File.ReadAllTextAsync(copies[1]));
        Assert.Equal(Pictures.Png, await File.ReadAllBytesAsync(Path.Combine(city.FilesPath, photo)));

        var healed = await run.RunAsync(default); // a shared copy that has rotted is taken anew from the live folder
        Assert.Empty(healed.Generation!.Manifest.Missing);
        Assert.Equal(Pictures.Png, await File.ReadAllBytesAsync(Path.Combine(healed.Generation.Folder, Manifest.FilesFolder, photo)));
    }

    [Fact]
    public async Task The_journal_is_checked_by_button_and_each_night_and_a_fault_is_told_once()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        await city.Admin.OpensAsync("📓 Catatan");
        await city.Admin.PressesHereAsync("🔗 Periksa jurnal");
        await city.Admin.Sees("✅ Jurnal utuh:");
        await city.SettleAsync();
        await CheckAsync();
        Assert.Equal(1, city.Admin.Heard("Jurnal utuh"));

        await TamperAsync("UPDATE \"Journal\" SET \"Words\" = 'lain' WHERE \"Id\" = 1");
        await CheckAsync();
        await CheckAsync();
        Assert.Equal(1, city.Admin.Heard("Jurnal TIDAK utuh: entri 1 pada Journal telah diubah"));
        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("⚠️ Jurnal diperiksa");

        await TamperAsync("DELETE FROM \"OfficeJournal\" WHERE \"Id\" = 1");
        await CheckAsync();
        Assert.Equal(1, city.Admin.Heard("Jurnal TIDAK utuh: entri 1 pada OfficeJournal hilang"));
        Assert.Equal(5, await city.QueryAsync(db => db.Set<ChainRecord>().CountAsync()));
    }

    [Fact]
    public async Task Nobody_waits_while_the_journal_is_being_checked()
    {
        await city.ReportsAsync();
        await using var db = await city.Services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        await using (await city.Services.GetRequiredService<IEngine>().SnapshotAsync(db, default))
        {
            var check = new ChainCheck(db, city.Services.GetRequiredService<ChainWriter>());
            var before = await check.RunAsync();
            await city.Kadis.Presses("👉 Kabid TI"); // written, and the moment of the check stays what it was
            await city.Kabid.SeesButton("👉 Kasi");
            Assert.Equal(before, await check.RunAsync());
        }
    }

    private async Task ReportsWithPhotoAsync()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        city.Ani.SendPhoto(Pictures.Png, "Internet lantai 2 mati sejak pagi.");
        await city.Ani.SeesButton("✅ Kirim");
        await city.Ani.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.SettleAsync();
    }

    private async Task CheckAsync()
    {
        await using (var scope = city.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<JournalCheck>()
            .RunAsync(asker: null, default);
        await city.SettleAsync();
    }

    private Task<int> TamperAsync(string sql) => city.QueryAsync(db => db.WriteAsync(() => db.Database.ExecuteSqlRawAsync(sql)));

    /// <summary>Two looks of the watchdog.</summary>
    private async Task AfterAsync(TimeSpan span)
    {
        city.Clock.Advance(span);
        for (var look = 0; look < 2; look++) await city.Services.GetRequiredService<WatchdogService>().RoundAsync(default);
    }

    private sealed class Disk
    {
        public long? Free { get; set; }
    }

    private sealed class TestRoom(
        StorageSettings storage, BackupSettings backup, IEngine engine, Disk disk) : DiskRoom(storage, backup, engine)
    {
        public override long FreeAt(string folder) => disk.Free ?? base.FreeAt(folder);
    }
}
