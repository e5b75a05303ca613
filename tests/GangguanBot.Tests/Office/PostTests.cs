using GangguanBot.Office;
using GangguanBot.Sop;

namespace GangguanBot.Tests.Office;

public sealed class PostTests
{
    [Theory]
    [InlineData("KABID-TI", Role.Kabid, "Kabid TI")]
    [InlineData("kabid-TI", Role.Kabid, "Kabid TI")]
    [InlineData("KASI-JAR-1", Role.Kasi, "Kasi JAR-1")]
    [InlineData("KADIS", Role.Kadis, "Kadis")]
    [InlineData("KASI-", Role.Kasi, "Kasi")]
    [InlineData("KASI-JAR", Role.Kabid, "Kepala X")] // the code speaks of another office
    [InlineData("B3", Role.Kabid, "Kepala X")]
    [InlineData("", Role.Kabid, "Kepala X")]
    public void A_post_without_short_name_gets_one_from_its_code_or_else_its_title(string code, Role role, string name) =>
        Assert.Equal(name, Post.ShortFrom(code, role, "Kepala X"));
}
