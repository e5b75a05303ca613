using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Chat;

namespace GangguanBot.Tests.Chat;

public sealed class ButtonDataTests
{
    [Fact]
    public void What_was_packed_is_parsed_to_the_same()
    {
        var prefixes = ArbMap.Default.ArbFor<NonEmptyString>().Generator.Select(s => s.Get.Replace(":", "", StringComparison.Ordinal)).Where(s => s.Length is > 0 and < 9 && IsText(s));
        var args = ArbMap.Default.ArbFor<string>().Generator.Select(s => s ?? "").Where(s => s.Length < 9 && IsText(s));
        var numbers = ArbMap.Default.ArbFor<int>().Generator.Where(n => n >= 0);
        var data = from p in prefixes from i in numbers from v in numbers from a in args select new ButtonData(p, i, v, a);

        Prop.ForAll(data.ToArbitrary(), d => ButtonData.Parse(d.Pack()) == d).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Forged_data_never_throws_and_is_either_refused_or_something_that_could_have_been_packed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), s => s is null || ButtonData.Parse(s) is not { } d || d.Pack() == s).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("t:1:2")]
    [InlineData(":1:2:x")]
    [InlineData("t:-1:2:x")]
    [InlineData("t:01:2:x")]
    [InlineData("t: 1:2:x")]
    [InlineData("t:99999999999:2:x")]
    [InlineData("t:1:2:éééééééééééééééééééééééééééééé")] // 36 letters, 66 bytes
    public void What_could_not_have_been_packed_is_refused(string forged) => Assert.Null(ButtonData.Parse(forged));

    [Fact]
    public void Sixty_four_bytes_pass_and_one_more_does_not()
    {
        Assert.Equal(64, Encoding.UTF8.GetByteCount(new ButtonData("t", 1, 2, new('x', 58)).Pack()));
        Assert.Throws<InvalidOperationException>(() => new ButtonData("t", 1, 2, new('x', 59)).Pack());
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("a:b", 0, 0)]
    [InlineData("t", -1, 0)]
    [InlineData("t", 0, -1)]
    public void A_bug_in_a_button_shows_when_it_is_packed(string prefix, int id, int version) =>
        Assert.Throws<InvalidOperationException>(() => new ButtonData(prefix, id, version).Pack());

    private static bool IsText(string s) => !s.Any(char.IsSurrogate);
}
