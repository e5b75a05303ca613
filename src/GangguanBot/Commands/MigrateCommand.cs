using System.CommandLine;
using GangguanBot.Languages;
using GangguanBot.Storage;

namespace GangguanBot.Commands;

/// <summary>Brings the database up to date, and no more.</summary>
sealed class MigrateCommand : Command
{
    public MigrateCommand(Phrases say, string[] settings) : base("migrate", say["terminal.migrate"]) => SetAction(async (parsed, ct) =>
    {
        await using var app = BotHost.Build(settings, logToError: true);
        var database = app.Services.GetRequiredService<BotDatabase>();
        var say = app.OfficePhrases();
        await Progress.Of(parsed, say).ShowAsync(progress => database.OpenAsync(ct, progress));
        await parsed.InvocationConfiguration.Output.WriteLineAsync(say["terminal.migrated"]);
        return ExitCode.Well;
    });
}
