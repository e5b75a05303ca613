using System.Text.RegularExpressions;
using GangguanBot.Chat;
using GangguanBot.Office;

namespace GangguanBot.Administration;

/// <summary>Codes of posts and agencies: KABID-TI, DISDIK. Kept in capitals, given once.</summary>
public static partial class OfficeCodes
{
    /// <returns><c>null</c>, and said so: not a code, or taken.</returns>
    public static async Task<string?> TypedAsync(Talk talk, Func<string, Task<bool>> isTaken)
    {
        var code = TypedAnswer.Plain(talk)?.ToUpperInvariant() ?? "";
        if (!FieldLimits.Code.Takes(code) || !Form().IsMatch(code)) { talk.Reply(talk.Say.Html("admin.code_form")); return null; }
        if (!await isTaken(code)) return code;
        talk.Reply(talk.Say.Html("admin.code_taken", ("code", code)));
        return null;
    }

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
