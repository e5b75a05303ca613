namespace GangguanBot.Tests.Commands;

/// <summary>Command lines that cannot be obeyed: what is wrong, what was probably meant, exit code 2.</summary>
public sealed class UsageTests
{
    private const string Known = "There are: run, migrate, doctor, verify, backup, restore, licences.", Meant = "Perhaps this is meant:";

    [Theory]
    [InlineData("verifi", $"There is no command \"verifi\". {Known} {Meant} verify. Help: GangguanBot --help")]
    [InlineData("@dance", $"There is no command \"@dance\". {Known} Help: GangguanBot --help")]
    [InlineData("migrate now", "\"now\" means nothing to the command migrate. Help: GangguanBot migrate --help")]
    [InlineData("restore /one /two", "\"/two\" means nothing to the command restore. Help: GangguanBot restore --help")]
    public async Task A_word_that_is_no_command_is_refused(string line, string sentence) => await IsRefusedAsync(line, sentence);

    [Theory]
    [InlineData("verify --hed=1234:ab12cd34", "There are: --head, --help, --version.", "--head")]
    [InlineData("restore --yess /backup", "There are: --yes, --help, --version.", "--yes")]
    [InlineData("restore /backup -y", "There are: --yes, --help, --version.", null)]
    [InlineData("doctor --BotToken=x", "There are: --help, --version.", "--Telegram:BotToken")]
    [InlineData("migrate -Telegram:BotToken=x", "There are: --help, --version.", "--Telegram:BotToken")]
    public async Task A_misspelt_option_is_answered_with_the_nearest_one(string line, string known, string? meant)
    {
        var option = line.Split(' ').Single(w => w[0] == '-').Split('=')[0];
        var perhaps = meant is null ? "" : $" {Meant} {meant}.";
        await IsRefusedAsync(line, $"There is no option \"{option}\". {known}{perhaps} Help: GangguanBot {line.Split(' ')[0]} --help");
    }

    [Theory]
    [InlineData("verify --head", "--head SEQ:HASH", "verify")]
    [InlineData("verify --head 1:abcdef01 --head 2:abcdef01", "--head SEQ:HASH", "verify")]
    [InlineData("--yes restore /backup", "restore --yes", "restore")]
    public async Task An_option_without_its_value_or_out_of_place_is_answered_with_its_form(string line, string form, string command) =>
        await IsRefusedAsync(line, $"Write it like this, and only once: {form}. Help: GangguanBot {command} --help");

    [Theory]
    [InlineData("1234")]
    [InlineData("x:ab12cd34ef567890")]
    [InlineData("1234:ab12cd3")]
    [InlineData("1234:ab12cd3g")]
    [InlineData("1234:")]
    [InlineData("00:")]
    public async Task What_is_no_head_of_a_chain_is_told_how_one_looks(string head)
    {
        var sentence = $"\"{head}\" is no head of a chain; it looks like 1234:ab12cd34ef567890 on the monthly recap";
        await IsRefusedAsync($"verify --head {head}", sentence);
        await IsRefusedAsync($"verify --head={head}", sentence);
    }

    [Fact]
    public async Task A_restore_without_its_folder_misses_it_together_with_the_settings()
    {
        var answer = await Terminal.TypesAsync("restore");
        Assert.Equal((2, ""), (answer.Code, answer.Said));
        Assert.Contains("\n  - restore FOLDER: harus diisi\n", answer.Complained, StringComparison.Ordinal);
        Assert.EndsWith("\n  - restore FOLDER: must be set\n", answer.Complained, StringComparison.Ordinal);
        Assert.Contains("set Telegram:BotToken", answer.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_section_of_a_setting_is_not_overlooked() =>
        await IsRefusedAsync("--Calender:AlwaysOpen=true",
            "  - Calender:AlwaysOpen: there is no such setting; perhaps Calendar:AlwaysOpen is meant");

    [Fact]
    public async Task It_is_said_in_Indonesian_then_in_English_and_last_in_a_third_language_of_the_shell()
    {
        string[] said =
        [
            "\"kini\" tidak dapat diartikan pada perintah migrate. Bantuan: GangguanBot migrate --help",
            "\"kini\" means nothing to the command migrate. Help: GangguanBot migrate --help",
            "\"kini\" teu tiasa dihartikeun dina paréntah migrate. Pitulung: GangguanBot migrate --help",
        ];
        Assert.Equal(said[..2], await ComplainsAsync("C", "migrate", "kini"));
        Assert.Equal(said, await ComplainsAsync("su_ID", "migrate", "kini"));
    }

    private static async Task IsRefusedAsync(string line, string sentence)
    {
        var answer = await Terminal.TypesAsync(line.Split(' '));
        Assert.Equal((2, ""), (answer.Code, answer.Said));
        Assert.Equal(sentence, answer.Complained.TrimEnd('\n').Split('\n')[^1]);
    }

    private static async Task<string[]> ComplainsAsync(string language, params string[] args) =>
        (await Terminal.TypesInAsync(language, args)).Complained.TrimEnd().Split('\n');
}
