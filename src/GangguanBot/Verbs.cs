using GangguanBot.Languages;
using GangguanBot.Logging;
using GangguanBot.Staff.Organisation;
using GangguanBot.Storage;
using GangguanBot.Wire;

namespace GangguanBot;

/// <summary>What <c>dotnet GangguanBot.dll [verb] [--Setting=value …]</c> can do. The answer is the process's exit code: 0 well, 1 failed, 2 cannot start like this.</summary>
public static class Verbs
{
    public const int Well = 0, Failed = 1, CannotStart = 2;

    private static readonly Dictionary<string, Func<string[], Task<int>>> All = new()
    {
        ["run"] = RunAsync,
        ["migrate"] = MigrateAsync,
        ["doctor"] = Doctor.ExamineAsync,
        ["verify"] = Verification.RunAsync,
        ["backup"] = Backups.MakeAsync,
        ["restore"] = Backups.RestoreAsync,
    };

    public static async Task<int> ObeyAsync(string[] args)
    {
        var verb = args is [{ Length: > 0 } first, ..] && first[0] != '-' ? first : "run";
        if (!All.TryGetValue(verb, out var act)) return Refuse(say => say.Text("settings.verb", ("verb", verb), ("known", string.Join(", ", All.Keys))));
        try
        {
            return await act(args);
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
        catch (Exception e)
        {
            // Already in the log with its stack. Left to the runtime, it would be printed with the token in it.
            await Console.Error.WriteLineAsync(Redaction.Of(e.Message));
            return Failed;
        }
    }

    private static async Task<int> RunAsync(string[] args)
    {
        var app = BotHost.Build(args);
        var ending = app.Services.GetRequiredService<Ending>();
        app.Lifetime.ApplicationStarted.Register(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive)); // what only the start needed is given back
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (ending.ExitCode != Well)
        {
            // Telegram refused the token before the last service had started.
        }

        return ending.ExitCode;
    }

    private static async Task<int> MigrateAsync(string[] args)
    {
        await using var app = BotHost.Build(args);
        await app.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        return Well;
    }

    /// <summary>To operators, before anything is known about who reads it: Indonesian, then English.</summary>
    private static int Refuse(Func<Phrases, string> sentence)
    {
        var book = new Phrasebook(TimeZoneInfo.Utc);
        foreach (var language in (ReadOnlySpan<string>)["id", "en"]) Console.Error.WriteLine(sentence(book.For(language)));
        return CannotStart;
    }
}
