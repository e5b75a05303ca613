using System.Reflection;
using GangguanBot.Commands;

namespace GangguanBot.Tests.Commands;

/// <summary>Help and version, which ask for no settings.</summary>
public sealed class HelpTests
{
    private static readonly string[] Commands = ["run", "migrate", "doctor", "verify", "backup", "restore", "licences"];

    private static readonly string[] OfTheLibrary = ["Usage", "Options", "Arguments", "Show help", "version information"];

    public static TheoryData<string> Words => [.. Commands.Prepend("")];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Help_is_given_without_settings_on_lines_of_80(string command)
    {
        var pages = new List<string>();
        foreach (var asked in (string[])["--help", "-h", "-?"])
        {
            var answer = await Terminal.TypesAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), asked]);
            Assert.Equal((0, ""), (answer.Code, answer.Complained));
            pages.Add(answer.Said);
        }

        var page = Assert.Single(pages.Distinct());
        Assert.StartsWith($"GangguanBot {command}".TrimEnd(), page.Split("Usage:\n")[1].Trim(), StringComparison.Ordinal);
        Assert.Contains("Exit codes:", page, StringComparison.Ordinal);
        var lines = page.Split('\n').Where(l => !l.Contains(AppContext.BaseDirectory, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task The_first_page_names_every_command_the_settings_and_a_file_of_them_that_is_there()
    {
        var page = (await Terminal.TypesAsync("--help")).Said;
        Assert.All(Commands, command => Assert.Contains($"\n  {command} ", page, StringComparison.Ordinal));
        Assert.Contains("--Section:Name=value or\n  --Section:Name value", page, StringComparison.Ordinal);
        Assert.True(File.Exists(page.Split('\n').Single(l => l.Contains("appsettings.example.json", StringComparison.Ordinal)).Trim()));
    }

    [Theory]
    [InlineData("verify", "--head SEQ:HASH")]
    [InlineData("restore", "--yes")]
    [InlineData("restore", "FOLDER")]
    public async Task A_page_explains_what_its_command_takes(string command, string taken) =>
        Assert.Matches($@"\n  {taken} +\S", (await Terminal.TypesAsync(command, "--help")).Said);

    [Theory]
    [InlineData("en_GB", "Usage:", "Shows this help.")]
    [InlineData("id_ID", "Pemakaian:", "Menampilkan bantuan ini.")]
    [InlineData("su_ID", "Cara makéna:", "Némbongkeun pitulung ieu.")]
    [InlineData("C", "Pemakaian:", "Menampilkan bantuan ini.")]
    public async Task Help_is_in_the_shells_language_or_else_in_Indonesian_and_in_no_other(string language, params string[] words)
    {
        var page = (await Terminal.TypesInAsync(language, "restore", "--help")).Said;
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        if (language != "en_GB") Assert.All(OfTheLibrary, theirs => Assert.DoesNotContain(theirs, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id_ID.UTF-8", "su_ID", null, "id_ID")]
    [InlineData("", null, "en_US.UTF-8@x", "en_US")]
    [InlineData(null, null, null, null)]
    public void The_shells_language_is_read_as_the_system_reads_it(string? all, string? messages, string? lang, string? language) =>
        Assert.Equal(language,
            ShellLanguage.Of(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, "LANG" => lang, _ => null }));

    [Theory]
    [MemberData(nameof(Words))]
    public async Task The_version_is_told_without_settings(string command)
    {
        var answer = await Terminal.TypesAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--version"]);
        Assert.Equal((0, ""), (answer.Code, answer.Complained));
        var built = typeof(BotHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
        Assert.Equal(built.InformationalVersion, answer.Said.Trim());
    }

    [Fact]
    public async Task The_licences_are_printed_without_settings()
    {
        var answer = await Terminal.TypesAsync("licences");
        Assert.Equal(0, answer.Code);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(HouseRules.House.Root, "THIRD-PARTY-NOTICES.txt")), answer.Said);
        string[] among = ["Hangfire.Core ", "LGPL-3.0", "Liberation Sans", "GNU GENERAL PUBLIC LICENSE"];
        Assert.All(among, what => Assert.Contains(what, answer.Said, StringComparison.Ordinal));
    }
}
