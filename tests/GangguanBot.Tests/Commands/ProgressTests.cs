using GangguanBot.Commands;
using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using Spectre.Console.Testing;

namespace GangguanBot.Tests.Commands;

/// <summary>Bars on a terminal; elsewhere nothing but the answer.</summary>
public sealed class ProgressTests
{
    private const char Escape = '\e';

    private readonly Phrases say = new Phrasebook(TimeZoneInfo.Utc).For("en");

    [Fact]
    public async Task On_a_terminal_each_work_has_its_bar_with_a_count_and_they_are_cleared_at_the_end()
    {
        using var terminal = new TestConsole().Width(80).Interactive().EmitAnsiSequences();
        var answer = await new Progress(terminal, say).ShowAsync(progress =>
        {
            Assert.NotNull(progress);
            progress.Report(new(LongWork.CopyingFiles, 1, 4));
            progress.Report(new(LongWork.CopyingFiles, 3000, 4000));
            progress.Report(new(LongWork.CopyingDatabase));
            return Task.FromResult(42);
        });
        Assert.Equal(42, answer);
        Assert.Contains("Copying files", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("3,000 / 4,000", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Copying the database", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{Escape}[2K{Escape}[?25h", terminal.Output, StringComparison.Ordinal); // lines taken away, cursor back
    }

    [Fact]
    public async Task What_is_logged_meanwhile_comes_after_the_bars_and_the_cursor_comes_back_when_it_fails()
    {
        using var terminal = new TestConsole().Width(80).Interactive().EmitAnsiSequences();
        const string Line = "a line of the log";
        var (console, seen) = (Console.Error, new StringWriter()); // other tests may write to it too
        Console.SetError(seen);
        try
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => new Progress(terminal, say).ShowAsync(async progress =>
            {
                await Console.Error.WriteAsync(Line);
                Assert.DoesNotContain(Line, seen.ToString(), StringComparison.Ordinal);
                throw new OperationCanceledException();
            }));
        }
        finally
        {
            Console.SetError(console);
        }

        Assert.Contains(Line, seen.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"{Escape}[?25h", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_a_pipe_a_backup_its_check_and_its_restore_write_their_answer_and_nothing_else()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("files"));
        await File.WriteAllTextAsync(Path.Combine(folder.File("files"), "foto.jpg"), "a photo");
        string[] settings =
        [
            "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00", $"--contentRoot={folder.Path}",
            "--Serilog:MinimumLevel:Default=Fatal", "--Office:Language=en", $"--Backup:Folder={folder.File("backup")}",
            $"--Storage:ConnectionString=Data Source={folder.File("x.db")}", $"--Storage:FilesPath={folder.File("files")}",
        ];
        var made = await Terminal.TypesAsync(["backup", .. settings]);
        var shelf = Assert.Single(Directory.GetDirectories(folder.File("backup")));
        Assert.Matches($@"^✅ The backup is made and checked: [^\n]+ MB, 1 files, 0 links of the journal, files missing: 0\.\n{shelf}\n$",
            made.Said);
        const string Whole = "Jurnal utuh: 0 entri. Kepala rantai 0:\n";
        Assert.Equal(Whole, (await Terminal.TypesAsync(["verify", .. settings])).Said);
        Assert.Equal(new Terminal(0, Whole, ""), await Terminal.TypesAsync(["verify", "--head", "0:", .. settings]));
        var back = await Terminal.TypesAsync(["restore", shelf, "--yes", .. settings]);
        Assert.Equal((0, ""), (back.Code, back.Complained));
        Assert.Equal(5, back.Said.TrimEnd('\n').Split('\n').Length); // checked, restored, two that were moved aside, the journal
        Assert.DoesNotContain(Escape, made.Said + back.Said);
    }

    [Fact]
    public async Task Without_a_terminal_nobody_is_told() =>
        Assert.True(await new Progress(null, say).ShowAsync(progress => Task.FromResult(progress is null)));
}
