using System.Buffers.Binary;
using GangguanBot.Commands;
using GangguanBot.Settings;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Tests.City;
using GangguanBot.Tickets.History;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Storage;

/// <summary>
/// One byte of a journal's row is changed in the database file itself: the command finds it, or says in one sentence that the file is
/// damaged; it never prints a stack.
/// </summary>
public sealed class ChainBytes : IAsyncLifetime
{
    private const int Flips = 400;

    /// <summary>The last has rows only where papers were made.</summary>
    private static readonly string[] Tables = ["Chain", "Journal", "OfficeJournal", "TicketActs", "TicketDeliveries", "Papers"];

    private readonly TempFolder folder = new();
    private readonly Random random = new(20261126);
    private string original = "";

    public async Task InitializeAsync()
    {
        await using var city = await TestCity.OpenAsync();
        await city.FindsABrokenCableAsync();
        await city.SettleAsync();
        await city.ActAsync();
        await WriteALongRowAsync(city);
        original = folder.File("original.db");
        var file = new SqliteConnectionStringBuilder(city.Services.GetRequiredService<StorageSettings>().ConnectionString).DataSource;
        await city.StopAsync(); // the last connection closes: nothing is left in the WAL
        Assert.False(new FileInfo($"{file}-wal") is { Exists: true, Length: > 0 });
        File.Copy(file, original);
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Any_byte_of_any_row_is_missed_by_nobody()
    {
        Assert.Equal(0, (await VerifyAsync(original)).Code);
        var bytes = await File.ReadAllBytesAsync(original);
        var cells = await CellsAsync();
        Assert.Superset(new HashSet<string>(Tables[..^1]), cells.Select(c => c.Table).ToHashSet());
        var (found, refused) = (0, 0);
        for (var n = 0; n < Flips; n++)
        {
            var (table, cell) = cells[random.Next(cells.Count)];
            var at = cell.Start + random.Next(cell.Length);
            var (code, said) = await VerifyAsync(await ChangedAsync(bytes, at, (byte)random.Next(1, 256)));
            Assert.True(code == 1, $"{table} row {cell.RowId}, byte {at - cell.Start} of {cell.Length}: {said}");
            IsOneSentence(said);
            if (said.Contains("rusak", StringComparison.Ordinal)) refused++;
            else found++;
        }

        Assert.True(found > refused, $"{found} found, {refused} refused by SQLite");
    }

    [Fact]
    public async Task Nor_is_the_one_that_stands_for_a_rows_number_whatever_SQLite_makes_of_it()
    {
        var bytes = await File.ReadAllBytesAsync(original);
        foreach (var table in Tables[..^1])
        {
            var cell = (await CellsAsync()).First(c => c.Table == table).Cell;
            var at = cell.Start; // length, number, length of the header; each below 128 takes a byte, and one more above
            while (bytes[at] >= 0x80) at++;
            at++;
            while (bytes[at] >= 0x80) at++;
            at += 2;
            Assert.Equal(0, bytes[at]);
            foreach (var type in (byte[])[8, 9, 12, 13])
            {
                var (code, said) = await VerifyAsync(await ChangedAsync(bytes, at, type));
                Assert.True(code == 1, $"{table}, serial type {type}: {said}");
            }
        }
    }

    [Fact]
    public async Task What_runs_over_onto_other_pages_is_found_too()
    {
        var bytes = await File.ReadAllBytesAsync(original);
        var cell = (await CellsAsync())
            .Last(c => c.Table == "TicketActs" && bytes.AsSpan((int)c.Cell.Start, c.Cell.Length).IndexOf("xxxxxxxxxx"u8) > 0).Cell;
        var page = BinaryPrimitives.ReadUInt32BigEndian(
            bytes.AsSpan((int)cell.Start + cell.Length - 4)); // where the rest of the row begins
        var at = ((page - 1) * 4096) + 4;
        Assert.Contains(bytes[at + 10], "xy"u8.ToArray());
        var (code, said) = await VerifyAsync(await ChangedAsync(bytes, at + 10, 1));
        Assert.Equal(1, code);
        Assert.Contains("TicketActs telah diubah", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(4096)]
    public async Task A_file_that_is_cut_off_or_overwritten_is_said_to_be_damaged(int from)
    {
        var bytes = await File.ReadAllBytesAsync(original);
        random.NextBytes(bytes.AsSpan(from, Math.Min(5000, bytes.Length - from)));
        var file = folder.File("broken.db");
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
        var (code, said) = await VerifyAsync(file);
        Assert.Equal(1, code);
        IsOneSentence(said);
    }

    [Fact]
    public async Task A_row_that_was_put_in_while_the_bot_was_off_is_not_taken_for_its_own()
    {
        var file = folder.File("put-in.db");
        File.Copy(original, file);
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command =
                new SqliteCommand("INSERT INTO OfficeJournal (At, ActorName, Act, Subject) VALUES ('2026-11-23 01:00:00', 'Admin', 'PersonAdmitted', 'Orang lain')", connection);
            await command.ExecuteNonQueryAsync();
        }

        for (var times = 0; times < 2; times++)
        {
            var (code, said) = await VerifyAsync(file);
            Assert.Equal(1, code);
            Assert.Contains("OfficeJournal disisipkan", said, StringComparison.Ordinal);
        }
    }

    private static void IsOneSentence(string said)
    {
        Assert.Single(said.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.StartsWith("Jurnal TIDAK", said, StringComparison.Ordinal);
    }

    private static async Task WriteALongRowAsync(TestCity city)
    {
        var ticket = await city.TicketAsync();
        await using var scope = city.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TicketActs>()
            .Write(ticket, TicketAct.SentenceAmended, by: null, new string('x', 3000), new string('y', 6000));
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
    }

    private async Task<List<(string Table, SqliteCell Cell)>> CellsAsync()
    {
        using var leaves = new SqliteLeaves(original);
        var cells = new List<(string, SqliteCell)>();
        foreach (var (table, root) in await FileCheck.RootsAsync(original, Tables, default))
            cells.AddRange(leaves.Rows(root).Select(c => (table, c)));
        return cells;
    }

    private async Task<string> ChangedAsync(byte[] bytes, long at, byte by)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] ^= by;
        var file = folder.File("changed.db");
        await File.WriteAllBytesAsync(file, changed);
        return file;
    }

    /// <summary>The command itself, as it is built for the command line, without a process of its own for each time.</summary>
    private async Task<(int Code, string Said)> VerifyAsync(string file)
    {
        await using var said = new StringWriter();
        var code = await CommandLine.RunAsync(
            [
                "verify", $"--contentRoot={folder.Path}", "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00",
                    $"--Storage:ConnectionString=Data Source={file}", "--Web:Urls=http://127.0.0.1:0",
            ], said);
        return (code, said.ToString());
    }
}
