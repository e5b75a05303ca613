using System.CommandLine;
using System.CommandLine.Invocation;
using GangguanBot.Languages;

namespace GangguanBot.Commands;

/// <summary>
/// The page of <c>--help</c>, made from the commands themselves. The library's own page has no Indonesian, and its words cannot be changed.
/// </summary>
[PhraseFamily("terminal.title.", "usage", "commands", "arguments", "options", "settings", "codes")]
[PhraseFamily("terminal.code.", "0", "1", "2")]
sealed class HelpPage(Phrases say) : SynchronousCommandLineAction
{
    private const int Usual = 80, Narrowest = 40, Widest = 100;
    private const string Indent = "  ";

    private static readonly string[] Examples = ["--Telegram:BotToken=…", "--Calendar:AlwaysOpen=true", "--Storage:FilesPath data/files"];

    /// <summary>Help is given whatever else is wrong with the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var line in Lines(parseResult.CommandResult.Command, Width())) parseResult.InvocationConfiguration.Output.WriteLine(line);
        return ExitCode.Well;
    }

    private IEnumerable<string> Lines(Command command, int width)
    {
        var inside = width - Indent.Length;
        return
        [
            .. Wrap(command.Description!, width),
            .. Section("usage", Wrap(UsageOf(command), inside)),
            .. Section("commands", Table([.. command.Subcommands.Select(c => (FormOf(c), c.Description!))], inside)),
            .. Section("arguments", Table([.. command.Arguments.Select(a => (a.Name, a.Description!))], inside)),
            .. Section("options", Table([.. Usage.Options(command).Select(o => (FormOf(o), o.Description!))], inside)),
            .. Section("settings", Settings(command, inside)),
            .. Section("codes", Table([.. ((string[])["0", "1", "2"]).Select(c => (c, say[$"terminal.code.{c}"]))], inside)),
        ];
    }

    private List<string> Settings(Command command, int width) => command switch
    {
        LicencesCommand => [],
        RootCommand =>
        [
            .. Wrap(say["terminal.settings"], width), .. Examples.Select(e => Indent + e),
            .. Wrap(say["terminal.example"], width), Indent + Path.Combine(AppContext.BaseDirectory, "appsettings.example.json"),
        ],
        _ => Wrap(say.Text("terminal.settings_too", ("help", $"{CommandLine.Name} --help")), width),
    };

    private string UsageOf(Command command)
    {
        var what = command is RootCommand ? $"[{say["terminal.usage.command"]}]" : FormOf(command);
        var settings = command is LicencesCommand ? "" : $" [--{say["terminal.usage.setting"]}…]";
        return $"{CommandLine.Name} {what} [{say["terminal.usage.options"]}]{settings}";
    }

    private static string FormOf(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Select(a => a.Name)]);

    private static string FormOf(Option option) => string.Join(", ", [Usage.Form(option), .. option.Aliases]);

    private IEnumerable<string> Section(string title, List<string> lines) =>
        lines.Count == 0 ? [] : ["", say[$"terminal.title.{title}"], .. lines.Select(l => Indent + l)];

    /// <summary>Lays out two columns: the text to type, and its meaning.</summary>
    private static List<string> Table(IReadOnlyList<(string Typed, string Does)> rows, int width)
    {
        var first = rows.Select(r => r.Typed.Length).DefaultIfEmpty().Max() + Indent.Length;
        return [.. rows.SelectMany(r => Wrap(r.Does, width - first).Select((line, n) => (n == 0 ? r.Typed : "").PadRight(first) + line))];
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= width) lines[^1] += $" {word}";
            else lines.Add(word);
        return lines;
    }

    private static int Width() =>
        Console.IsOutputRedirected || Console.WindowWidth <= 0 ? Usual : Math.Clamp(Console.WindowWidth, Narrowest, Widest);
}
