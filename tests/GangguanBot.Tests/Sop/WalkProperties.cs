using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Sop;

namespace GangguanBot.Tests.Sop;

/// <summary>Whoever tries whatever in whatever order: a ticket goes only where its table lets it.</summary>
public sealed class WalkProperties
{
    private sealed record Attempt(Role Who, Move Move, GateFacts Facts);

    /// <summary>An attempt as it went: from where, to where, and why not.</summary>
    private sealed record Tried(Attempt Attempt, Step At, Step To, Refusal? Refusal);

    private static readonly Gen<Attempt> Anything =
        from who in Gen.Elements(Enum.GetValues<Role>())
        from move in Gen.Elements(Enum.GetValues<Move>())
        from facts in Gen.Elements(true, false).ListOf(4)
        select new Attempt(who, move, new GateFacts(facts[0], facts[1], facts[2], facts[3]));

    /// <summary>Those in force, and two that could be.</summary>
    private static readonly SopTable[] Tables =
        [.. Sop007.InForce.Versions, SecondTable.WithVerification.Newest, SecondTable.WithoutTheKasisReport.Newest];

    private static readonly Gen<(SopTable Table, List<Tried> Tries)> Walks = Gen.Sized(size =>
        from table in Gen.Elements(Tables)
        from tries in Walk(table, Step.Reporting, size)
        select (table, tries));

    [Fact]
    public void A_walk_goes_where_the_table_says_and_nowhere_else() => Check((table, walk) => Assert.All(walk, tried =>
    {
        var (who, move) = (tried.Attempt.Who, tried.Attempt.Move);
        var transition = table[tried.At].Find(move);
        if (transition is null) Assert.Equal(Refusal.NotOpen, tried.Refusal);
        else if (transition.By != who) Assert.Equal(Refusal.NotYourTurn, tried.Refusal);
        else Assert.False(tried.Refusal == Refusal.NotOpen || tried.Refusal == Refusal.NotYourTurn, tried.ToString());
        Assert.Equal(tried.Refusal is null ? transition!.To : tried.At, tried.To);
    }));

    [Fact]
    public void What_is_withdrawn_or_declined_stays_so() => Check((_, walk) => Assert.All(walk, tried =>
    {
        if (tried.At is Step.Withdrawn or Step.Declined) Assert.Equal(Refusal.NotOpen, tried.Refusal);
    }));

    [Fact]
    public void Nothing_is_closed_that_was_not_diagnosed_and_reported_by_all_who_must() => Check((table, walk) =>
    {
        if (walk.TakeWhile(t => t.To != Step.Closed).Count() is var closing && closing == walk.Count) return;
        var made = walk.Take(closing + 1).Where(t => t.Refusal is null).ToList();
        Assert.Contains(made, t => t is { At: Step.Diagnosis, Attempt.Move: Move.Conclude, Attempt.Facts.DiagnosisComplete: true });
        Assert.All(table.Rows.Where(r => r.Find(Move.Report) is not null), row =>
            Assert.Contains(made, t => t.At == row.Step && t.Attempt.Move == Move.Report));
    });

    [Fact]
    public void The_walks_are_long_enough_to_prove_something() =>
        Assert.Equal(Tables.SelectMany(t => t.Rows.Select(r => r.Step)).Distinct().Order(),
            Walks.Sample(100, 300).SelectMany(walk => walk.Tries.Select(t => t.To)).Distinct().Order());

    private static Gen<List<Tried>> Walk(SopTable table, Step at, int steps) => steps == 0
        ? Gen.Constant(new List<Tried>())
        : from attempt in From(table[at])
          let tried = Try(table, at, attempt)
          from rest in Walk(table, tried.To, steps - 1)
          select (List<Tried>)[tried, .. rest];

    /// <summary>
    /// Among so many refused attempts a walk would hardly leave its first step: half of them are open ones, and few of those give up.
    /// </summary>
    private static Gen<Attempt> From(StepRow row) =>
        row.Ways.Where(w => w.Move is not (Move.Withdraw or Move.Decline)).ToList() is { Count: > 0 } ways
            ? Gen.OneOf(Anything,
                Gen.Elements(ways.AsEnumerable()).Select(w => new Attempt(w.By, w.Move, Expectation.Gates(w.Move, open: true))))
            : Anything;

    private static Tried Try(SopTable table, Step at, Attempt attempt)
    {
        var machine = new TicketMachine(table, at, attempt.Who, attempt.Facts);
        var refusal = machine.TryFire(attempt.Move);
        return new Tried(attempt, at, machine.Step, refusal);
    }

    private static void Check(Action<SopTable, List<Tried>> holds) =>
        Prop.ForAll(Walks.ToArbitrary(), walk => holds(walk.Table, walk.Tries)).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
}
