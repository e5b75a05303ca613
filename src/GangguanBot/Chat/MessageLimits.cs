using System.Text;
using GangguanBot.Chat.Routing;
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

    /// <summary>Buttons of a message.</summary>
    public const int Buttons = 100;

    /// <summary>Bytes of a message's buttons as JSON.</summary>
    public const int MarkupBytes = 10_000;

    /// <summary>The keys of a button in JSON, its colour among them.</summary>
    private const int BytesAround = 64;

    private const int LongestLabel = 64, ShortestLabel = 24;

    /// <summary>The card as Telegram takes it.</summary>
    public static Card Fit(Card card)
    {
        var rows = Labelled(card.Rows, LongestLabel);
        if (BytesOf(rows) > MarkupBytes) rows = Labelled(rows, ShortestLabel);
        return new Card(card.Text.Within(Text), rows);
    }

    /// <summary>Whether Telegram takes so many buttons. A list of choices has pages (<see cref="PagedList"/>), so that it does.</summary>
    public static bool Holds(IReadOnlyList<IReadOnlyList<Button>> rows) =>
        rows.Sum(r => r.Count) <= Buttons && BytesOf(rows) <= MarkupBytes;

    private static List<IReadOnlyList<Button>> Labelled(IReadOnlyList<IReadOnlyList<Button>> rows, int most) =>
        [.. rows.Select(row => (IReadOnlyList<Button>)[.. row.Select(b => b with { Label = Languages.Text.Cut(b.Label, most) })])];

    private static int BytesOf(IReadOnlyList<IReadOnlyList<Button>> rows) =>
        rows.Sum(row => row.Sum(b => BytesAround + Encoding.UTF8.GetByteCount(b.Label) + ButtonCodec.Pack(b.Data).Length));
}
