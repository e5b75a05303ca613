using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;

namespace GangguanBot.Tests.Chat;

public sealed class ButtonCodecTests
{
    private enum Colour { Red, Green }

    private sealed record Everything(
        int Whole, long Long, Colour Colour, bool Flag, DateOnly Day, int? Maybe, Colour? MaybeColour, string Words) : IButton<Everything>
    {
        public static string Prefix => "e";
    }

    private sealed record WordsFirst(string First, int Second) : IButton<WordsFirst>
    {
        public static string Prefix => "w";
    }

    [Fact]
    public void What_was_packed_is_parsed_to_the_same()
    {
        var words = ArbMap.Default.ArbFor<string>().Generator.Select(s => s ?? "").Where(s => s.Length < 9 && !s.Any(char.IsSurrogate));
        var numbers = ArbMap.Default.ArbFor<int>().Generator.Where(n => n >= 0);
        var buttons = from first in numbers from second in numbers from w in words select new TestButton(first, second, w);
        Prop.ForAll(buttons.ToArbitrary(), b => ButtonCodec.Parse<TestButton>(ButtonCodec.Pack(b)) == b).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_kind_of_field_has_one_way_to_be_written()
    {
        var full = new Everything(1, 5_000_000_000, Colour.Green, Flag: true, new DateOnly(2026, 11, 26), 7, Colour.Red, "a:b");
        Assert.Equal($"e:1:5000000000:Green:1:{full.Day.DayNumber}:7:Red:a:b", ButtonCodec.Pack(full));
        Assert.Equal(full, ButtonCodec.Parse<Everything>(ButtonCodec.Pack(full)));
        var empty = full with { Maybe = null, MaybeColour = null, Words = "" };
        Assert.Equal(empty, ButtonCodec.Parse<Everything>(ButtonCodec.Pack(empty)));
        Assert.EndsWith(":::", ButtonCodec.Pack(empty), StringComparison.Ordinal);
        Assert.Equal("boom", ButtonCodec.Pack(new FaultyButton()));
    }

    [Fact]
    public void Forged_data_never_throws_and_is_either_refused_or_something_that_could_have_been_packed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), s =>
            s is null || ButtonCodec.Parse<TestButton>($"t:{s}") is not { } b || ButtonCodec.Pack(b) == $"t:{s}")
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("t:1")]
    [InlineData("t:1:2")]
    [InlineData(":1:2:x")]
    [InlineData("u:1:2:x")]
    [InlineData("t:-1:2:x")]
    [InlineData("t:01:2:x")]
    [InlineData("t: 1:2:x")]
    [InlineData("t:\u0661:2:x")]
    [InlineData("t:99999999999:2:x")]
    [InlineData("t:1:2:éééééééééééééééééééééééééééééé")] // 36 letters, 66 bytes
    public void What_could_not_have_been_packed_is_refused(string forged) => Assert.Null(ButtonCodec.Parse<TestButton>(forged));

    [Theory]
    [InlineData("e:1:1:2:1:9:::")] // a number for a name
    [InlineData("e:1:1:green:1:9:::")]
    [InlineData("e:1:1:Blue:1:9:::")]
    [InlineData("e:1:1:Green:true:9:::")]
    [InlineData("e:1:1:Green:1:0:::")] // no day
    [InlineData("e:1:1:Green:1:3652059:::")]
    [InlineData("e::1:Green:1:9:::")]
    [InlineData("e:1:1::1:9:::")]
    public void A_field_that_is_not_of_its_kind_is_refused(string forged) => Assert.Null(ButtonCodec.Parse<Everything>(forged));

    [Fact]
    public void Sixty_four_bytes_pass_and_one_more_does_not()
    {
        Assert.Equal(64, Encoding.UTF8.GetByteCount(ButtonCodec.Pack(new TestButton(1, 2, new('x', 58)))));
        Assert.Throws<InvalidOperationException>(() => ButtonCodec.Pack(new TestButton(1, 2, new('x', 59))));
    }

    [Fact]
    public void A_bug_in_a_button_shows_when_it_is_packed()
    {
        Assert.Throws<InvalidOperationException>(() => ButtonCodec.Pack(new TestButton(-1, 0, "")));
        Assert.Throws<InvalidOperationException>(() => ButtonCodec.Pack(new WordsFirst("a:b", 1)));
        Assert.Throws<InvalidOperationException>(() =>
            ButtonCodec.Pack(new Everything(1, 1, (Colour)9, Flag: false, new DateOnly(2026, 1, 1), null, null, "")));
    }
}
