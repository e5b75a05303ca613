using System.Globalization;

namespace GangguanBot.Languages;

/// <summary>Dates, hours, durations and numbers as the language writes them, in the office's zone (<c>Office:TimeZone</c>).</summary>
[PhraseFamily("format.weekday.", typeof(DayOfWeek))]
[PhraseFamily("format.month.", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)]
[PhraseFamily("format.duration.", "days", "hours", "minutes", "seconds")]
[PhraseFamily("format.zone.", "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura")]
public sealed partial class Phrases
{
    /// <summary>"Selasa, 24 November 2026 pukul 16.00 WIB": how every deadline is said.</summary>
    public string Moment(DateTimeOffset at)
    {
        var here = TimeZoneInfo.ConvertTime(at, zone);
        return Text("format.moment", ("date", Date(DateOnly.FromDateTime(here.DateTime))), ("hour", Hour(at)));
    }

    /// <summary>"Selasa, 24 November 2026".</summary>
    public string Date(DateOnly date) => Text("format.date",
        ("weekday", this[$"format.weekday.{date.DayOfWeek}"]),
        ("day", date.Day), ("month", this[$"format.month.{date.Month}"]), ("year", date.Year));

    /// <summary>"24 November 2026", as letters are dated.</summary>
    public string PlainDate(DateTimeOffset at)
    {
        var date = TimeZoneInfo.ConvertTime(at, zone);
        return Text("format.plain_date", ("day", date.Day), ("month", this[$"format.month.{date.Month}"]), ("year", date.Year));
    }

    /// <summary>The office's day of that moment.</summary>
    public string Date(DateTimeOffset at) => Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));

    /// <summary>"pukul 16.00 WIB".</summary>
    public string Hour(DateTimeOffset at) => Text("format.hour", ("time", BareHour(at)));

    /// <summary>"16.00 WIB", for tables and lists.</summary>
    public string BareHour(DateTimeOffset at)
    {
        var here = TimeZoneInfo.ConvertTime(at, zone);
        return Text("format.bare_hour", ("time", Time(TimeOnly.FromDateTime(here.DateTime))), ("zone", Zone(here.Offset)));
    }

    /// <summary>"16.00".</summary>
    public string Time(TimeOnly time) => Text("format.time", ("hours", time.ToString("HH")), ("minutes", time.ToString("mm")));

    /// <summary>"2 jam 5 menit": the largest unit and the one below it; a day is 24 hours, less than a second is nothing.</summary>
    public string Duration(TimeSpan span)
    {
        var s = span.Duration();
        (string Unit, int Count)[] parts = [("days", s.Days), ("hours", s.Hours), ("minutes", s.Minutes), ("seconds", s.Seconds)];
        var said = parts.SkipWhile(p => p.Count == 0).Take(2).Where(p => p.Count > 0).DefaultIfEmpty((Unit: "minutes", Count: 0));
        return string.Join(' ', said.Select(p => Text($"format.duration.{p.Unit}", ("count", p.Count))));
    }

    /// <summary>"1.234,5": at most two decimals, separators as the language has them.</summary>
    public string Number(decimal number) => number.ToString("#,0.##", new NumberFormatInfo
    {
        NumberDecimalSeparator = this["format.decimal"],
        NumberGroupSeparator = this["format.thousand"],
    });

    private string Zone(TimeSpan offset)
    {
        var key = $"format.zone.{zone.Id}";
        return Has(key) ? this[key] : Text("format.zone.other", ("offset", $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}"));
    }
}
