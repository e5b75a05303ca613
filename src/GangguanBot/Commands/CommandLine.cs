using System.CommandLine;
using System.CommandLine.Help;
using GangguanBot.Languages;
using GangguanBot.Logging;
using GangguanBot.Office.Organisation;
using GangguanBot.Settings;
using GangguanBot.Storage;

namespace GangguanBot.Commands;

/// <summary>
/// The command line <c>GangguanBot [command] [option …] [--Section:Name=value …]</c>. Its answer is the process's exit code, one of <see
/// cref="ExitCode"/>.
/// </summary>
static class CommandLine
{
    public const string Name = "GangguanBot";

    private static readonly ParserConfiguration Plain = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <param name="language">Of help and completions, as <see cref="ShellLanguage"/> gives it.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, string? language = null)
    {
        var phrasebook = new Phrasebook(TimeZoneInfo.Utc);
        var say = phrasebook.For(language ?? ShellLanguage.Of(Environment.GetEnvironmentVariable));
        var to = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        (to.Output, to.Error) = (output ?? Console.Out, error ?? Console.Error);
        try
        {
            var (words, settings) = Arguments.Split(args);
            var root = Root(say, settings);
            var parsed = root.Parse(words, Plain);
            if (parsed.Action is not { ClearsParseErrors: true })
            {
                Usage.Check(parsed);
                Arguments.Check(settings);
            }

            // Ctrl-C: the bot has its host, which listens itself; another command is told, and ends where it may be left.
            to.ProcessTerminationTimeout = parsed.Action == root.Action ? null : Timeout.InfiniteTimeSpan;
            return await parsed.InvokeAsync(to);
        }
        catch (UsageException e)
        {
            return Refuse(e.Sentence);
        }
        catch (SettingsException e)
        {
            return Refuse(say => string.Join('\n', [say["settings.refused"], .. e.Faults.Select(f => f.Say(say))]));
        }
        catch (OrganisationException e)
        {
            return Refuse(say => string.Join('\n', [say["settings.organisation_refused"], .. e.Faults.Select(f => $"  - {f.Say(say)}")]));
        }
        catch (DatabaseInUseException)
        {
            return Refuse(say => say["settings.database_in_use"]);
        }
        catch (OperationCanceledException)
        {
            return Refuse(say => say["terminal.stopped"], ExitCode.Failed);
        }
        catch (Exception e)
        {
            // Already in the log with its stack. Left to the runtime, it would be printed with the token in it.
            await to.Error.WriteLineAsync(Redaction.Of(e.Message));
            return ExitCode.Failed;
        }

        // Indonesian, then English, whoever reads it; after them the shell's own language, if it is a third.
        int Refuse(Func<Phrases, string> sentence, int code = ExitCode.CannotStart)
        {
            foreach (var language in ((string[])["id", "en", say.Language]).Distinct())
                to.Error.WriteLine(sentence(phrasebook.For(language)));
            return code;
        }
    }

    private static RootCommand Root(Phrases say, string[] settings)
    {
        var run = new RunCommand(say, settings);
        var root = new RootCommand(say["terminal.about"])
        {
            run, new MigrateCommand(say, settings), new DoctorCommand(say, settings), new VerifyCommand(say, settings),
            new BackupCommand(say, settings), new RestoreCommand(say, settings), new LicencesCommand(say),
        };
        root.Action = run.Action;
        root.Options.Clear(); // the library's own, with English words
        root.Add(new HelpOption("--help", "-h", "-?") { Description = say["terminal.help"], Action = new HelpPage(say) });
        root.Add(new Option<bool>("--version") { Description = say["terminal.version"], Recursive = true, Action = new VersionLine() });
        return root;
    }
}
