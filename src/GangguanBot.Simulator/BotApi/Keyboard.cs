using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi;

/// <summary>A button under a message (Bot API: InlineKeyboardButton; styles since 9.4).</summary>
public sealed record Button(string Text, string? Data = null, string? Url = null, string? Copy = null, string? Style = null);

/// <summary>Inline keyboard, refused as Telegram refuses it: at most 100 buttons and 10 kB, 8 a row, data of 1–64 bytes.</summary>
public sealed class Keyboard(IReadOnlyList<IReadOnlyList<Button>> rows)
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<IReadOnlyList<Button>> Rows { get; } = rows;

    public IEnumerable<Button> Buttons => Rows.SelectMany(row => row);

    /// <summary>The button with exactly this label, else the first whose label contains it.</summary>
    public Button? Find(string label) =>
        Buttons.FirstOrDefault(button => button.Text == label)
        ?? Buttons.FirstOrDefault(button => button.Text.Contains(label, StringComparison.Ordinal));

    public bool SameAs(Keyboard? other) =>
        other is not null && Rows.Count == other.Rows.Count && Rows.Zip(other.Rows).All(pair => pair.First.SequenceEqual(pair.Second));

    public override string ToString() => string.Concat(Buttons.Select(button => $"[{button.Text}]"));

    internal static Keyboard? Read(JsonNode? markup)
    {
        if (markup?["inline_keyboard"] is not JsonArray rows)
            return null;
        var read = rows.Select(row => (IReadOnlyList<Button>)[.. row!.AsArray().Select(ReadButton)]).Where(row => row.Count > 0).ToList();
        if (read.Any(row => row.Count > 8) || read.Sum(row => row.Count) > 100
            || Encoding.UTF8.GetByteCount(markup.ToJsonString(Unescaped)) > 10_000)
            throw Refusal.BadRequest("reply markup is too long");
        return read.Count == 0 ? null : new Keyboard(read);
    }

    private static Button ReadButton(JsonNode? node)
    {
        var text = (string?)node?["text"];
        if (string.IsNullOrWhiteSpace(text))
            throw Refusal.BadRequest("can't parse inline keyboard button: Field \"text\" must be of type String");
        var button = new Button(text, (string?)node!["callback_data"], (string?)node["url"], (string?)node["copy_text"]?["text"],
            (string?)node["style"]);
        if (button is { Data: null, Url: null, Copy: null })
            throw Refusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (button.Data is not null && Encoding.UTF8.GetByteCount(button.Data) is < 1 or > 64)
            throw Refusal.BadRequest("BUTTON_DATA_INVALID");
        if (button.Url is not null && !Uri.TryCreate(button.Url, UriKind.Absolute, out _))
            throw Refusal.BadRequest("BUTTON_URL_INVALID");
        if (button.Copy is not null && button.Copy.Length is < 1 or > 256)
            throw Refusal.BadRequest("BUTTON_COPY_TEXT_INVALID");
        if (button.Style is not (null or "danger" or "success" or "primary"))
            throw Refusal.BadRequest("can't parse inline keyboard button: invalid button style specified");
        return button;
    }
}
