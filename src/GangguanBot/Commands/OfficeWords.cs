using GangguanBot.Languages;

namespace GangguanBot.Commands;

static class OfficeWords
{
    /// <summary>The office's language: what a command answers once the settings are read.</summary>
    public static Phrases OfficePhrases(this WebApplication app) =>
        app.Services.GetRequiredService<Phrasebook>().For(app.Services.GetRequiredService<OfficeSettings>().Language);
}
