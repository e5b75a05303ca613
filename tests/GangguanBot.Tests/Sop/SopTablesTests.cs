using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tests.HouseRules;

namespace GangguanBot.Tests.Sop;

/// <summary>Several versions of the table side by side.</summary>
public sealed class SopTablesTests
{
    private static readonly SopTable First = Sop007.InForce.Versions[0];

    [Fact]
    public void New_tickets_begin_with_the_newest_whatever_order_the_tables_are_given_in()
    {
        Assert.Equal(2, new SopTables(SecondTable.WithVerification.Versions.Reverse()).Newest.Version);
        Assert.Same(First, SecondTable.WithVerification.Of(1));
    }

    [Fact]
    public void A_step_that_a_version_adds_stands_in_its_place() =>
        Assert.Equal([Step.KasiDisposition, SecondTable.Verification, Step.SiteCheck],
            SecondTable.WithVerification.Rows.Skip(3).Take(3).Select(r => r.Step));

    [Fact]
    public void A_step_that_a_version_drops_keeps_its_place_and_its_row()
    {
        var tables = SecondTable.WithoutTheKasisReport;
        Assert.Null(tables.Newest.Find(Step.KasiReport));
        Assert.Equal(First.Rows.Select(r => r.Step), tables.Rows.Select(r => r.Step));
        Assert.Equal(First[Step.KasiReport], tables[Step.KasiReport]);
        Assert.Contains(Step.KasiReport, tables.Open);
        Assert.Contains(Step.KasiReport, tables.OfTurn(Role.Kasi));
    }

    [Fact]
    public void A_step_in_both_is_as_the_newest_has_it() => Assert.Equal(6, SecondTable.WithVerification[Step.SiteCheck].No);

    [Fact]
    public void A_step_has_one_turn_and_one_kind_in_all_versions()
    {
        Assert.Throws<ArgumentException>(() => new SopTables(First, Second(r => r with { Turn = Role.Kabid })));
        Assert.Throws<ArgumentException>(() => new SopTables(First, Second(r => r with { Kind = StepKind.ReportingUp })));
        Assert.Throws<ArgumentException>(() => new SopTables(First, First));
    }

    /// <summary>What stands between the name of a step and its row in every language, the tests name one by one.</summary>
    [Fact]
    public void The_phrases_of_a_tenth_step_are_missed()
    {
        var source = new Phrasebook(TimeZoneInfo.Utc).For(Phrasebook.Source);
        var missing = PhraseFamilies.OfSteps(SecondTable.WithVerification).Where(k => !source.Has(k));
        Assert.Equal(SecondTable.Phrases.Keys.Order(), missing.Order());
    }

    private static SopTable Second(Func<StepRow, StepRow> change) =>
        new(version: 2, [.. First.Rows.Select(r => r.Step == Step.KasiDisposition ? change(r) : r)]);
}
