using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.HouseRules;

/// <summary>Who may know whom. A folder that is not in the table is a fault too: it has to say where it stands.</summary>
public sealed partial class DirectionTests
{
    private static readonly string[] Nobody = [];
    private static readonly string[] Below = ["Languages", "Settings", "Storage"];
    private static readonly string[] Office = [.. Below, "Chat", "Sop", "Time"];
    private static readonly string[] Tickets = [.. Office, "Office", "Photos", "Traces"];
    private static readonly string[] Features = [.. Tickets, "Tickets"];

    /// <summary>What each folder of the bot may use of the others. Files outside of a folder compose, and may use everything.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Sop"] = Nobody, ["Languages"] = Nobody, ["Logging"] = Nobody, ["Traces"] = Nobody, ["Photos"] = Nobody,
        ["Sheets"] = ["Languages"],
        ["Settings"] = ["Languages", "Sop", "Time"],
        ["Storage"] = ["Settings"],
        ["Time"] = ["Storage"], // the days that the office itself has set
        ["Chat"] = Below,
        ["Office"] = Office,
        ["Tickets"] = Tickets,
        ["Administration"] = Features,
        ["Chasing"] = Features,
        ["Documents"] = Features,
        ["Recaps"] = [.. Features, "Documents", "Sheets"],
        ["Registry"] = [.. Features, "Sheets"],
        ["Probing"] = Features,
        ["Outages"] = Features,
        ["Sites"] = Features,
        ["Watchdog"] = [.. Features, "Chasing"], // it reads the sweep's pulse, and what waits in Chat's tables
        ["Wire"] = [.. Below, "Chat"],
        ["Web"] = [.. Below, "Chat", "Wire"], // readiness asks the database and the receiver
        ["Commands"] = [.. Office, "Office", "Administration", "Wire", "Logging"], // they build the host, and ask it for what they do
        ["Jobs"] = [.. Features, "Administration", "Chasing", "Documents", "Recaps", "Registry", "Probing", "Outages", "Sites", "Watchdog",
            "Wire", "Web"],
    };

    /// <summary>A package that one folder speaks with for all the others.</summary>
    private static readonly Dictionary<string, string[]> OnlyIn = new()
    {
        ["Stateless"] = ["Sop"],
        ["Telegram.Bot"] = ["Wire"],
        ["Hangfire"] = ["Jobs"],
        ["SkiaSharp"] = ["Photos"],
        ["OpenTelemetry"] = ["Web"],
        ["PdfSharp"] = ["Documents"],
        ["QRCoder"] = ["Documents"],
        ["SpreadCheetah"] = ["Sheets"],
        ["System.CommandLine"] = ["Commands"],
        ["Spectre"] = ["Commands"],
    };

    private static readonly IReadOnlyList<SourceFile> Bot = SourceFile.Of("src/GangguanBot", ".cs");

    [Fact]
    public void Every_folder_uses_only_what_stands_below_it() => House.HasNo(
        from file in Bot
        let home = Home(file)
        where !home.EndsWith(".cs", StringComparison.Ordinal)
        from used in Folders(file)
        where used != home && !(MayUse.TryGetValue(home, out var allowed) && allowed.Contains(used))
        select $"{file.Path} uses {used}");

    [Fact]
    public void Every_file_says_the_namespace_of_its_folder() => House.HasNo(
        from file in Bot
        let home = Home(file)
        where NamespaceLine().Match(file.Text) is { Success: true } line
            && line.Groups["name"].Value.Split('.').ElementAtOrDefault(1) != (home.EndsWith(".cs", StringComparison.Ordinal) ? null : home)
        select file.Path);

    [Fact]
    public void Each_package_is_spoken_with_in_one_folder() => House.HasNo(
        from file in Bot
        from package in OnlyIn
        where file.Names(package.Key).Any() && !package.Value.Contains(Home(file))
        select $"{file.Path} names {package.Key}");

    [Fact]
    public void The_bot_does_not_know_the_simulator() => House.HasNo(
        Bot.Where(f => f.Names("GangguanBot.Simulator").Any()).Select(f => f.Path)
            .Concat(House.Files("src/GangguanBot", ".csproj")
                .Where(f => File.ReadAllText(f).Contains("Simulator", StringComparison.Ordinal))));

    /// <summary>Asked of the compiled simulator: it has a Wire and a Chat of its own, so its words alone would not tell.</summary>
    [Fact]
    public void The_simulator_knows_only_the_door_of_the_bot()
    {
        using var file = new PEReader(File.OpenRead(typeof(TelegramWorld).Assembly.Location));
        var reader = file.GetMetadataReader();
        var bot = reader.AssemblyReferences.Single(a => reader.GetString(reader.GetAssemblyReference(a).Name) == "GangguanBot");
        Assert.Equal([nameof(BotHost)],
            reader.TypeReferences.Select(reader.GetTypeReference).Where(t => t.ResolutionScope == bot)
            .Select(t => reader.GetString(t.Name)));
    }

    [Fact]
    public void The_table_names_no_folder_that_is_unknown_and_the_rules_have_something_to_read()
    {
        Assert.True(Bot.Count > 100, "the sources were not found");
        House.HasNo(Bot.Select(Home).Where(h => !h.EndsWith(".cs", StringComparison.Ordinal)).Distinct().Except(MayUse.Keys));
        Assert.Contains(Bot, f => Home(f) == "Sop" && f.Names("Stateless").Any());
        Assert.Contains(Bot, f => Folders(f).Contains("Tickets"));
    }

    /// <summary>The folder below the project, or the file's own name when it lies in none.</summary>
    private static string Home(SourceFile file) => file.Path.Split('/')[2];

    /// <summary>
    /// Folders of the bot by <c>using</c> and by full name; and by <c>Folder.Name</c>, which C# lets pass inside of our own namespace.
    /// </summary>
    private static IEnumerable<string> Folders(SourceFile file) =>
        file.Names("GangguanBot").Select(n => n.Split('.').ElementAtOrDefault(1)).OfType<string>()
            .Concat(MayUse.Keys.Where(folder => Regex.IsMatch(file.Code, $@"(?<![\w.]){folder}\.[A-Z]")))
            .Where(MayUse.ContainsKey).Distinct();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
