using Telegram.Bot.Requests;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    public static Task<Message> EditMessageText(this ITelegramBotClient botClient, ChatId chatId, int messageId, string text,
        ParseMode parseMode = default, InlineKeyboardMarkup? replyMarkup = default, LinkPreviewOptions? linkPreviewOptions = default,
        IEnumerable<MessageEntity>? entities = default, string? businessConnectionId = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageTextRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Text = text,
                ParseMode = parseMode,
                ReplyMarkup = replyMarkup,
                LinkPreviewOptions = linkPreviewOptions,
                Entities = entities,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    public static Task<Message> EditMessageCaption(this ITelegramBotClient botClient, ChatId chatId, int messageId, string? caption,
        ParseMode parseMode = default, InlineKeyboardMarkup? replyMarkup = default, IEnumerable<MessageEntity>? captionEntities = default,
        bool showCaptionAboveMedia = default, string? businessConnectionId = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageCaptionRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Caption = caption,
                ParseMode = parseMode,
                ReplyMarkup = replyMarkup,
                CaptionEntities = captionEntities,
                ShowCaptionAboveMedia = showCaptionAboveMedia,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    /// <summary>Without a keyboard, the message loses the one it has.</summary>
    public static Task<Message> EditMessageReplyMarkup(this ITelegramBotClient botClient, ChatId chatId, int messageId,
        InlineKeyboardMarkup? replyMarkup = default, string? businessConnectionId = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new EditMessageReplyMarkupRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                ReplyMarkup = replyMarkup,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    public static Task DeleteMessage(this ITelegramBotClient botClient, ChatId chatId, int messageId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new DeleteMessageRequest { ChatId = chatId, MessageId = messageId }, cancellationToken);

    /// <summary>Stops the button's spinner; once for each press, within seconds. The text, of at most 200 characters, is a toast or an alert.</summary>
    public static Task AnswerCallbackQuery(this ITelegramBotClient botClient, string callbackQueryId, string? text = default,
        bool showAlert = default, string? url = default, int? cacheTime = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new AnswerCallbackQueryRequest { CallbackQueryId = callbackQueryId, Text = text, ShowAlert = showAlert, Url = url, CacheTime = cacheTime },
            cancellationToken);
}
