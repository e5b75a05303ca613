using System.Text.Json;
using System.Text.RegularExpressions;
using GangguanBot.Languages;
using GangguanBot.Time;
using static GangguanBot.Tests.Time.World;

namespace GangguanBot.Tests.Time;

public sealed class ExplanationTests
{
    static readonly WorkCalendar Odd = new(
        Jakarta,
        [new(HoursKind.Usual, DateRange.Always, BogorHours.Usual)],
        [],
        [new(Day("2026-11-24"), "Pindah kantor", DayHours.Closed), new(Day("2026-11-25"), "Hari Jadi", DayHours.Parse("08.00–12.00"))]);

    [Fact]
    public void A_report_on_the_evening_before_a_long_weekend_is_explained_day_by_day()
    {
        var why = Deadline.For(Wib("2026-05-13 16.05"), Limit.Days(1), Bogor).Why;

        Assert.Equal(
            [
                "ReceivedOutside received=2026-05-13 16.05 start=2026-05-18 07.30",
                "SkippedHoliday date=2026-05-14 name=Kenaikan Yesus Kristus",
                "SkippedLeave date=2026-05-15 name=Kenaikan Yesus Kristus",
                "SkippedWeekend date=2026-05-16",
                "SkippedWeekend date=2026-05-17",
                "WorkingDays count=1",
                "CountedDay date=2026-05-19 number=1 hours=07.30–12.00, 13.00–16.00",
                "Due due=2026-05-19 16.00",
            ],
            why.Select(Plain));
    }

    [Fact]
    public void Ten_minutes_over_a_night_in_ramadan_with_a_hold_are_explained_by_what_each_day_gave()
    {
        var hold = new Pause(Wib("2026-02-26 14.58"), Wib("2026-02-26 15.30"));
        var why = Deadline.For(Wib("2026-02-26 14.55"), Limit.Minutes(10), Bogor, holds: [hold]).Why;

        Assert.Equal(
            [
                "Received received=2026-02-26 14.55",
                "OfficeTime time=00:10:00",
                "RamadanHours date=2026-02-26",
                "CountedTime date=2026-02-26 time=00:05:00 hours=08.00–12.00, 12.30–15.00",
                "RamadanHours date=2026-02-27",
                "CountedTime date=2026-02-27 time=00:05:00 hours=08.00–11.30, 12.30–15.30",
                "Hold from=2026-02-26 14.58 to=2026-02-26 15.30 time=00:02:00",
                "RamadanHours date=2026-02-27",
                "CountedTime date=2026-02-27 time=00:02:00 hours=08.00–11.30, 12.30–15.30",
                "Due due=2026-02-27 08.07",
            ],
            why.Select(Plain));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    [InlineData("su")]
    public void Every_kind_of_line_has_its_phrase_with_exactly_its_values(string language)
    {
        using var locale = typeof(Deadline).Assembly.GetManifestResourceStream($"locales/{language}.json")!;
        var phrases = JsonDocument.Parse(locale).RootElement;
        var lines = AllKinds().DistinctBy(line => line.Kind).ToList();

        Assert.Equal(Enum.GetValues<WhyKind>(), lines.Select(line => line.Kind).Order());
        foreach (var line in lines)
        {
            var phrase = PhraseKey.Of(line.PhraseKey).Split('.').Aggregate(phrases, (node, key) => node.GetProperty(key)).GetString()!;
            var placeholders = Regex.Matches(phrase, @"(?<=\{)\w+(?=\})", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Select(match => match.Value);
            Assert.Equal(line.Values.Keys.Order(), placeholders.Order());
        }
    }

    static IEnumerable<ExplanationLine> AllKinds()
    {
        var hold = new Pause(Wib("2026-02-26 14.58"), Wib("2026-02-26 15.30"));
        return
        [
            .. Deadline.For(Wib("2026-05-13 16.05"), Limit.Days(1), Bogor).Why,
            .. Deadline.For(Wib("2026-02-26 14.55"), Limit.Minutes(10), Bogor, holds: [hold]).Why,
            .. Deadline.For(Wib("2026-11-23 09.00"), Limit.Days(1), Odd).Why,
            .. Deadline.For(Wib("2026-11-23 09.00"), Limit.Days(1), Bogor, DayRule.CalendarDay).Why,
            .. Deadline.For(Wib("2026-11-23 09.00"), Limit.Days(1), WorkCalendar.AlwaysOpen(Jakarta)).Why,
        ];
    }

    static string Plain(ExplanationLine line) =>
        string.Join(' ', [line.Kind.ToString(), .. line.Values.Select(value => $"{value.Key}={Plain(value.Value)}")]);

    static string Plain(object value) => value switch
    {
        DateTimeOffset at => at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH.mm"),
        DateOnly date => date.ToString("yyyy-MM-dd"),
        _ => $"{value}",
    };
}
