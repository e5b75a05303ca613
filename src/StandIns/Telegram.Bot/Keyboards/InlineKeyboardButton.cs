using System.Diagnostics.CodeAnalysis;

namespace Telegram.Bot.Types.ReplyMarkups
{
    /// <summary>A button under a message. Beside its text and look, exactly one member says what it does.</summary>
    public sealed class InlineKeyboardButton
    {
        public InlineKeyboardButton()
        {
        }

        [SetsRequiredMembers]
        public InlineKeyboardButton(string text) => Text = text;

        public required string Text { get; set; }
        public string? IconCustomEmojiId { get; set; }

        /// <summary>Null: the app's own look. (Bot API 9.4)</summary>
        public KeyboardButtonStyle? Style { get; set; }

        public string? Url { get; set; }

        /// <summary>Comes back with the press: 1–64 bytes of UTF-8.</summary>
        public string? CallbackData { get; set; }

        /// <summary>Copied to the clipboard. (Bot API 7.11)</summary>
        public CopyTextButton? CopyText { get; set; }

        public static InlineKeyboardButton WithUrl(string text, string url) => new(text) { Url = url };

        public static InlineKeyboardButton WithCallbackData(string text, string callbackData) => new(text) { CallbackData = callbackData };

        public static InlineKeyboardButton WithCopyText(string text, CopyTextButton copyText) => new(text) { CopyText = copyText };
    }

    /// <summary>A button's colour: red, green or blue. (Bot API 9.4)</summary>
    [JsonConverter(typeof(SnakeCaseEnumConverter<KeyboardButtonStyle>))]
    public enum KeyboardButtonStyle
    {
        Danger = 1,
        Success,
        Primary,
    }
}

namespace Telegram.Bot.Types
{
    /// <summary>What a copy button copies: 1–256 characters.</summary>
    public sealed class CopyTextButton
    {
        public string Text { get; set; } = default!;

        public static implicit operator string(CopyTextButton self) => self.Text;

        public static implicit operator CopyTextButton(string text) => new() { Text = text };
    }
}
