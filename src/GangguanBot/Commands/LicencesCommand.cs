using System.CommandLine;
using GangguanBot.Languages;

namespace GangguanBot.Commands;

/// <summary>Prints whose work the bot is published with, and under which licences.</summary>
sealed class LicencesCommand : Command
{
    public const string File = "THIRD-PARTY-NOTICES.txt";

    public LicencesCommand(Phrases say) : base("licences", say["terminal.licences"]) => SetAction(async (parsed, ct) =>
    {
        var notices = await System.IO.File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, File), ct);
        await parsed.InvocationConfiguration.Output.WriteAsync(notices);
        return ExitCode.Well;
    });
}
