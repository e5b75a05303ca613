using FsCheck;
using FsCheck.Fluent;
using GangguanBot.Tickets.Diagnosis;

namespace GangguanBot.Tests.Tickets.Diagnosis;

/// <summary>The gate before the report: nothing is done that has a gap, whatever was pressed, forged or lost.</summary>
public sealed class WayProperties
{
    private const int LongestWay = 40;

    /// <summary>Answers as an honest technician gives them, up to the end or until the patience of the test runs out.</summary>
    private static readonly Gen<List<(string Node, string Choice)>> Honest = From(DiagnosisTree.Start, LongestWay);

    /// <summary>Any answers, known and unknown, in any order.</summary>
    private static readonly Gen<List<(string Node, string Choice)>> Forged =
        (from node in Gen.Elements(DiagnosisTree.Nodes.Select(n => n.Key).Append("no_such_node"))
         from choice in Gen.Elements(DiagnosisTree.Nodes.SelectMany(n => n.Choices).Select(c => c.Key).Append("").Distinct())
         select (node, choice)).ListOf().Select(l => l.ToList());

    [Fact]
    public void Honest_answers_are_whole_and_done_at_the_end() => Check(Honest, answers =>
    {
        var path = DiagnosisPath.Of(answers);
        Assert.True(path.IsWhole);
        Assert.Equal(path.At == DiagnosisTree.Done, path.IsDone);
        Assert.Equal(answers.Count(a => a.Choice == "not_normal"), path.Failures);
        if (path.IsDone) Assert.True(path.Last is { Cause: not null, Action: not null }, path.Last?.Key);
    });

    [Fact]
    public void A_lost_answer_is_a_gap() =>
        Check(from answers in Honest from at in Gen.Choose(0, LongestWay) select (answers, at % answers.Count), given =>
    {
        var (answers, at) = given;
        List<(string, string)> left = [.. answers[..at], .. answers[(at + 1)..]];
        // Losing one round of a loop leaves a shorter way that somebody could have gone.
        if (!IsHonest(left)) Assert.False(DiagnosisPath.Of(left).IsDone);
        if (at == answers.Count - 1) Assert.False(DiagnosisPath.Of(left).IsDone);
    });

    [Fact]
    public void Two_answers_that_changed_places_are_a_gap() =>
        Check(from answers in Honest from at in Gen.Choose(0, LongestWay) select (answers, at), given =>
    {
        var (answers, at) = given;
        if (answers.Count < 2) return;
        var i = at % (answers.Count - 1);
        if (answers[i].Node == answers[i + 1].Node) return;
        List<(string, string)> swapped = [.. answers];
        (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
        Assert.False(DiagnosisPath.Of(swapped).IsWhole);
    });

    [Fact]
    public void Nothing_can_be_added_after_the_end() => Check(from answers in Honest from more in Forged select (answers, more), given =>
    {
        if (given.more.Count == 0 || !DiagnosisPath.Of(given.answers).IsDone) return;
        Assert.False(DiagnosisPath.Of([.. given.answers, .. given.more]).IsDone);
    });

    [Fact]
    public void Forged_answers_are_done_only_when_an_honest_technician_could_have_given_them() =>
        Check(Forged, answers =>
            Assert.Equal(IsHonest(answers) && Follow(answers) == DiagnosisTree.Done, DiagnosisPath.Of(answers).IsDone));

    [Theory]
    [InlineData(DiagnosisTree.Start, "")] // a tap question has no typed answer
    [InlineData(DiagnosisTree.Start, "normal")] // another question's answer
    [InlineData("trace", "cable")] // not asked yet
    [InlineData(DiagnosisTree.Done, "")]
    public void One_forged_answer_is_no_diagnosis(string node, string choice) =>
        Assert.Equal((false, false), (DiagnosisPath.Of([(node, choice)]).IsWhole, DiagnosisPath.Of([(node, choice)]).IsDone));

    [Fact]
    public void A_device_without_spare_does_not_go_on() =>
        Assert.False(DiagnosisPath.Of(
            [("network", "dead"), ("trace", "cable"), ("cable_test", "good"), ("device_test", "broken"), ("serials", "no_spare")]).IsWhole);

    [Fact]
    public void Nothing_answered_is_whole_and_not_done() =>
        Assert.Equal((DiagnosisTree.Start, true, false),
        (DiagnosisPath.Of([]).At, DiagnosisPath.Of([]).IsWhole, DiagnosisPath.Of([]).IsDone));

    private static Gen<List<(string Node, string Choice)>> From(string key, int most)
    {
        if (key == DiagnosisTree.Done || most == 0) return Gen.Constant(new List<(string, string)>());
        var node = DiagnosisTree.At(key);
        var answers = node.Choices.Where(c => c.Next != DiagnosisTree.NoSpare).Select(c => (c.Key, c.Next))
            .Concat(node.Next is { } next ? [("", next)] : []).ToList();
        return from answer in Gen.Elements(answers.AsEnumerable())
               from rest in From(answer.Item2, most - 1)
               select (List<(string, string)>)[(key, answer.Item1), .. rest];
    }

    /// <summary>
    /// The same question asked in another way than <see cref="DiagnosisPath"/> does: is each answer one that its node offers, and the next
    /// node the one it names?
    /// </summary>
    private static bool IsHonest(IReadOnlyList<(string Node, string Choice)> answers) => Follow(answers) is not null;

    private static string? Follow(IReadOnlyList<(string Node, string Choice)> answers)
    {
        var edges = DiagnosisTree.Nodes.SelectMany(n =>
            n.Choices.Select(c => (n.Key, c.Key, c.Next)).Concat(n.Next is { } next ? [(n.Key, "", next)] : []))
            .Where(e => e.Item3 != DiagnosisTree.NoSpare).ToDictionary(e => (e.Item1, e.Item2), e => e.Item3);
        var at = DiagnosisTree.Start;
        foreach (var answer in answers)
            if (answer.Node != at || !edges.TryGetValue(answer, out at)) return null;
        return at;
    }

    private static void Check<T>(Gen<T> given, Action<T> holds) =>
        Prop.ForAll(given.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
