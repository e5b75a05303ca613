using GangguanBot.Languages;

namespace GangguanBot.Office.Admission;

/// <summary>Rules for a person's name.</summary>
internal static class PersonNames
{
    public static int Shortest => FieldLimits.OwnName.Shortest;

    public static int Longest => FieldLimits.OwnName.Longest;

    /// <returns>One line without needless blanks; <c>null</c>: too short or too long.</returns>
    public static string? Typed(string text) => OneLine.Of(text) is var name && FieldLimits.OwnName.Takes(name) ? name : null;

    /// <summary>Telegram's name, cut to what fits; <c>null</c>: it is too short to be one.</summary>
    public static string? FromTelegram(string name) => Typed(Text.Cut(name, Longest, ending: ""));
}
