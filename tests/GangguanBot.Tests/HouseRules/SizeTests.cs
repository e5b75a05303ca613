using System.Text.RegularExpressions;

namespace GangguanBot.Tests.HouseRules;

public sealed partial class SizeTests
{
    private const int Longest = 250, Usual = 60, Widest = 140;

    /// <summary>Conversation code: what it says to people stands in <c>locales/</c>.</summary>
    private static readonly string[] SpeakingFolders =
        ["Tickets", "Office", "Administration", "Chasing", "Chat", "Documents", "Registry", "Sheets", "Recaps", "Probing", "Watchdog",
        "Commands"];

    /// <summary>Strings that are no words to a person: exceptions, faults of files, log lines, instruments, SQL.</summary>
    [GeneratedRegex("""Exception\(|throw |LoggerMessage|^\s*Message = "|yield return \$?"|Twice\(|HasDatabaseName|nameof\(|migrationBuilder|Sql\(|\b(Create)?(Counter|Histogram)\(""")]
    private static partial Regex NotForPeople();

    [Fact]
    public void No_file_is_longer_than_250_lines() => House.HasNo(
        SourceFile.Of("src", ".cs", ".js", ".css").Concat(SourceFile.Of("tests", ".cs"))
            .Where(f => f.Lines > Longest).Select(f => $"{f.Path}: {f.Lines} lines"));

    /// <summary>A literal cannot always be broken; the line around it can.</summary>
    [Fact]
    public void No_line_is_wider_than_140_columns_but_for_a_literal() => House.HasNo(
        from file in SourceFile.Of("src", ".cs").Concat(SourceFile.Of("tests", ".cs"))
        from line in RawLiteral().Replace(file.Text, raw => new string('\n', raw.Value.Count(c => c == '\n'))).Split('\n')
        where Literal().Replace(line, "").Length > Widest
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Half_of_the_bots_files_have_60_lines_or_fewer()
    {
        var lines = SourceFile.Of("src/GangguanBot", ".cs").Select(f => f.Lines).Order().ToList();
        Assert.InRange(lines[lines.Count / 2], 1, Usual);
    }

    [Fact]
    public void Time_comes_from_a_TimeProvider() => House.HasNo(Lines("src", WallClock()));

    [Fact]
    public void Nothing_is_left_unfinished() =>
        House.HasNo(Lines("src", Unfinished(), comments: true).Concat(Lines("tests", Unfinished(), comments: true)
        .Where(l => !l.Contains(nameof(SizeTests), StringComparison.Ordinal))));

    [Fact]
    public void No_path_of_a_machine_stands_in_the_sources() => House.HasNo(
        Lines("src", MachinePath(), comments: true).Concat(Lines("tests", MachinePath(), comments: true))
            .Where(l => !l.Contains(nameof(SizeTests), StringComparison.Ordinal)));

    /// <summary>A heuristic: a literal that begins with a capital letter and has a blank between two words reads like a sentence.</summary>
    [Fact]
    public void What_people_read_is_not_written_in_code() => House.HasNo(
        from file in SourceFile.Of("src/GangguanBot", ".cs")
        where SpeakingFolders.Contains(file.Path.Split('/')[2])
        from line in file.Code.Split('\n')
        where !NotForPeople().IsMatch(line)
        from literal in Literal().Matches(line).Select(m => m.Groups["text"].Value)
        where Sentence().IsMatch(Hole().Replace(literal, ""))
        select $"{file.Path}: {literal}");

    [Theory]
    [InlineData("Laporan terkirim.", true)]
    [InlineData("Anda belum terdaftar", true)]
    [InlineData("GJ-{0}", false)]
    [InlineData("attach.none", false)]
    [InlineData("mati atau sekedar lambat", false)] // the SOP's words, an anchor and no speech
    public void The_heuristic_knows_a_sentence(string literal, bool isSentence) => Assert.Equal(isSentence, Sentence().IsMatch(literal));

    private static IEnumerable<string> Lines(string folder, Regex wrong, bool comments = false) =>
        from file in SourceFile.Of(folder, ".cs")
        from line in (comments ? file.Text : file.Code).Split('\n')
        where wrong.IsMatch(line)
        select $"{file.Path}: {line.Trim()}";

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bThread\.Sleep\b|\bTimeZoneInfo\.Local\b|\bEnvironment\.TickCount")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"[\x22'\s(](/home/|/root/|/Users/|/tmp/\w|[A-Z]:\\\\?\w)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"""(?<text>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?s)\"{3}.*?\"{3}""")]
    private static partial Regex RawLiteral();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^\W*[A-Z][a-z]+ [A-Za-z]|[a-z]{3,} [a-z]{3,}[.!?]$")]
    private static partial Regex Sentence();
}
