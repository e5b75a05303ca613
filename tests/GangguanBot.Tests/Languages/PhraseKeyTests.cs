using GangguanBot.Languages;

namespace GangguanBot.Tests.Languages;

public sealed class PhraseKeyTests
{
    [Theory]
    [InlineData("step.SiteCheck", "step.site_check")]
    [InlineData("reason.Hold.spare_part", "reason.hold.spare_part")]
    [InlineData("mode.Plh", "mode.plh")]
    [InlineData("format.zone.Asia/Jakarta", "format.zone.asia/jakarta")]
    [InlineData("format.month.12", "format.month.12")]
    public void Names_of_enum_members_in_a_key_are_in_snake_case(string asked, string kept) => Assert.Equal(kept, PhraseKey.Of(asked));
}
