using System.Text;
using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Time;

namespace GangguanBot.Administration;

/// <summary>Reads an admin's typed answers. A wrong one is explained and may be typed again.</summary>
public static class TypedAnswer
{
    /// <summary>Words on one line.</summary>
    /// <returns><c>null</c>, and said so: too short, too long, or no words at all.</returns>
    public static string? Line(Talk talk, FieldLimit limit)
    {
        if (Plain(talk) is { } line && limit.Takes(line)) return line;
        talk.Reply(talk.Say.Html("ask.words_length", ("min", limit.Shortest), ("max", limit.Longest)));
        return null;
    }

    /// <summary>Words to search for; short enough for the buttons that turn the pages.</summary>
    public static string? Query(Talk talk)
    {
        const int most = 20, mostBytes = 40;
        if (Plain(talk) is { Length: > 0 and <= most } line && Encoding.UTF8.GetByteCount(line) <= mostBytes) return line;
        talk.Reply(talk.Say.Html("ask.words_length", ("min", 1), ("max", most)));
        return null;
    }

    /// <summary>A day as people write it: 30-11-2026.</summary>
    public static DateOnly? Day(Talk talk) => TypedDate.Parse(Plain(talk) ?? "");

    /// <summary>The typed words as one line; <c>null</c> for photos and the like.</summary>
    public static string? Plain(Talk talk) => talk.Incoming.Content is Content.TypedText { Text: var text } ? OneLine.Of(text) : null;
}
