using System.Globalization;
using System.Text.RegularExpressions;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Journal;

/// <summary>Texts that the office's journal keeps for good, for its readers: instants in office hours, roles by their names.</summary>
public static partial class JournalText
{
    /// <summary>The longest a value is shown, so that a page stays below Telegram's limit of 4096 letters.</summary>
    private const int Longest = 150;

    /// <summary>How values are put together in the journal.</summary>
    private const string Between = " · ";

    public static string Of(string value, Phrases say)
    {
        var words = Instant()
            .Replace(value, m => say.Moment(DateTimeOffset.Parse(m.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));
        words = string.Join(Between, words.Split(Between).Select(part => Enum.IsDefined(typeof(Role), part) ? say[$"role.{part}"] : part))
            .Trim(' ', '·', '–');
        return Text.Cut(words, Longest);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();
}
