using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Storage;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace GangguanBot.Wire;

/// <summary>Each <see cref="BotCall"/> as one call of the Bot API.</summary>
sealed class Transport(ITelegramBotClient bot, FileStore files) : ITransport
{
    /// <summary>Telegram itself may hold a call for some 8 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UploadPatience = TimeSpan.FromMinutes(3);

    public async Task<Delivery> DeliverAsync(long chatId, BotCall botCall, int? messageId, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(botCall is BotCall.File ? UploadPatience : Patience);
        try
        {
            return new Delivery.Sent(await CallAsync(chatId, botCall, messageId, patience.Token));
        }
        catch (FileNotFoundException e)
        {
            return new Delivery.Rejected(e.Message);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            var outcome = ErrorReading.Of(e, gaveUp: patience.IsCancellationRequested);
            return outcome is Delivery.FileGone && botCall is not BotCall.File { FileId: not null }
                ? new Delivery.Rejected(e.Message) : outcome;
        }
    }

    private async Task<int> CallAsync(long chat, BotCall botCall, int? messageId, CancellationToken ct)
    {
        switch (botCall)
        {
            case BotCall.Message m:
                return (await bot.SendMessage(chat, m.Html, parseMode: ParseMode.Html, replyMarkup: Keyboard(m.Rows),
                    linkPreviewOptions: NoPreview,
                    messageThreadId: m.Topic, disableNotification: m.Silent, cancellationToken: ct)).Id;
            case BotCall.Edit e:
                return (await bot.EditMessageText(chat, Known(messageId), e.Html, parseMode: ParseMode.Html, replyMarkup: Keyboard(e.Rows),
                    linkPreviewOptions: NoPreview, cancellationToken: ct)).Id;
            case BotCall.StripButtons:
                return (await bot.EditMessageReplyMarkup(chat, Known(messageId), replyMarkup: null, cancellationToken: ct)).Id;
            case BotCall.ChangeButtons b:
                return (await bot.EditMessageReplyMarkup(chat, Known(messageId), Keyboard(b.Rows), cancellationToken: ct)).Id;
            case BotCall.File f:
                return await SendFileAsync(chat, f, ct);
            case BotCall.AnswerPress a:
                await bot.AnswerCallbackQuery(a.CallbackId, text: a.Text.Length == 0
                    ? null : a.Text, showAlert: a.Alert, cancellationToken: ct);
                return 0;
            case BotCall.SetMenu setMenu:
                await bot.SetMyCommands(setMenu.Lines.Select(l => new BotCommand { Command = l.Command, Description = l.Description }),
                    scope: BotCommandScope.Chat(chat), cancellationToken: ct);
                return 0;
            case BotCall.ShowTyping:
                await bot.SendChatAction(chat, ChatAction.Typing, cancellationToken: ct);
                return 0;
            default:
                throw new NotSupportedException(botCall.GetType().Name);
        }
    }

    private async Task<int> SendFileAsync(long chat, BotCall.File file, CancellationToken ct)
    {
        await using var disk = file.FileId is null ? files.Open(file.Path) : null;
        InputFile content = disk is null ? InputFile.FromFileId(file.FileId!) : InputFile.FromStream(disk, file.FileName);
        var caption = file.CaptionHtml.Length == 0 ? null : file.CaptionHtml;
        var sent = file.AsPhoto
            ? await bot.SendPhoto(chat, content, caption: caption, parseMode: ParseMode.Html, cancellationToken: ct)
            : await bot.SendDocument(chat, content, caption: caption, parseMode: ParseMode.Html, cancellationToken: ct);
        return sent.Id;
    }

    private static LinkPreviewOptions NoPreview => new() { IsDisabled = true };

    private static int Known(int? messageId) => messageId ?? throw new InvalidOperationException("which message?");

    private static InlineKeyboardMarkup? Keyboard(IReadOnlyList<IReadOnlyList<Key>> rows) =>
        rows.Count == 0 ? null : new InlineKeyboardMarkup(rows.Select(row => row.Select(Button)));

    private static InlineKeyboardButton Button(Key key)
    {
        var button = InlineKeyboardButton.WithCallbackData(key.Label, key.Data);
        button.Style = key.Style switch
        {
            ButtonStyle.Forward => KeyboardButtonStyle.Success,
            ButtonStyle.Refuse => KeyboardButtonStyle.Danger,
            ButtonStyle.Main => KeyboardButtonStyle.Primary,
            _ => null,
        };
        return button;
    }
}
