using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Tests.Sop;

public sealed class EscalationTests
{
    [Fact]
    public void A_line_is_read_as_rungs() => Assert.Equal(
        [new EscalationTarget(EscalationLevel.HalfTime, "half", Holder: true, Up: 0), new(EscalationLevel.Limit, "limit", true, 1),
            new(EscalationLevel.Third, "30 menit", false, 2), new(EscalationLevel.Fourth, "1 hari", false, 3)],
        Escalation.Parse("half: holder; limit: holder, +1; 30 menit: +2; 1 hari: +3"));

    [Theory]
    [InlineData("")]
    [InlineData("half")]
    [InlineData("half: somebody")]
    [InlineData("half: +0")]
    [InlineData("half: +-1")]
    [InlineData("limit: holder; half: holder")]
    [InlineData("half: holder; half: holder")]
    [InlineData("1 hari: +1")] // after what?
    [InlineData("limit: holder; 1 hari: +1; 2 hari: +1; 3 hari: +1; 4 hari: +1")] // more than five
    public void Anything_else_is_refused(string line) => Assert.Throws<FormatException>(() => Escalation.Parse(line));

    /// <summary>
    /// Product: half time, limit, then level by level, five in all; the words after the limit are office time in rising order.
    /// </summary>
    [Fact]
    public void Every_working_step_has_a_ladder_that_rises()
    {
        foreach (var row in Sop007.InForce.Versions.SelectMany(t => t.Rows))
        {
            Assert.Equal(row.IsWorking, row.Chase is not null);
            if (row.Chase is null) continue;
            var rungs = Escalation.Parse(row.Chase);
            Assert.Contains(rungs, r => r is { Level: EscalationLevel.Limit, Holder: true });
            var later = rungs.Where(r => r.Level > EscalationLevel.Limit).ToList();
            Assert.Equal(later.Select(r => Limit.Parse(r.When).OfficeTime).Order(), later.Select(r => Limit.Parse(r.When).OfficeTime));
            Assert.Equal(rungs.Select(r => r.Up).Order(), rungs.Select(r => r.Up));
            if (row is { No: > 1 }) Assert.Equal(Enum.GetValues<EscalationLevel>(), rungs.Select(r => r.Level));
        }
    }
}
