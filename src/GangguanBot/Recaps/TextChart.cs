using GangguanBot.Languages;

namespace GangguanBot.Recaps;

/// <summary>A bar chart in letters, narrow enough for a phone held upright.</summary>
public static class TextChart
{
    /// <summary>Letters in a line: what Telegram shows unbroken in a <c>pre</c> on a small phone.</summary>
    public const int Width = 30;

    private const int Blocks = 5;

    /// <summary>"▰▰▰▱▱ 3 Kabid TI", a line each; what there is at all has at least one block.</summary>
    public static Html Of(IReadOnlyCollection<(string Label, int Count)> parts)
    {
        var most = Math.Max(1, parts.Select(p => p.Count).DefaultIfEmpty().Max());
        var digits = $"{most}".Length;
        return Html.Escape(string.Join('\n', parts.Select(p =>
        {
            var full = (p.Count * Blocks + most - 1) / most;
            return Text.Cut($"{new string('▰', full)}{new string('▱', Blocks - full)} {$"{p.Count}".PadLeft(digits)} {p.Label}", Width);
        })));
    }
}
