using System.CommandLine;
using GangguanBot.Languages;
using GangguanBot.Storage;

namespace GangguanBot.Commands;

/// <summary>Brings the database up to date, and no more.</summary>
sealed class MigrateCommand : Command
{
    public MigrateCommand(Phrases say, string[] settings) : base("migrate", say["terminal.migrate"]) => SetAction(async (parsed, ct) =>
    {
        await using var app = BotHost.Build(settings);
        var database = app.Services.GetRequiredService<BotDatabase>();
        await Progress.Of(parsed, app.OfficePhrases()).ShowAsync(progress => database.OpenAsync(ct, progress));
        return ExitCode.Well;
    });
}
