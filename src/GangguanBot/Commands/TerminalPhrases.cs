using GangguanBot.Languages;
using GangguanBot.Settings;

namespace GangguanBot.Commands;

static class TerminalPhrases
{
    /// <summary>The office's language: what a command answers once the settings are read.</summary>
    public static Phrases OfficePhrases(this WebApplication app) =>
        app.Services.GetRequiredService<Phrasebook>().For(app.Services.GetRequiredService<OfficeSettings>().Language);
}
