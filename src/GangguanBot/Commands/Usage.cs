using System.CommandLine;
using System.CommandLine.Parsing;
using GangguanBot.Languages;
using GangguanBot.Settings;

namespace GangguanBot.Commands;

/// <summary>
/// Explains the fault of a command line, and what was probably meant. It reads the parsed result and not the parser's own messages: they
/// are in English, or in a dozen languages without ours.
/// </summary>
static class Usage
{
    /// <exception cref="UsageException">It cannot be obeyed.</exception>
    public static void Check(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (Strange(parsed) is { } option) throw NoOption(option.Split('=')[0], command);
        if (parsed.UnmatchedTokens is [var word, ..]) throw command is RootCommand ? NoCommand(word, command) : NoWord(word, command);
        if (parsed.Errors is [{ SymbolResult: var place }, ..]) throw Written(FormOf(place) ?? command.Name, command);
    }

    /// <summary>How it is written: <c>--head SEQ:HASH</c>.</summary>
    public static string Form(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    /// <summary>The options of a command, with those it inherits.</summary>
    public static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options.Where(o => o.Recursive)));

    /// <summary>An option that nobody knows is an argument to the parser. Behind <c>--</c> it is one.</summary>
    private static string? Strange(ParseResult parsed) => parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
        .FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith('-'))?.Value;

    private static string? FormOf(SymbolResult? place) => place switch
    {
        OptionResult { Option: var option } => Form(option),
        ArgumentResult { Parent: OptionResult { Option: var option } } => Form(option),
        _ => null,
    };

    private static UsageException NoCommand(string word, Command root)
    {
        var known = root.Subcommands.Select(c => c.Name).ToList();
        var meant = Spelling.Nearest(word, known);
        return Fault(root, say => say.Text("settings.verb", ("verb", word), ("known", string.Join(", ", known))), meant);
    }

    private static UsageException NoWord(string word, Command command) =>
        Fault(command, say => say.Text("terminal.fault.word", ("word", word), ("command", command.Name)));

    private static UsageException NoOption(string option, Command command)
    {
        var options = Options(command).Select(o => o.Name).ToList();
        if (options.Contains(option)) return Written($"{command.Name} {option}", command); // it came before its command
        var settings = SettingsShape.Places.Select(p => $"--{p.Key}").ToList();
        var meant = settings.Find(s => s.EndsWith($":{option.TrimStart('-')}", StringComparison.OrdinalIgnoreCase)) // without its section
            ?? Spelling.Nearest(option, options.Concat(settings));
        return Fault(command, say => say.Text("terminal.fault.option", ("option", option), ("known", string.Join(", ", options))), meant);
    }

    private static UsageException Written(string form, Command command) =>
        Fault(command, say => say.Text("terminal.fault.value", ("form", form)));

    private static UsageException Fault(Command command, Func<Phrases, string> sentence, string? meant = null)
    {
        var help = command is RootCommand ? $"{CommandLine.Name} --help" : $"{CommandLine.Name} {command.Name} --help";
        return new(say => string.Join(' ', ((string?[])
        [
            sentence(say),
            meant is null ? null : say.Text("terminal.fault.perhaps", ("name", meant)),
            say.Text("terminal.fault.help", ("help", help)),
        ]).OfType<string>()));
    }
}
