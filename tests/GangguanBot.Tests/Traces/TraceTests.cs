using System.Net;
using GangguanBot.Traces;

namespace GangguanBot.Tests.Traces;

public sealed class TraceTests
{
    /// <summary>Where the site's registered address lies, for texts that do not name their target.</summary>
    private static readonly IPAddress Site = IPAddress.Parse("10.20.0.1"), Known = IPAddress.Parse("8.8.8.8");

    public static TheoryData<string> Names => [.. Samples.Read.Select(s => s.File)];

    public static TheoryData<string> NotTraces => [.. Samples.Unreadable];

    [Theory, MemberData(nameof(Names))]
    public void A_sample_is_read_right(string file)
    {
        var sample = Samples.Read.Single(s => s.File == file);
        Assert.Equal(sample, Said(file, Samples.Text(file)));
    }

    [Theory, MemberData(nameof(NotTraces))]
    public void What_is_no_trace_is_not_taken_for_one(string file) => Assert.Null(TraceReader.Read(Samples.Text(file)));

    [Fact]
    public void Every_file_has_its_line_in_the_table() =>
        Assert.Equal(Samples.Files, Samples.Read.Select(s => s.File).Concat(Samples.Unreadable).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void A_chat_around_it_changes_nothing(string file)
    {
        var chat = $"Selamat pagi Pak, 2 hari ini mati. IP PC 192.168.10.7\n[23/11/26 09.10] Budi:\n```\n{Samples.Text(file).TrimEnd()}\n```\n1. Router sudah di-restart\n* mohon arahan 🙏";
        Assert.Equal(Samples.Read.Single(s => s.File == file), Said(file, chat));
    }

    [Theory, MemberData(nameof(Names))]
    public void Other_line_ends_and_blanks_change_nothing(string file)
    {
        var text = Samples.Text(file).Replace("\n", "\r\n", StringComparison.Ordinal).Replace("  ", " \u00A0", StringComparison.Ordinal);
        Assert.Equal(Samples.Read.Single(s => s.File == file), Said(file, $"\uFEFF{text}"));
    }

    public static Pairs OfAKind => new(Kinds.All);

    [Theory, MemberData(nameof(OfAKind))]
    public void What_is_like_something_once_misread_is_read_right(string text, string said) => Assert.Equal(said, Said(text));

    [Fact]
    public void Without_a_target_a_whole_and_healthy_route_is_neither_dead_nor_cut_off_but_asked_about() =>
        Assert.Equal("LastAnswers 10.20.0.1 3", Said(Samples.Text("mtr-report-ok.txt")));

    private static string Said(string text)
    {
        if (TraceReader.Read(text) is not { } trace) return "-";
        var verdict = TraceVerdict.Of(trace);
        var last = verdict.LastLive;
        return $"{verdict.Outcome} {NameOf(last)} {last?.No ?? 0}{(last?.Complaint is { } complaint ? $" {complaint}" : "")}"
            + (verdict.LossFrom is { } from ? $" loss@{from.No}" : "");
    }

    private static string NameOf(Hop? hop) => hop is null ? "-" : hop.Addresses is [var first, ..] ? first.ToString() : hop.Name!;

    private static Samples.Sample Said(string file, string text)
    {
        var trace = TraceReader.Read(text);
        Assert.NotNull(trace);
        var verdict = TraceVerdict.Of(trace, file.Contains("loss-from-hop3", StringComparison.Ordinal) ? Known : Site);
        var last = verdict.LastLive;
        string[] more =
        [
            .. verdict.Filtered.Count > 0 ? [$"silent {string.Join(',', verdict.Filtered)}"] : Array.Empty<string>(),
            .. verdict.Limited.Count > 0 ? [$"limited {string.Join(',', verdict.Limited)}"] : Array.Empty<string>(),
            .. verdict.LossFrom is { } from ? [$"loss@{from.No}"] : Array.Empty<string>(),
            .. verdict.Loop.Count > 0 ? [$"loop of {verdict.Loop.Count}"] : Array.Empty<string>(),
        ];
        return new(file, verdict.Outcome, NameOf(last), last?.No ?? 0, string.Join(' ', more));
    }
}
