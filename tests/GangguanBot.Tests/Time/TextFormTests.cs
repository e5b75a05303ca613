using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Time;

namespace GangguanBot.Tests.Time;

/// <summary>Limits, hours and holidays as text.</summary>
public sealed class TextFormTests
{
    [Fact]
    public void A_limit_reads_what_it_writes() =>
        Prop.ForAll(World.Limits.ToArbitrary(), limit => Limit.Parse(limit.ToString()) == limit).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1 hari", 1, LimitUnit.Day)]
    [InlineData(" 10   Menit ", 10, LimitUnit.Minute)]
    [InlineData("20 DETIK", 20, LimitUnit.Second)]
    [InlineData("2 jam", 2, LimitUnit.Hour)]
    public void A_limit_is_a_number_and_an_indonesian_unit(string text, int amount, LimitUnit unit) =>
        Assert.Equal(new Limit(amount, unit), Limit.Parse(text));

    [Theory]
    [InlineData(null, LimitFault.Shape)]
    [InlineData("hari", LimitFault.Shape)]
    [InlineData("1hari", LimitFault.Shape)]
    [InlineData("-1 hari", LimitFault.Shape)]
    [InlineData("1 day", LimitFault.Unit)]
    [InlineData("0 hari", LimitFault.Amount)]
    [InlineData("10000 detik", LimitFault.Amount)]
    [InlineData("99999999999999999999 jam", LimitFault.Amount)]
    public void What_is_not_a_limit_says_why(string? text, LimitFault expected)
    {
        Assert.False(Limit.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
        Assert.Throws<FormatException>(() => Limit.Parse(text ?? ""));
    }

    [Theory]
    [InlineData("07:30-12:00,13:00-16:00", "07.30–12.00, 13.00–16.00")]
    [InlineData("13.00–16.30, 7.30–11.30", "07.30–11.30, 13.00–16.30")]
    [InlineData("22.00–24.00", "22.00–24.00")]
    [InlineData("", "")]
    public void Hours_are_periods_in_order(string text, string hours) => Assert.Equal(hours, DayHours.Parse(text).ToString());

    [Theory]
    [InlineData("16.00–07.30")]
    [InlineData("07.30")]
    [InlineData("07.30–25.00")]
    [InlineData("07.30–12.00, 11.00–16.00")]
    [InlineData("pagi–sore")]
    public void What_is_not_hours_is_refused(string text)
    {
        Assert.False(DayHours.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DayHours.Parse(text));
    }

    [Theory]
    [InlineData(2025, 17, 11, HolidayYearState.Final)]
    [InlineData(2026, 17, 8, HolidayYearState.Final)]
    [InlineData(2027, 18, 0, HolidayYearState.Estimated)]
    public void The_shipped_holidays_have_the_numbers_of_their_decree(int year, int national, int leave, HolidayYearState state)
    {
        var days = HolidayFile.Embedded().Holidays.Where(day => day.Date.Year == year).ToLookup(day => day.Kind);

        Assert.Equal((national, leave), (days[HolidayKind.NationalHoliday].Count(), days[HolidayKind.CollectiveLeave].Count()));
        Assert.Equal(state, World.Bogor.StateOf(year));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "years": [ { "year": 2026, "status": "Final", "days": [ { "date": "2026-02-30", "kind": "NationalHoliday", "name": "?" } ] } ], "ramadan": [] }""")]
    [InlineData("""{ "years": [ { "year": 2026, "status": "Maybe", "days": [] } ], "ramadan": [] }""")]
    public void A_faulty_file_of_holidays_is_refused(string json) =>
        Assert.Throws<JsonException>(() => HolidayFile.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json))));
}
