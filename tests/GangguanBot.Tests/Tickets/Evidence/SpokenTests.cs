using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Diagnosis.Evidence;
using GangguanBot.Tickets.Holding;

namespace GangguanBot.Tests.Tickets.Evidence;

public sealed class SpokenTests
{
    [Theory]
    [InlineData("surat.pdf", "surat.pdf")]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData(@"..\..\x.jpg", @"_.._x.jpg")]
    [InlineData("a\r\nContent-Type: text/html\r\n.jpg", "a Content-Type: text_html .jpg")]
    [InlineData("foto\u202Egpj.exe", "fotogpj.exe")]
    [InlineData("a\"b.jpg", "a'b.jpg")]
    [InlineData("\0\u0007", "otherwise")]
    [InlineData("...", "otherwise")]
    [InlineData(null, "otherwise")]
    public void A_name_is_only_a_name(string? sent, string kept) => Assert.Equal(kept, FileLabels.Name(sent, "otherwise"));

    [Fact]
    public void Long_names_and_captions_are_cut_where_no_letter_is_halved()
    {
        var name = FileLabels.Name(new string('a', 5000) + ".jpg", "x");
        Assert.InRange(name.Length, 50, 100);
        Assert.EndsWith(".jpg", name, StringComparison.Ordinal);
        var caption = FileLabels.Caption(string.Concat(Enumerable.Repeat("😀", 2500)))!;
        Assert.InRange(caption.Length, 1000, 1024);
        Assert.DoesNotContain('�', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(caption)));
    }

    [Fact]
    public void A_caption_keeps_its_lines_and_loses_what_turns_letters_round() =>
        Assert.Equal("satu\ndua <b>", FileLabels.Caption("satu\r\nd\u202Eu\u200Ba <b>\0"));

    [Theory]
    [InlineData(-6.5944, 106.7892, -6.5944, 106.7892, 0)]
    [InlineData(-6.5944, 106.7892, -6.6160, 106.7892, 2402)] // 0.0216 degrees of a meridian
    [InlineData(0, 179.9, 0, -179.9, 22239)]
    public void Distances_are_those_of_the_globe(double a, double b, double c, double d, double metres) =>
        Assert.Equal(metres, Distance.Metres(a, b, c, d), tolerance: 1.0);

    [Theory]
    [InlineData("kabel FO dari Telkom", "kabel FO dari Telkom", null)]
    [InlineData("kabel FO dari Telkom 30-11-2026", "kabel FO dari Telkom", "30-11-2026")]
    [InlineData("suku cadang dari gudang sampai 30/11/2026", "suku cadang dari gudang", "30/11/2026")]
    public void What_is_waited_for_is_told_from_a_day(string text, string what, string? day) =>
        Assert.Equal(new HoldReason(what, day), HoldReason.Parse(text));

    [Theory]
    [InlineData("besok")]
    [InlineData("minggu depan")]
    [InlineData("hari Senin 30-11-2026")]
    [InlineData("30-11-2026")]
    [InlineData("30/11")]
    [InlineData("")]
    public void A_day_is_nothing_to_wait_for(string text) => Assert.Null(HoldReason.Parse(text));
}
