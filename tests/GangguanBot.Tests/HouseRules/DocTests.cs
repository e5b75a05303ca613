using GangguanBot.Commands;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Diagnosis;

namespace GangguanBot.Tests.HouseRules;

/// <summary>Documents that are written from the code are as the code is now.</summary>
public sealed class DocTests
{
    private const string Write = "GANGGUANBOT_WRITE_DOCS";

    [Fact]
    public void The_Sop_folders_README_is_the_table() => IsFresh("src/GangguanBot/Sop/README.md", SopDocument.Markdown(Sop007.InForce));

    [Fact]
    public void The_Diagnosis_folders_README_is_the_tree() => IsFresh("src/GangguanBot/Tickets/Diagnosis/README.md",
        DiagnosisDocument.Markdown(new Phrasebook(TimeZoneInfo.Utc).For(Phrasebook.Source)));

    /// <summary>By name first: of a package that came or went, its name says more than that a long file is stale.</summary>
    [Fact]
    public void The_third_party_notices_name_every_package_that_ships_and_no_other()
    {
        var text = Notices.Text();
        WriteIfAsked(LicencesCommand.File, text);
        var named = Notices.Named(File.ReadAllText(Path.Combine(House.Root, LicencesCommand.File)));
        var shipped = ShippedPackage.All.Select(Notices.Name).ToList();
        House.HasNo(shipped.Except(named).Select(p => $"missing: {p}").Concat(named.Except(shipped).Select(p => $"too much: {p}")));
        IsFresh(LicencesCommand.File, text);
    }

    private static void IsFresh(string path, string now)
    {
        WriteIfAsked(path, now);
        var (file, wanted) = (Path.Combine(House.Root, path), Lines(now));
        Assert.True(File.Exists(file)
            && Lines(File.ReadAllText(file)) == wanted, $"{path} is stale: run this test once with {Write}=1, and it is written anew");
    }

    private static void WriteIfAsked(string path, string now)
    {
        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(Path.Combine(House.Root, path), Lines(now));
    }

    /// <summary>The chart's writer ends lines as the machine does.</summary>
    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";
}
