using System.Diagnostics;
using GangguanBot.Tests.Storage;

namespace GangguanBot.Tests.Settings;

/// <summary>The program as it is started: a process, its words and its exit code.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Without_a_token_the_bot_says_what_to_do_and_ends_with_code_2()
    {
        var (code, said) = await RunAsync();
        Assert.Equal(2, code);
        Assert.Contains("isi Telegram:BotToken", said, StringComparison.Ordinal);
        Assert.Contains("set Telegram:BotToken, or try the simulator: dotnet run --project src/GangguanBot.Simulator", said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_answered_with_the_known_ones()
    {
        var (code, said) = await RunAsync("dance");
        Assert.Equal(2, code);
        Assert.Contains("There is no command \"dance\". There are: run, migrate, doctor, verify, backup, restore, licences.", said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stops_the_start_is_said_in_the_last_line_and_the_token_nowhere()
    {
        var (code, said) = await RunAsync("migrate", "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00",
            "--Storage:ConnectionString=Data Source=/dev/null/123456789:AAFakeTokenThatOpensNothingAtAll_00/x.db");
        Assert.Equal(1, code);
        Assert.Contains("[token]", said.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("AAFakeToken", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_writes_its_answer_to_standard_output_and_its_log_beside_it()
    {
        using var folder = new TempFolder();
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "GangguanBot.dll"), "migrate", $"--contentRoot={folder.Path}",
            "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00", "--Serilog:MinimumLevel:Override:Microsoft=Information",
            $"--Storage:ConnectionString=Data Source={folder.File("x.db")}",
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (said, log) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.Equal("Basis data siap: tabelnya sesuai dengan versi bot ini.\n", await said);
        Assert.Contains(" INF] ", await log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_file_that_contradicts_itself_ends_with_code_2_and_every_fault()
    {
        var folder = Directory.CreateTempSubdirectory("gangguanbot-test-").FullName;
        var file = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(file,
            """{ "people": [ { "telegramId": 1, "name": "Ani", "role": "Reporter" }, { "telegramId": 2, "name": "Budi", "role": "Technician" } ] }""");

        var (code, said) = await RunAsync("run", $"--contentRoot={folder}",
            "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00",
            "--Telegram:ApiBaseUrl=http://127.0.0.1:9", $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "x.db")}",
            $"--Organisation:File={file}", "--Web:Urls=http://127.0.0.1:0");

        Directory.Delete(folder, recursive: true);
        Assert.Equal(2, code);
        Assert.Contains("baris 1: pelapor dengan ID Telegram 1 memerlukan perangkat daerah yang terdaftar", said, StringComparison.Ordinal);
        Assert.Contains("line 1: the technician with Telegram id 2 needs a section", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "GangguanBot.dll"), .. args])
        { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
