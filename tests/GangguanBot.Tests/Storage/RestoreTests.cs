using GangguanBot.Commands;
using GangguanBot.Settings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;
using GangguanBot.Tests.City;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Storage;

/// <summary>The commands <c>backup</c> and <c>restore</c>: what they refuse, and that what was there is only moved aside.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private TestCity city = null!;
    private BackupGeneration made = null!;

    public async Task InitializeAsync()
    {
        city = await TestCity.OpenAsync();
        await city.ReportsAsync();
        await city.SettleAsync();
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(city.FilesPath).FullName, "foto.jpg"), "a photo");
        await File.WriteAllTextAsync(Path.Combine(city.FilesPath, "surat.jpg"), "a letter");
        made = (await city.Services.GetRequiredService<BackupRun>().RunAsync(default)).Generation!;
    }

    public async Task DisposeAsync()
    {
        await city.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Present_data_are_moved_aside_and_only_with_yes()
    {
        Assert.Equal(0, await RestoreAsync(made.Folder));
        var (database, file) = (folder.File("gangguan.db"), Path.Combine(folder.File("files"), "foto.jpg"));
        Assert.Equal("a photo", await File.ReadAllTextAsync(file));
        await File.WriteAllTextAsync(file, "newer");
        var before = await File.ReadAllBytesAsync(database);

        Assert.Equal(2, await RestoreAsync(made.Folder));
        Assert.Equal("newer", await File.ReadAllTextAsync(file));
        Assert.Equal(before, await File.ReadAllBytesAsync(database));

        Assert.Equal(0, await RestoreAsync(made.Folder, "--yes"));
        Assert.Equal("a photo", await File.ReadAllTextAsync(file));
        Assert.Equal(before, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder.Path, "gangguan.db.former-*"))));
        Assert.Equal("newer",
            await File.ReadAllTextAsync(Path.Combine(Assert.Single(Directory.GetDirectories(folder.Path, "files.former-*")), "foto.jpg")));
        Assert.Equal(0, await CommandLine.RunAsync(["verify", .. Settings]));
    }

    [Fact]
    public async Task The_folder_of_all_backups_means_the_newest()
    {
        await city.Services.GetRequiredService<BackupRun>().RunAsync(default);
        Assert.Equal(0, await RestoreAsync(city.BackupPath));
        Assert.Equal(0, await CommandLine.RunAsync(["backup", $"--Backup:Folder={folder.File("backup")}", .. Settings]));
        Assert.Single(Directory.GetDirectories(folder.File("backup")));
    }

    [Fact]
    public async Task A_restore_that_is_stopped_before_anything_was_moved_leaves_all_as_it_was()
    {
        Assert.Equal(0, await RestoreAsync(made.Folder));
        string[] before = [.. Directory.GetFileSystemEntries(folder.Path).Order()];
        await using var app = BotHost.Build(Settings);
        using var stop = new CancellationTokenSource();
        var stopping = new Stops(stop);
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            app.Services.GetRequiredService<Restoration>().RunAsync(made, stop.Token, stopping));
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.Path).Order());
    }

    [Theory]
    [InlineData("gangguan.db")]
    [InlineData("files/foto.jpg")]
    public async Task A_backup_with_one_changed_byte_is_refused_and_nothing_is_touched(string name)
    {
        var file = Path.Combine(made.Folder, name);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.Equal(1, await RestoreAsync(made.Folder, "--yes"));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.db"));
    }

    [Fact]
    public async Task One_that_is_half_made_or_incomplete_or_none_at_all_is_refused()
    {
        Assert.Equal(1, await RestoreAsync(folder.File("nothing")));
        Assert.Equal(2, await CommandLine.RunAsync(["restore", .. Settings]));
        File.Delete(Path.Combine(made.Folder, "files", "foto.jpg"));
        Assert.Equal(1, await RestoreAsync(made.Folder));
        Directory.Move(made.Folder, made.Folder + ".part");
        Assert.Equal(1, await RestoreAsync(made.Folder + ".part"));
        Assert.Equal(1, await RestoreAsync(city.BackupPath));
    }

    [Fact]
    public async Task While_the_bot_runs_it_makes_its_backups_itself_and_nothing_is_restored_under_it()
    {
        var live = city.Services.GetRequiredService<StorageSettings>();
        string[] same = [$"--Storage:ConnectionString={live.ConnectionString}", $"--Storage:FilesPath={live.FilesPath}",
            .. Settings.Where(s => !s.StartsWith("--Storage", StringComparison.Ordinal))];
        Assert.Equal(2, await CommandLine.RunAsync(["backup", .. same]));
        Assert.Equal(2, await CommandLine.RunAsync(["restore", made.Folder, "--yes", .. same]));
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    [Fact]
    public async Task A_live_database_that_is_damaged_does_not_hinder_the_way_back()
    {
        await File.WriteAllTextAsync(folder.File("gangguan.db"), "this is no database any more");
        Assert.Equal(1, await CommandLine.RunAsync(["verify", .. Settings]));
        Assert.Equal(0, await RestoreAsync(made.Folder, "--yes"));
        await using var connection = new SqliteConnection($"Data Source={folder.File("gangguan.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand("SELECT COUNT(*) FROM OfficeJournal WHERE Act = 'BackupRestored'", connection);
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }

    /// <summary>Whoever waits loses patience at the first file.</summary>
    private sealed class Stops(CancellationTokenSource stop) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => stop.Cancel();
    }

    private string[] Settings =>
    [
        "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00", $"--contentRoot={folder.Path}",
            $"--Storage:ConnectionString=Data Source={folder.File("gangguan.db")}", $"--Storage:FilesPath={folder.File("files")}",
        "--Web:Urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning",
    ];

    private Task<int> RestoreAsync(string path, params string[] more) => CommandLine.RunAsync(["restore", path, .. more, .. Settings]);
}
