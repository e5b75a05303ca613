using System.Globalization;

namespace GangguanBot.Languages;

/// <summary>Text made short enough for where it is shown or kept.</summary>
public static class Text
{
    /// <summary>
    /// Cuts only between what a reader sees as two signs: an emoji with its skin colour, a flag or a letter with its accents stays whole.
    /// </summary>
    /// <param name="most">UTF-16 units that may remain, the ending among them.</param>
    /// <param name="ending">Says that something is missing.</param>
    public static string Cut(string text, int most, string ending = "…")
    {
        if (text.Length <= most) return text;
        var room = most - ending.Length;
        var end = WholeSigns(text, room);
        return string.Concat(text.AsSpan(0, end > 0 ? end : WholeRunes(text, room)).TrimEnd(), ending);
    }

    private static int WholeSigns(string text, int room)
    {
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && next <= room) end = next;
        return end;
    }

    /// <summary>For a single sign that has more marks than there is room.</summary>
    private static int WholeRunes(string text, int room) => room > 0 && char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
}
