using GangguanBot.Chat;
using GangguanBot.Wire;

namespace GangguanBot.Tests.Wire;

/// <summary>Commands come as phones write them.</summary>
public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("/Lapor internet mati")]
    [InlineData("/lapor\u00A0internet mati")]
    [InlineData("/lapor\u200Binternet mati\u200B")]
    [InlineData("\u200E /lapor internet mati")]
    [InlineData("/lapor@Gangguan_Bot internet mati")]
    [InlineData("/lapor: internet mati")]
    [InlineData("/lapor, internet mati \u2800")]
    [InlineData("/lapor – internet mati")]
    [InlineData("/lapor\ninternet mati")]
    [InlineData("／lapor internet mati")]
    [InlineData("/lapor\u3164\u2060internet mati\0")]
    public void Words_behind_a_command_are_its_argument(string typed) =>
        Assert.Equal(new Content.Command("lapor", "internet mati"), TypedWords.Of(typed, "gangguan_bot"));

    [Theory]
    [InlineData("/lapor\u200B")]
    [InlineData("/lapor .")]
    [InlineData("/lapor@gangguan_bot\u00A0")]
    public void A_command_with_nothing_to_be_read_behind_it_stands_alone(string typed) =>
        Assert.Equal("lapor", Assert.IsType<Content.Command>(TypedWords.Of(typed, "gangguan_bot")).Name);

    [Theory]
    [InlineData("/mnt/data penuh")]
    [InlineData("/lapor/status")]
    [InlineData("mohon /lapor")]
    [InlineData("/ lapor")]
    public void A_path_is_no_command(string typed) => Assert.IsType<Content.TypedText>(TypedWords.Of(typed, "gangguan_bot"));

    [Theory]
    [InlineData("\u200B\u200C\u200D\uFEFF")]
    [InlineData("\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800\u2800")]
    [InlineData("\u3164 \u115F\u1160\uFFA0")]
    [InlineData("\u00AD\u034F\u2060\u180E\uFE0F")]
    [InlineData("\U000E0020\U000E0041")]
    [InlineData(" \n\t\0")]
    public void What_nobody_can_see_are_no_words(string typed) =>
        Assert.Equal(new Content.TypedText(""), TypedWords.Of(typed, "gangguan_bot"));
}
