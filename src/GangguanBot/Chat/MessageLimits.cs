using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>
/// How large a message may be (Bot API 9.4). Texts are counted after parsing, in UTF-16. A message is made to fit when it is made: inserted
/// values become shorter before the bot's own words, and buttons never go.
/// </summary>
public static class MessageLimits
{
    /// <summary>Characters of a message.</summary>
    public const int Text = 4096;

    /// <summary>Characters under a photo or document.</summary>
    public const int Caption = 1024;

    /// <summary>Characters of the answer to a press.</summary>
    public const int Answer = 200;

    private const int LongestLabel = 64, ShortText = 1000;

    /// <summary>The card as Telegram takes it. Long lists of buttons get their pages when it is sent (<see cref="KeyboardPages"/>).</summary>
    public static Card Fit(Card card) => new(card.Text.Within(Text),
        [.. card.Rows.Select(row => (IReadOnlyList<Button>)[.. row.Select(b => b with { Label = Languages.Text.Cut(b.Label, LongestLabel) })])]);

    /// <summary>The first words without markup, for a message that Telegram refused all the same.</summary>
    public static string Short(string html) => Html.Escape(Languages.Text.Cut(new Html(html).Plain(), ShortText)).Value;
}
