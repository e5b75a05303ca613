using GangguanBot.Staff.Administration.Settings;

namespace GangguanBot.Staff;

/// <summary>The office's name as it is now: an admin's, else <c>Office:Name</c>.</summary>
public sealed class OfficeName(OfficeSettings file, RunningSettings running)
{
    public string Current => running[RunningSettings.OfficeName] ?? file.Name;
}

/// <summary>That name as a setting.</summary>
public sealed class OfficeNameSetting(OfficeSettings file) : ILiveSettings
{
    private const int Shortest = 3, Longest = 100;

    public IReadOnlyList<LiveSetting> All { get; } =
    [
        new(RunningSettings.OfficeName, say => say["admin.settings.office_name"], file.Name, typed => typed.Length is >= Shortest and <= Longest ? typed : null,
            "admin.settings.ask_name", "admin.settings.name_form"),
    ];
}
