using GangguanBot.Commands;
using GangguanBot.Tests.Storage;
using Microsoft.Extensions.Configuration;

namespace GangguanBot.Tests.Commands;

/// <summary>Settings among the words: they reach the host as ASP.NET reads them, and what is left is the command.</summary>
public sealed class ArgumentsTests
{
    private const string Ready = "Basis data siap: tabelnya sesuai dengan versi bot ini.\n";
    private const string Token = "123456789:AAFakeTokenThatOpensNothingAtAll_00";

    [Theory]
    [InlineData("", "", "")]
    [InlineData("verify --Telegram:BotToken=x --head 3:ab", "verify --head 3:ab", "Telegram:BotToken=x")]
    [InlineData("--Telegram:BotToken verify verify", "verify", "Telegram:BotToken=verify")]
    [InlineData("restore --Calendar:AlwaysOpen true /data/backup --yes", "restore /data/backup --yes", "Calendar:AlwaysOpen=true")]
    [InlineData("restore /backup /Storage:FilesPath files", "restore /backup", "Storage:FilesPath=files")]
    [InlineData("Telegram:BotToken=x migrate Serilog:Override:System.Net=Fatal", "migrate",
        "Serilog:Override:System.Net=Fatal Telegram:BotToken=x")]
    [InlineData("--contentRoot=here --urls http://[::1]:0 --environment Test --Admins 9", "",
        "Admins=9 contentRoot=here environment=Test urls=http://[::1]:0")]
    [InlineData("--yess --help --version -h -? -Telegram:BotToken=x", "--yess --help --version -h -? -Telegram:BotToken=x", "")]
    [InlineData("restore z:\\data\\a=b", "restore z:\\data\\a=b", "")]
    [InlineData("restore -- --Telegram:BotToken=x", "restore -- --Telegram:BotToken=x", "")]
    [InlineData("[suggest:9] --Telegram:BotToken=x", "[suggest:9] --Telegram:BotToken=x", "")]
    public void Words_are_told_from_settings_which_ASP_NET_reads(string line, string words, string read)
    {
        var (left, settings) = Arguments.Split(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(words, string.Join(' ', left));
        var configuration = new ConfigurationBuilder().AddCommandLine(settings).Build().AsEnumerable().Where(s => s.Value is not null);
        Assert.Equal(read, string.Join(' ', configuration.Select(s => $"{s.Key}={s.Value}").Order(StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Settings_reach_every_command_in_each_form()
    {
        using var folder = new TempFolder();
        string[][] forms =
        [
            ["migrate", $"--Telegram:BotToken={Token}", $"--Storage:ConnectionString=Data Source={folder.File("0.db")}"],
            ["--Telegram:BotToken", Token, "--Storage:ConnectionString", $"Data Source={folder.File("1.db")}", "migrate"],
            [$"Telegram:BotToken={Token}", "migrate", "/Storage:ConnectionString", $"Data Source={folder.File("2.db")}"],
        ];
        foreach (var (n, form) in forms.Index())
        {
            var answer = await Terminal.TypesAsync(
                [.. form, $"--contentRoot={folder.Path}", "--Serilog:MinimumLevel:Default", "Fatal", ""]);
            Assert.Equal(new Terminal(0, Ready, ""), answer);
            Assert.True(File.Exists(folder.File($"{n}.db")));
        }
    }
}
