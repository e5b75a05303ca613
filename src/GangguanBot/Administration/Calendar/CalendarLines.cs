using System.Text.RegularExpressions;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Time;

namespace GangguanBot.Administration.Calendar;

/// <summary>
/// Days as an admin types them, one a line: a date, hours if the day has its own, and a name. A whole year can be pasted.
/// </summary>
/// <param name="Faults">Lines that are none, counted from 1.</param>
public sealed partial record CalendarLines(IReadOnlyList<CalendarRow> Rows, IReadOnlyList<(int Line, string Text)> Faults)
{
    private const string Leave = "cuti bersama";

    public static CalendarLines Parse(string text)
    {
        var (rows, faults) = (new List<CalendarRow>(), new List<(int, string)>());
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = OneLine.Of(raw);
            if (line.Length == 0) continue;
            if (Row(line) is { } row && !rows.Exists(r => r.Date == row.Date)) rows.Add(row);
            else faults.Add((number, line));
        }

        return new(rows, faults);
    }

    private static CalendarRow? Row(string line)
    {
        if (TypedDate.Find(line) is not [{ At: 0, Date: { } date } day, ..]
            || Form().Match(line[day.Text.Length..]) is not { Success: true } match) return null;
        var (hours, name) = (match.Groups["hours"].Value, match.Groups["name"].Value.Trim());
        if (!FieldLimits.DayName.Takes(name) || !DayHours.TryParse(hours, out var parsed)) return null;
        if (parsed.IsOpen) return new CalendarRow { Date = date, Mark = DayMark.Special, Name = name, Hours = parsed.ToString() };
        return new CalendarRow
        {
            Date = date, Mark = name.StartsWith(Leave, StringComparison.OrdinalIgnoreCase)
            ? DayMark.CollectiveLeave : DayMark.NationalHoliday, Name = name
        };
    }

    [GeneratedRegex(@"^[\s:;,]+(?<hours>(\d{1,2}[.:]\d{2}\s*[–-]\s*\d{1,2}[.:]\d{2}[\s,]*)*)(?<name>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
