using System.Reflection;
using System.Text.RegularExpressions;
using GangguanBot.Languages;
using GangguanBot.Settings;

namespace GangguanBot.Commands;

/// <summary>
/// Tells settings from the words that are commands and options. The host reads settings as ASP.NET does: <c>--Section:Name=value</c>,
/// <c>--Section:Name value</c>, <c>Section:Name=value</c>, and <c>/</c> for <c>--</c>. The parser must not see them: it would take the
/// value of <c>--Section:Name value</c> for a command.
/// </summary>
static partial class Arguments
{
    /// <summary>
    /// Names without a section: the host's, such as <c>contentRoot</c>, and our own sections, which the settings' rules judge.
    /// </summary>
    private static readonly HashSet<string> Bare =
        new([.. HostNames(), "AllowedHosts", .. SettingsShape.Sections], StringComparer.OrdinalIgnoreCase);

    public static (IReadOnlyList<string> Words, string[] Settings) Split(string[] args)
    {
        if (args is [['[', ..], ..]) return (args, []); // a directive: what follows is a line that a shell wants to complete
        var (words, settings) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--")
            {
                words.AddRange(args[i..]);
                break;
            }

            if (IsSetting(args[i]))
            {
                settings.Add(args[i]);
                if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length) settings.Add(args[++i]);
            }
            else if (args[i].Length > 0) // an empty word is a shell's variable that was not set
            {
                words.Add(args[i]);
            }
        }

        return (words, [.. settings]);
    }

    /// <exception cref="SettingsException">The section is unknown, and nearly one of ours: nobody would read it.</exception>
    public static void Check(IEnumerable<string> settings)
    {
        var faults =
            from key in settings.Where(IsSetting).Select(s => Setting().Match(s).Groups["key"].Value)
            let section = key.Split(':')[0]
            where !SettingsShape.Sections.Contains(section, StringComparer.OrdinalIgnoreCase)
            let meant = Spelling.Nearest(section, SettingsShape.Sections)
            where meant is not null
            select new SettingFault(key, "settings.fault.unknown_near", ("name", meant + key[section.Length..]));
        if (faults.ToList() is { Count: > 0 } all) throw new SettingsException(all);
    }

    private static bool IsSetting(string arg)
    {
        if (Setting().Match(arg) is not { Success: true } match) return false;
        var (mark, key) = (match.Groups["mark"].Value, match.Groups["key"].Value);
        if (key.Contains(':', StringComparison.Ordinal)) return mark.Length > 0 || arg.Contains('=', StringComparison.Ordinal);
        return mark == "--" && Bare.Contains(key); // not "/": "/backup" is a folder
    }

    private static IEnumerable<string> HostNames() =>
        typeof(WebHostDefaults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!);

    [GeneratedRegex(@"^(?<mark>--|/)?(?<key>[^\s=:/\\-][^\s=:/\\]*(?::[^\s=:/\\]+)*)(?:=|$)", RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();
}
