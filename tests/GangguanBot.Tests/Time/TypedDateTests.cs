using GangguanBot.Languages;
using GangguanBot.Time;

namespace GangguanBot.Tests.Time;

/// <summary>Dates as people write them, wherever one is typed.</summary>
public sealed class TypedDateTests
{
    [Theory]
    [InlineData("30 November 2026", "2026-11-30")]
    [InlineData("30.11.26", "2026-11-30")]
    [InlineData("2026/11/30", "2026-11-30")]
    [InlineData("30-11-2026", "2026-11-30")]
    [InlineData("30/11/26", "2026-11-30")]
    [InlineData("2026.11.30", "2026-11-30")]
    [InlineData("30 nov 2026", "2026-11-30")]
    [InlineData("30 Nop. 2026", "2026-11-30")]
    [InlineData("30-Nov-2026", "2026-11-30")]
    [InlineData("30November2026", "2026-11-30")]
    [InlineData("Senin, 30 November 2026", "2026-11-30")]
    [InlineData("hari Senin tanggal 30 November 2026", null)] // the words before a weekday are not a date's
    [InlineData("tanggal 30 November 2026", "2026-11-30")]
    [InlineData("November 30, 2026", "2026-11-30")]
    [InlineData("1 Agt 2026", "2026-08-01")]
    [InlineData("17 agustus 2026", "2026-08-17")]
    [InlineData("5 Mei 2027", "2027-05-05")]
    [InlineData("Jum'at, 4 Desember 2026", "2026-12-04")]
    [InlineData("Selasa, 30 November 2026", null)] // it is a Monday
    [InlineData("31-11-2026", null)]
    [InlineData("29 Februari 2027", null)]
    [InlineData("30 Novemberan 2026", null)]
    [InlineData("30-11/2026", null)]
    [InlineData("30-11-20261", null)]
    [InlineData("130-11-2026", null)]
    [InlineData("30 November 1926", null)]
    [InlineData("30 November 9999", null)]
    [InlineData("", null)]
    [InlineData("besok pagi", null)]
    public void A_date_is_read_or_is_none(string text, string? day) =>
        Assert.Equal(day, TypedDate.Parse(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    [InlineData("su")]
    public void Every_date_that_the_bot_writes_is_read(string language)
    {
        var say = new Phrasebook(TimeZoneInfo.Utc).For(language);
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2028; day = day.AddDays(1)) Assert.Equal(day, TypedDate.Parse(say.Date(day)));
    }

    [Theory]
    [InlineData("08-02-2027 - 09-03-2027")]
    [InlineData("8 Februari 2027 s.d. 9 Maret 2027")]
    [InlineData("8/2/27 sampai 9/3/27")]
    [InlineData("2027-02-08–2027-03-09")]
    public void Days_from_one_to_another_are_read(string text) =>
        Assert.Equal(new DateRange(new(2027, 2, 8), new(2027, 3, 9)), TypedPeriod.Parse(text, TypedDate.Years));
}
