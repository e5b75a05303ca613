using GangguanBot.Settings;

namespace GangguanBot.Office.LiveSettings;

/// <summary>The office's name as it is now: an admin's, else <c>Office:Name</c>.</summary>
public sealed class OfficeName(OfficeSettings file, RunningSettings running)
{
    public string Current => running[RunningSettings.OfficeName] ?? file.Name;
}

/// <summary>The office's name, and the language of whoever has not chosen one, as settings.</summary>
public sealed class OfficeLiveSettings(OfficeSettings file, OfficeLanguage language) : ILiveSettings
{
    public IReadOnlyList<LiveSetting> All { get; } =
    [
        new(RunningSettings.OfficeName, say => say["admin.settings.office_name"], file.Name, typed =>
            FieldLimits.OfficeName.Takes(typed) ? typed : null,
            "admin.settings.ask_name", "admin.settings.name_form"),
        new(RunningSettings.Language, say => say["admin.settings.language"], language.Default, typed =>
            language.Known.FirstOrDefault(l => l.Equals(typed, StringComparison.OrdinalIgnoreCase)),
            "admin.settings.ask_language", "admin.settings.language_form"),
    ];
}
