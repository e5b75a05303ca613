namespace Telegram.Bot.Requests;

public sealed class EditMessageTextRequest() : RequestBase<Message>("editMessageText")
{
    public required ChatId ChatId { get; set; }
    public required int MessageId { get; set; }
    public required string Text { get; set; }
    public string? BusinessConnectionId { get; set; }
    public ParseMode ParseMode { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}

public sealed class EditMessageCaptionRequest() : RequestBase<Message>("editMessageCaption")
{
    public required ChatId ChatId { get; set; }
    public required int MessageId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}

public sealed class EditMessageReplyMarkupRequest() : RequestBase<Message>("editMessageReplyMarkup")
{
    public required ChatId ChatId { get; set; }
    public required int MessageId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}

public sealed class DeleteMessageRequest() : RequestBase<bool>("deleteMessage")
{
    public required ChatId ChatId { get; set; }
    public required int MessageId { get; set; }
}

public sealed class AnswerCallbackQueryRequest() : RequestBase<bool>("answerCallbackQuery")
{
    public required string CallbackQueryId { get; set; }
    public string? Text { get; set; }
    public bool ShowAlert { get; set; }
    public string? Url { get; set; }
    public int? CacheTime { get; set; }
}
