using System.Text;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace GangguanBot.Tests.Wire;

public sealed class LibrarySendingTests : IAsyncLifetime
{
    private const string Sent = """{"message_id":7,"date":1763800000,"chat":{"id":1001,"type":"private"},"text":"Halo"}""";
    private LoopbackBotApi api = null!;

    public async Task InitializeAsync() => api = await LoopbackBotApi.Start();

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_message_travels_with_its_keyboard_and_comes_back_with_its_number()
    {
        InlineKeyboardMarkup keyboard = new(
        [
            [
                new InlineKeyboardButton("Setuju") { CallbackData = "d:1:1:", Style = KeyboardButtonStyle.Success },
                InlineKeyboardButton.WithUrl("Buka", "https://example.org/"),
            ],
            [InlineKeyboardButton.WithCopyText("GJ-26-0001", new CopyTextButton { Text = "GJ-26-0001" })],
        ]);

        var message = await api.Result(Sent).Bot().SendMessage(
            1001, "<b>Halo</b>", parseMode: ParseMode.Html, replyMarkup: keyboard,
            linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true }, disableNotification: true);

        Assert.Equal(7, message.Id);
        Assert.Equal(new DateTime(2025, 11, 22, 8, 26, 40, DateTimeKind.Utc), message.Date);
        Assert.Equal("sendMessage", api.LastCall.Method);
        Says("""
            {
              "chat_id": 1001, "text": "<b>Halo</b>", "parse_mode": "Html", "disable_notification": true,
              "link_preview_options": { "is_disabled": true },
              "reply_markup": { "inline_keyboard": [
                [ { "text": "Setuju", "style": "success", "callback_data": "d:1:1:" }, { "text": "Buka", "url": "https://example.org/" } ],
                [ { "text": "GJ-26-0001", "copy_text": { "text": "GJ-26-0001" } } ] ] }
            }
            """);
    }

    [Fact]
    public async Task A_reply_keyboard_can_ask_for_the_place_and_be_taken_away()
    {
        await api.Result(Sent).Bot().SendMessage(
            1001, "Di mana?", replyMarkup: new ReplyKeyboardMarkup(KeyboardButton.WithRequestLocation("Lokasi")) { ResizeKeyboard = true });
        Says("""
            { "chat_id": 1001, "text": "Di mana?",
              "reply_markup": { "keyboard": [ [ { "text": "Lokasi", "request_location": true } ] ], "resize_keyboard": true } }
            """);

        await api.Result(Sent).Bot().SendMessage(1001, "Terima kasih", replyMarkup: new ReplyKeyboardRemove());
        Says("""{ "chat_id": 1001, "text": "Terima kasih", "reply_markup": { "remove_keyboard": true } }""");
    }

    [Fact]
    public async Task A_reply_is_sent_even_when_the_message_is_gone()
    {
        await api.Result(Sent).Bot().SendMessage(
            1001, "Ya", replyParameters: new ReplyParameters { MessageId = 5, AllowSendingWithoutReply = true });
        Says("""{ "chat_id": 1001, "text": "Ya", "reply_parameters": { "message_id": 5, "allow_sending_without_reply": true } }""");
    }

    [Fact]
    public async Task A_photo_of_ones_own_is_attached()
    {
        using var picture = new MemoryStream(Encoding.UTF8.GetBytes("jpeg"));

        await api.Result(Sent).Bot().SendPhoto(1001, InputFile.FromStream(picture, "bukti – café.jpg"), caption: "Sesudah");

        var (part, file) = Assert.Single(api.LastCall.Files);
        Assert.Equal("1001", api.LastCall.Fields["chat_id"]);
        Assert.Equal("Sesudah", api.LastCall.Fields["caption"]);
        Assert.Equal($"attach://{part}", api.LastCall.Fields["photo"]);
        Assert.Equal("bukti – café.jpg", file.Name);
        Assert.Equal("jpeg", Encoding.UTF8.GetString(file.Bytes));
    }

    [Fact]
    public async Task A_document_with_a_keyboard_is_attached()
    {
        using var letter = new MemoryStream(Encoding.UTF8.GetBytes("%PDF"));

        await api.Result(Sent).Bot().SendDocument(
            1001, new InputFileStream(letter, "surat.pdf"), replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Baik", "ok:")));

        var (part, file) = Assert.Single(api.LastCall.Files);
        Assert.Equal($"attach://{part}", api.LastCall.Fields["document"]);
        Assert.Equal(("surat.pdf", "%PDF"), (file.Name, Encoding.UTF8.GetString(file.Bytes)));
        Same("""{"inline_keyboard":[[{"text":"Baik","callback_data":"ok:"}]]}""", api.LastCall.Fields["reply_markup"]);
    }

    [Fact]
    public async Task A_file_Telegram_knows_is_sent_by_its_name()
    {
        await api.Result(Sent).Bot().SendPhoto(1001, InputFile.FromFileId("AgAC-1"), caption: "Sebelum");
        Says("""{ "chat_id": 1001, "photo": "AgAC-1", "caption": "Sebelum" }""");

        await api.Result(Sent).Bot().SendDocument(1001, new InputFileId("BQAC-2"));
        Says("""{ "chat_id": 1001, "document": "BQAC-2" }""");
    }

    [Fact]
    public async Task A_message_can_be_changed_and_taken_away()
    {
        var bot = api.Result(Sent).Result(Sent).Result(Sent).Bot();

        await bot.EditMessageText(1001, 7, "Baru", parseMode: ParseMode.Html, replyMarkup: InlineKeyboardButton.WithCallbackData("a", "b"));
        Says("""
            { "chat_id": 1001, "message_id": 7, "text": "Baru", "parse_mode": "Html",
              "reply_markup": { "inline_keyboard": [ [ { "text": "a", "callback_data": "b" } ] ] } }
            """);
        await bot.EditMessageCaption(1001, 7, "Baru");
        Says("""{ "chat_id": 1001, "message_id": 7, "caption": "Baru" }""");
        await bot.EditMessageReplyMarkup(1001, 7);
        Says("""{ "chat_id": 1001, "message_id": 7 }""");
        await bot.DeleteMessage(1001, 7);
        Says("""{ "chat_id": 1001, "message_id": 7 }""");
        Assert.Equal(["editMessageText", "editMessageCaption", "editMessageReplyMarkup", "deleteMessage"], api.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task A_press_is_answered_and_a_chat_shows_what_is_being_done()
    {
        await api.Bot().AnswerCallbackQuery("99", text: "Sudah", showAlert: true);
        Says("""{ "callback_query_id": "99", "text": "Sudah", "show_alert": true }""");
        await api.Bot().SendChatAction(1001, ChatAction.UploadDocument);
        Says("""{ "chat_id": 1001, "action": "upload_document" }""");
        await api.Bot().SetMessageReaction(1001, 7, [new ReactionTypeEmoji { Emoji = "👍" }]);
        Says("""{ "chat_id": 1001, "message_id": 7, "reaction": [ { "type": "emoji", "emoji": "👍" } ] }""");
    }

    [Fact]
    public async Task Commands_are_set_for_one_person_in_one_language()
    {
        await api.Bot().SetMyCommands([new BotCommand("tugas", "Tugas saya")], scope: BotCommandScope.Chat(1001), languageCode: "id");
        Says("""
            { "commands": [ { "command": "tugas", "description": "Tugas saya" } ],
              "scope": { "type": "chat", "chat_id": 1001 }, "language_code": "id" }
            """);
        await api.Bot().DeleteMyCommands(scope: new BotCommandScopeAllPrivateChats());
        Says("""{ "scope": { "type": "all_private_chats" } }""");
    }

    private void Says(string expected) => Same(expected, api.LastCall.Json);

    private static void Same(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
