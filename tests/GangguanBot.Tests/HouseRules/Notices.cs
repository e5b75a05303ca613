using System.Text;

namespace GangguanBot.Tests.HouseRules;

/// <summary>
/// <c>THIRD-PARTY-NOTICES.txt</c>: what the bot is published with, whose it is, and under which licence. <c>licences/</c> holds the texts,
/// each by its SPDX name.
/// </summary>
static class Notices
{
    private const string Fonts = "src/GangguanBot/Documents/Fonts/OFL.txt", Gpl = "GPL-3.0";

    private static readonly string Line = new('=', 80);

    public static string Name(ShippedPackage package) => $"{package.Id} {package.Version}";

    /// <summary>The packages that a text of this kind names.</summary>
    public static IReadOnlyList<string> Named(string text) =>
        [.. text.Split("\nFONTS\n")[0].Split('\n').Where(l => l.Split(' ') is [{ Length: > 0 }, [>= '0' and <= '9', ..]])];

    public static string Text()
    {
        var text = new StringBuilder($"""
            THIRD-PARTY NOTICES

            GangguanBot itself is under the MIT licence. It is published with the packages and
            fonts below, which are the work of others. The text of every licence stands once,
            after the lists; what a package says in turn of others' work stands at the end.

            Packages under the LGPL are used unchanged, each as a library file of its own, which
            may be replaced by another build of it. Their source is at the address beside them.


            """);
        Head(text, "PACKAGES");
        foreach (var package in ShippedPackage.All)
            text.AppendLine($"{Name(package)}\n  {Under(package)}\n  {package.Holder}\n  {package.Address}\n");
        Head(text, "FONTS");
        text.AppendLine($"Liberation Sans 2.1.5 (regular, bold, italic), inside GangguanBot.dll\n  OFL-1.1, {Link("OFL-1.1")}\n");
        foreach (var name in Names().Order(StringComparer.Ordinal)) Add(text, $"LICENCE: {name}", File.ReadAllText(PathOf(name)));
        Add(text, "LICENCE: OFL-1.1", File.ReadAllText(Path.Combine(House.Root, Fonts)));
        foreach (var notice in ShippedPackage.All.Where(p => p.Others is not null).GroupBy(p => p.Others!))
            Add(text, $"NOTICES OF {string.Join(", ", notice.Select(p => p.Id))}", notice.Key);
        return text.ToString();
    }

    /// <summary>
    /// Licences whose text is wanted. Of a choice it is whichever there is; the LGPL is written as an addition to the GPL.
    /// </summary>
    private static IEnumerable<string> Names()
    {
        var names = ShippedPackage.All.Where(p => p.Licence != ShippedPackage.PublicDomain).Select(Chosen).ToHashSet();
        return names.Any(n => n.StartsWith("LGPL", StringComparison.Ordinal)) ? names.Append(Gpl) : names;
    }

    private static string Chosen(ShippedPackage package) =>
        package.Licence.Split(" OR ").Select(Bare).FirstOrDefault(l => File.Exists(PathOf(l)))
        ?? throw new InvalidOperationException(
            $"{package.Id} is under {package.Licence}: may it be used? Then put the text into licences/");

    private static string Bare(string licence) =>
        licence.Replace("-or-later", "", StringComparison.Ordinal).Replace("-only", "", StringComparison.Ordinal);

    private static string PathOf(string licence) => Path.Combine(House.Root, "licences", $"{licence}.txt");

    private static string Under(ShippedPackage package) => package.Licence switch
    {
        ShippedPackage.PublicDomain => ShippedPackage.PublicDomain,
        var choice when choice.Contains(" OR ", StringComparison.Ordinal) =>
            $"{Chosen(package)} (offered: {choice}), {Link(Chosen(package))}",
        var licence => $"{licence}, {Link(licence)}",
    };

    private static string Link(string licence) => $"https://spdx.org/licenses/{licence}.html";

    private static void Head(StringBuilder text, string title) => text.AppendLine($"{Line}\n{title}\n{Line}\n");

    private static void Add(StringBuilder text, string title, string content)
    {
        Head(text, title);
        text.AppendLine($"{content.ReplaceLineEndings("\n").Trim('\n')}\n");
    }
}
