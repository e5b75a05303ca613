using GangguanBot.Languages;

namespace GangguanBot.Tests.Languages;

public sealed class PhrasesTests
{
    private static readonly DateTimeOffset Due = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly Phrasebook book = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));
    private readonly Phrases id;

    public PhrasesTests() => id = book.For("id");

    [Theory]
    [InlineData("id", "Selasa, 24 November 2026 pukul 16.00 WIB")]
    [InlineData("en", "Tuesday, 24 November 2026 at 16:00 WIB")]
    [InlineData("su", "Salasa, 24 Nopémber 2026 tabuh 16.00 WIB")]
    public void A_moment_is_a_day_a_date_and_an_hour_in_the_offices_zone(string language, string said) =>
        Assert.Equal(said, book.For(language).Moment(Due));

    [Theory]
    [InlineData("Asia/Makassar", "17.00 WITA")]
    [InlineData("Asia/Jayapura", "18.00 WIT")]
    [InlineData("America/Caracas", "05.00 UTC-04:00")]
    [InlineData("Asia/Kathmandu", "14.45 UTC+05:45")]
    public void An_hour_names_its_zone(string zone, string said) =>
        Assert.Equal(said, new Phrasebook(TimeZoneInfo.FindSystemTimeZoneById(zone)).For("id").BareHour(Due));

    [Fact]
    public void An_hour_in_a_sentence_says_pukul() => Assert.Equal("pukul 16.00 WIB", id.Hour(Due));

    [Theory]
    [InlineData("02:05:00", "2 jam 5 menit")]
    [InlineData("-02:05:00", "2 jam 5 menit")]
    [InlineData("1.00:30:00", "1 hari")]
    [InlineData("1.03:30:00", "1 hari 3 jam")]
    [InlineData("00:10:00", "10 menit")]
    [InlineData("00:00:20.9", "20 detik")]
    [InlineData("00:00:00", "0 menit")]
    public void A_duration_is_said_in_its_two_largest_units(string span, string said) =>
        Assert.Equal(said, id.Duration(TimeSpan.Parse(span)));

    [Fact]
    public void Numbers_have_a_decimal_comma_in_Indonesian()
    {
        Assert.Equal("1.234,5", id.Number(1234.50m));
        Assert.Equal("1,234.5", book.For("en").Number(1234.50m));
    }

    [Fact]
    public void What_a_person_typed_is_escaped_and_our_own_markup_is_not()
    {
        Assert.Equal("&lt;b&gt;&amp; &lt;i&gt;", id.Html("format.moment", ("date", "<b>&"), ("hour", "<i>")).Value);
        Assert.Equal("<b>A&amp;B</b> x", id.Html("format.moment", ("date", new Html("<b>A&amp;B</b>")), ("hour", "x")).Value);
        Assert.Equal("A&B x", id.Text("format.moment", ("date", new Html("<b>A&amp;B</b>")), ("hour", "x")));
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_is_not_filled_again() =>
        Assert.Equal("{hour} x", id.Text("format.moment", ("date", "{hour}"), ("hour", "x")));

    [Fact]
    public void Values_are_written_as_the_language_writes_them() => Assert.Equal(
        "2,5 16.00", id.Text("format.moment", ("date", 2.5m), ("hour", new TimeOnly(16, 0))));

    [Fact]
    public void An_unknown_key_is_shown_in_brackets() => Assert.Equal("[no.such.key]", id["no.such.key"]);

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("SU", "su")]
    [InlineData("de", "id")]
    [InlineData(null, "id")]
    public void A_language_is_found_by_its_tag_and_is_Indonesian_when_unknown(string? tag, string language) =>
        Assert.Equal(language, book.For(tag).Language);

    [Fact]
    public void Indonesian_comes_first() => Assert.Equal(["id", "en", "su"], book.Languages);
}
