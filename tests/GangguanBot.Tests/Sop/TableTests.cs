using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Tests.Sop;

public sealed class TableTests
{
    private static readonly IReadOnlyList<SopTable> Tables = Sop007.InForce.Versions;
    private readonly Phrases say = new Phrasebook(TimeZoneInfo.Utc).For(Phrasebook.Source);

    public static TheoryData<Step> Working => [.. Sop007.InForce.Open];

    /// <summary>Columns "No.", "Pelaksana", "Waktu" and "Output" of the SOP's own table.</summary>
    [Theory]
    [InlineData(1, Step.Reporting, Role.Reporter, "1 hari", Output.RequestLetter)]
    [InlineData(2, Step.KadisDisposition, Role.Kadis, "1 hari", Output.DispositionSheet)]
    [InlineData(3, Step.KabidDisposition, Role.Kabid, "1 hari", Output.DispositionSheet)]
    [InlineData(4, Step.KasiDisposition, Role.Kasi, "1 hari", Output.DispositionSheet)]
    [InlineData(5, Step.SiteCheck, Role.Technician, "1 hari", Output.CheckRecord)]
    [InlineData(6, Step.Diagnosis, Role.Technician, "1 hari", Output.CheckRecord)]
    [InlineData(7, Step.TechnicianReport, Role.Technician, "10 menit", Output.FollowUpReport)]
    [InlineData(8, Step.KasiReport, Role.Kasi, "10 menit", Output.FollowUpReport)]
    [InlineData(9, Step.KabidReport, Role.Kabid, "10 menit", Output.FollowUpReport)]
    public void Each_numbered_step_is_as_the_SOP_has_it(int no, Step step, Role turn, string limit, Output output)
    {
        var row = Sop007.InForce.Newest[step];
        Assert.Equal((no, turn, limit, output), (row.No, row.Turn, row.Limit, row.Output));
    }

    [Fact]
    public void The_nine_stand_in_the_SOPs_order_and_every_step_stands_once()
    {
        Assert.Equal(Enumerable.Range(1, 9), Sop007.InForce.Newest.Numbered.Select(r => r.No!.Value));
        Assert.Equal(Enum.GetValues<Step>().Order(), Sop007.InForce.Rows.Select(r => r.Step).Order());
    }

    [Theory]
    [MemberData(nameof(Working))]
    public void A_working_step_has_a_way_on_by_its_holder_and_a_limit_that_can_be_read(Step step) =>
        Assert.All(Tables.Select(t => t.Find(step)).OfType<StepRow>(), row =>
    {
        Assert.Contains(row.Ways, w => w.By == row.Turn && w.To != step);
        if (step == Step.OnHold) Assert.Equal((null, Output.None), (row.Limit, row.Output)); // due on its review day, leaves no paper
        else
        {
            Assert.Equal(row.Limit, Limit.Parse(row.Limit!).ToString());
            Assert.NotEqual(Output.None, row.Output);
        }
    });

    [Theory]
    [MemberData(nameof(Working))]
    public void The_end_can_be_reached_from_every_working_step_by_its_holders_alone(Step from) =>
        Assert.All(Tables.Where(t => t.Find(from) is not null), t =>
            Assert.Contains(Step.Closed, ReachedFrom(t, from, (row, transition) => transition.By == row.Turn)));

    [Fact]
    public void Every_step_can_be_reached_from_the_first() =>
        Assert.All(Tables, t => Assert.Equal(t.Rows.Select(r => r.Step).Order(), ReachedFrom(t, Step.Reporting, (_, _) => true).Order()));

    [Fact]
    public void A_step_has_a_move_once() => Assert.All(Tables.SelectMany(t => t.Rows), r => Assert.Distinct(r.Ways.Select(w => w.Move)));

    [Theory]
    [InlineData(Move.Return)]
    [InlineData(Move.Decline)]
    [InlineData(Move.Withdraw)]
    [InlineData(Move.Hold)]
    [InlineData(Move.Reopen)]
    [InlineData(Move.Query)]
    public void A_move_that_must_say_why_offers_reasons_with_their_words(Move move)
    {
        Assert.True(Reasons.AreAskedFor(move));
        Assert.NotEmpty(Reasons.For(move));
        Assert.All(Reasons.For(move), key => Assert.True(say.Has($"reason.{move}.{key}"), $"reason.{move}.{key}"));
    }

    [Fact]
    public void Other_moves_are_not_asked_why() =>
        Assert.Equal(6, Enum.GetValues<Move>().Count(m => Reasons.AreAskedFor(m) || Reasons.For(m).Count > 0));

    [Fact]
    public void Every_refusal_has_its_sentence() => Assert.All(
        typeof(Refusal).GetFields().Select(f => (Refusal)f.GetValue(null)!), r => Assert.True(say.Has(r.Phrase), r.Phrase));

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(-1)]
    public void A_table_that_was_never_in_force_is_no_table(int version) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sop007.InForce.Of(version));

    [Fact]
    public void A_ticket_finds_the_table_it_began_with() => Assert.All(Tables, t => Assert.Same(t, Sop007.InForce.Of(t.Version)));

    private static HashSet<Step> ReachedFrom(SopTable table, Step from, Func<StepRow, Transition, bool> by)
    {
        var (reached, waiting) = (new HashSet<Step> { from }, new Queue<Step>([from]));
        while (waiting.TryDequeue(out var at))
            foreach (var transition in table[at].Ways.Where(w => by(table[at], w)))
                if (reached.Add(transition.To)) waiting.Enqueue(transition.To);
        return reached;
    }
}
