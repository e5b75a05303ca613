using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GangguanBot.Tests.HouseRules;

/// <summary>A package that puts files into the bot's published output, with what its own nuspec says of it.</summary>
sealed partial record ShippedPackage(string Id, string Version, string Folder)
{
    public const string PublicDomain = "Public domain";

    /// <summary>Packages that give a file in place of a licence's name. Each new one is read by a person, and named here.</summary>
    private static readonly Dictionary<string, string> NamedInAFile = new()
    {
        ["Hangfire.Core"] = "LGPL-3.0-or-later",
        ["Hangfire.NetCore"] = "LGPL-3.0-or-later",
        ["Hangfire.AspNetCore"] = "LGPL-3.0-or-later",
        ["Hangfire.InMemory"] = "LGPL-3.0-or-later",
        ["Hangfire.PostgreSql"] = "LGPL-3.0-only",
        ["SQLite"] = PublicDomain,
    };

    /// <summary>Kinds of files that are published. A package without any of them only names others.</summary>
    private static readonly string[] Shipped = ["runtime", "runtimeTargets", "native"];

    private readonly XElement about = XDocument.Load(Directory.GetFiles(Folder, "*.nuspec").Single()).Root!
        .Elements().Single(e => e.Name.LocalName == "metadata");

    /// <summary>From what the build writes beside the bot, and found again in the folder that the packages were restored to.</summary>
    public static IReadOnlyList<ShippedPackage> All { get; } = [.. Read().OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase)];

    /// <summary>As SPDX names it.</summary>
    public string Licence => Element("license") is { } licence && licence.Attribute("type")?.Value == "expression" ? licence.Value
        : NamedInAFile.GetValueOrDefault(Id)
            ?? throw new InvalidOperationException($"{Id} names no licence: read its file, and name it here");

    public string Holder => Element("copyright") is { Value.Length: > 0 } holder ? Blanks().Replace(holder.Value, " ").Trim()
        : $"Copyright {Element("authors")!.Value.Replace(",", ", ", StringComparison.Ordinal)}";

    public string Address =>
        Element("projectUrl")?.Value ?? Element("repository")?.Attribute("url")?.Value ?? $"https://www.nuget.org/packages/{Id}";

    /// <summary>What it says in turn of others' work that is in it.</summary>
    public string? Others => Directory.GetFiles(Folder).FirstOrDefault(f => NoticeFile().IsMatch(Path.GetFileName(f))) is { } file
        ? File.ReadAllText(file).ReplaceLineEndings("\n").Trim() : null;

    private XElement? Element(string name) => about.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static IEnumerable<ShippedPackage> Read()
    {
        using var restored = JsonDocument.Parse(File.ReadAllText(Path.Combine(House.Root, "src/GangguanBot/obj/project.assets.json")));
        var folders = restored.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "GangguanBot.deps.json")));
        foreach (var library in built.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject())
        {
            if (!Shipped.Any(kind => library.Value.TryGetProperty(kind, out _))) continue;
            if (built.RootElement.GetProperty("libraries").GetProperty(library.Name).GetProperty("type").GetString() != "package") continue;
            var (id, version) = library.Name.Split('/') is [var name, var number]
                ? (name, number) : throw new InvalidDataException(library.Name);
            var below = Path.Combine(id.ToLowerInvariant(), version.ToLowerInvariant());
            yield return new(id, version, folders.Select(f => Path.Combine(f, below)).First(Directory.Exists));
        }
    }

    [GeneratedRegex(@"^(third-party-notices|notices?)(\.\w+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NoticeFile();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
