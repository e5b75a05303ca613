using GangguanBot.Languages;

namespace GangguanBot.Office.LiveSettings;

/// <summary>A setting that can be changed while the bot runs.</summary>
/// <param name="FromFile">The value in force until somebody changes it; <c>null</c>: none.</param>
/// <param name="Read">A typed value as it is kept; <c>null</c>: it cannot be this setting.</param>
/// <param name="AskPhrase">Asks for a value; <paramref name="FormPhrase"/> says what it looks like when a typed one cannot be it.</param>
public sealed record LiveSetting(
    string Key, Func<Phrases, string> Name, string? FromFile, Func<string, string?> Read, string AskPhrase, string FormPhrase);

/// <summary>The settings of a feature that can be changed while the bot runs. Only those whose change takes effect at once.</summary>
public interface ILiveSettings
{
    IReadOnlyList<LiveSetting> All { get; }
}
