using System.Globalization;
using GangguanBot.Languages;

namespace GangguanBot.Tests.Languages;

public sealed class TextTests
{
    private const string Family = "👨‍👩‍👧", Flag = "🇮🇩", Thumb = "👍🏽", Accent = "e\u0301";

    [Theory]
    [InlineData("", 5, "")]
    [InlineData("Dinas", 5, "Dinas")]
    [InlineData("Dinas Pendidikan", 9, "Dinas Pe…")]
    [InlineData("Dinas Pendidikan", 7, "Dinas…")]
    [InlineData("ab" + Family, 9, "ab…")]
    [InlineData("ab" + Flag + "c", 6, "ab…")]
    [InlineData("ab" + Thumb + "c", 6, "ab…")]
    [InlineData("ab" + Accent + "c", 4, "ab…")]
    [InlineData("ab😀", 3, "ab…")]
    public void What_is_too_long_ends_between_two_signs_and_says_so(string text, int most, string cut) =>
        Assert.Equal(cut, Text.Cut(text, most));

    [Fact]
    public void Nothing_is_cut_within_a_sign_at_any_length()
    {
        var text = string.Concat(Enumerable.Repeat($"a{Family} {Flag}{Thumb}{Accent}\r\n", 3));
        var ends = StringInfo.ParseCombiningCharacters(text);
        Assert.All(Enumerable.Range(1, text.Length - 1), most =>
        {
            var cut = Text.Cut(text, most, ending: "");
            Assert.InRange(cut.Length, 0, most);
            Assert.StartsWith(cut, text, StringComparison.Ordinal);
            if (most >= Family.Length) Assert.Contains(cut.Length, ends);
        });
    }

    [Theory]
    [InlineData('\u0300')]
    [InlineData('\u200d')]
    public void One_sign_that_is_longer_than_the_room_is_cut_all_the_same(char mark) =>
        Assert.Equal(80, Text.Cut($"a{new string(mark, 500)}", 80).Length);

    [Fact]
    public void A_pair_that_does_not_fit_is_left_out_whole() => Assert.Equal("…", Text.Cut("😀😀", 2));
}
