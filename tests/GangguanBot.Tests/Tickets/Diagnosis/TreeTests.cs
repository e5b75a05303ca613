using GangguanBot.Languages;
using GangguanBot.Tickets.Diagnosis;
using static GangguanBot.Tickets.Diagnosis.DiagnosisTree;

namespace GangguanBot.Tests.Tickets.Diagnosis;

public sealed class TreeTests
{
    private static readonly Phrasebook Book = new(TimeZoneInfo.Utc);

    public static TheoryData<string> Keys => [.. Nodes.Select(n => n.Key)];

    public static TheoryData<string> Languages => [.. Book.Languages];

    /// <summary>The bullets of SOP 007, step 6, by the words that each of them turns on.</summary>
    [Theory]
    [InlineData("mengetes jaringan mati atau sekedar lambat", "mati atau sekedar lambat")]
    [InlineData("jika mati akan dilakukan traceroute untuk mengecek atau mengetahui jalur yang mati", "traceroute")]
    [InlineData("Jika terdeteksi mati maka dilakukan konfigurasi ulang pada perangkat tersebut", "konfigurasi ulang pada perangkat")]
    [InlineData("Jika terdapat kerusakan pada kabel, maka dilakukan pengecekan menggunakan kabel", "pengecekan menggunakan kabel")]
    [InlineData("jika terbukti kabel rusak maka harus ada penggantian kabel", "penggantian kabel")]
    [InlineData("Jika terdapat kerusakan pada perangkat, maka perangkat tersebut harus diganti", "perangkat tersebut harus diganti")]
    [InlineData("Jika jaringan lambat maka dilakukan tes bandwidth", "tes bandwidth")]
    [InlineData("dan pengecekan pada PC tersebut", "pengecekan pada PC")]
    [InlineData("dan pengecekan pada perangkat router yang terpasang", "pengecekan pada perangkat router")]
    public void Every_sentence_of_the_SOP_has_its_question(string sentence, string words)
    {
        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.Single(Nodes, n => n.Sop == words);
    }

    [Fact]
    public void No_question_claims_words_of_the_SOP_that_it_does_not_say() => Assert.Equal(9, Nodes.Count(n => n.Sop is not null));

    /// <summary>"… dilakukan kembali pengecekan jaringan apakah sudah normal atau belum" (SOP 007, step 6).</summary>
    [Theory]
    [InlineData("reconfigure")]
    [InlineData("replace_cable")]
    [InlineData("replace_device")]
    public void What_the_SOP_repairs_is_checked_again(string node) => Assert.Equal(AnswerKind.Recheck, At(node).Asks);

    [Fact]
    public void Every_answer_leads_to_a_question_or_an_end() =>
        Assert.All(Nodes.SelectMany(Nexts), next => Assert.True(IsEnd(next) || Nodes.Any(n => n.Key == next), next));

    [Fact]
    public void Every_question_can_be_come_to() =>
        Assert.Equal(Nodes.Select(n => n.Key).Order(), ReachedFrom(Start).Where(k => !IsEnd(k)).Order());

    [Theory]
    [MemberData(nameof(Keys))]
    public void From_every_question_the_diagnosis_can_end(string key) => Assert.Contains(Done, ReachedFrom(key));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_question_can_be_answered(string key)
    {
        var node = At(key);
        Assert.NotEmpty(Nexts(node));
        Assert.Distinct(node.Choices.Select(c => c.Key));
        Assert.Equal(node.Asks is AnswerKind.Words or AnswerKind.Bandwidth or AnswerKind.Device, node.Next is not null);
    }

    [Fact]
    public void What_can_be_done_about_it_has_a_cause_and_an_action_and_nothing_else_ends_the_diagnosis()
    {
        Assert.All(Nodes.Where(n => n.Asks == AnswerKind.Recheck), n =>
            Assert.Equal(["normal", "not_normal"], n.Choices.Select(c => c.Key)));
        Assert.All(Nodes.Where(n => n.Asks == AnswerKind.Recheck), n => Assert.Equal(Done, n.Find("normal")!.Next));
        Assert.Equal(Nodes.Where(n => Nexts(n).Contains(Done)), Nodes.Where(n => n.Cause is not null && n.Action is not null));
    }

    [Fact]
    public void Keys_are_their_own_and_fit_on_a_button()
    {
        Assert.Distinct(Nodes.Select(n => n.Key));
        Assert.All(Nodes.SelectMany(n => n.Choices.Select(c => new AnswerButton(int.MaxValue, int.MaxValue, n.Key, c.Key))), button =>
            Assert.InRange(GangguanBot.Chat.Routing.ButtonCodec.Pack(button).Length, 1, 64));
    }

    /// <summary>
    /// Every way without a question asked twice, followed answer by answer as the gate follows it: none stops short, none concludes with a
    /// gap.
    /// </summary>
    [Fact]
    public void Every_way_ends_in_a_conclusion_a_hold_or_a_question_that_was_asked_before()
    {
        var (done, held, again) = (0, 0, 0);
        Follow(Start, []);
        Assert.True(done > 20 && held > 0 && again > 0, $"{done} {held} {again}");

        void Follow(string key, List<(string, string)> answers)
        {
            var path = DiagnosisPath.Of(answers);
            Assert.Equal((key == Done, true), (path.IsDone, path.IsWhole));
            if (key == Done) { done++; Assert.NotNull(path.Last!.Cause); return; }
            if (answers.Exists(a => a.Item1 == key)) { again++; return; }
            var node = At(key);
            if (node.Next is { } typed) Follow(typed, [.. answers, (key, "")]);
            foreach (var choice in node.Choices)
                if (choice.Next == NoSpare) held++;
                else Follow(choice.Next, [.. answers, (key, choice.Key)]);
        }
    }

    [Fact]
    public void Where_the_action_is_a_replacement_photos_of_before_and_after_are_asked_for() =>
        Assert.Equal(["replace_cable", "replace_device", "fix_cable"], Nodes.Where(n => n.Replaces).Select(n => n.Key));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_question_and_answer_has_its_words(string language)
    {
        var say = Book.For(language);
        Assert.All(Nodes, n => Assert.True(say.Has($"diagnosis.{n.Key}.ask") && say.Has($"diagnosis.{n.Key}.short"), n.Key));
        Assert.All(Nodes, n => Assert.Distinct(n.Choices.Select(c => DiagnosisAnswers.Label(say, n.Key, c.Key))));
        Assert.All(Nodes.SelectMany(n => n.Choices.Select(c => (n.Key, c))), a => Assert.True(
            say.Has($"diagnosis.{a.Key}.{a.c.Key}") || say.Has($"diagnosis.answer.{a.c.Key}"), $"{a.Key}.{a.c.Key}"));
    }

    private static IEnumerable<string> Nexts(DiagnosisNode node) =>
        node.Choices.Select(c => c.Next).Concat(node.Next is { } next ? [next] : []);

    private static bool IsEnd(string key) => key is Done or NoSpare;

    private static HashSet<string> ReachedFrom(string key)
    {
        var (reached, waiting) = (new HashSet<string> { key }, new Queue<string>([key]));
        while (waiting.TryDequeue(out var at))
            foreach (var next in Nexts(At(at)).Where(reached.Add).Where(n => !IsEnd(n))) waiting.Enqueue(next);
        return reached;
    }
}
