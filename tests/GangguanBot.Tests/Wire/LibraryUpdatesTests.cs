using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace GangguanBot.Tests.Wire;

public sealed class LibraryUpdatesTests : IAsyncLifetime
{
    private LoopbackBotApi api = null!;

    public async Task InitializeAsync() => api = await LoopbackBotApi.Start();

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task Updates_are_asked_for_and_understood()
    {
        api.Result($"[{UpdateSamples.Words},{UpdateSamples.Press},{UpdateSamples.Blocked}]");

        var updates = await api.Bot().GetUpdates(
            offset: 10, limit: 100, timeout: 1, allowedUpdates: [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember]);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"offset":10,"limit":100,"timeout":1,"allowed_updates":["message","callback_query","my_chat_member"]}"""),
            JsonNode.Parse(api.LastCall.Json)));
        Assert.Equal([UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember], updates.Select(update => update.Type));

        var words = updates[0].Message!;
        Assert.Equal((10, 5, 3001, 3001), (updates[0].Id, words.Id, words.From!.Id, words.Chat.Id));
        Assert.Equal((ChatType.Private, "/lapor segera", "id"), (words.Chat.Type, words.Text, words.From.LanguageCode));
        Assert.Equal((MessageEntityType.BotCommand, 0, 6), (words.Entities![0].Type, words.Entities[0].Offset, words.Entities[0].Length));

        var press = updates[1].CallbackQuery!;
        Assert.Equal(("991", "s:7:1:dead", 6), (press.Id, press.Data, press.Message!.MessageId));
        Assert.Equal("s:7:1:dead", press.Message.ReplyMarkup!.InlineKeyboard.Single().Single().CallbackData);

        var change = updates[2].MyChatMember!;
        Assert.IsType<ChatMemberBanned>(change.NewChatMember);
        Assert.Equal((ChatMemberStatus.Member, ChatMemberStatus.Kicked), (change.OldChatMember.Status, change.NewChatMember.Status));
        Assert.False(change.NewChatMember.IsInChat);
    }

    [Theory]
    [MemberData(nameof(UpdateSamples.All), MemberType = typeof(UpdateSamples))]
    public void What_is_written_down_reads_back_the_same(string sample)
    {
        var first = JsonSerializer.Deserialize<Update>(sample, JsonBotAPI.Options)!;
        var written = JsonSerializer.Serialize(first, JsonBotAPI.Options);
        var second = JsonSerializer.Serialize(JsonSerializer.Deserialize<Update>(written, JsonBotAPI.Options), JsonBotAPI.Options);

        Assert.Equal(written, second);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(written)), written);
    }

    [Fact]
    public async Task What_a_newer_Telegram_adds_does_no_harm()
    {
        api.Result("""
            [{"update_id":11,"message":{"message_id":5,"date":1763800000,"chat":{"id":1,"type":"a_new_kind"},"brand_new":{"x":1},"text":"a",
              "entities":[{"type":"newer_than_new","offset":0,"length":1}]}},
             {"update_id":12,"something_new":{"y":2}}]
            """);

        var updates = await api.Bot().GetUpdates();

        Assert.Equal("a", updates[0].Message!.Text);
        Assert.Equal((12, UpdateType.Unknown), (updates[1].Id, updates[1].Type));
    }

    // Which update fails is a thing of the member's kind: here an unknown standing in a chat, and a text where a number must be.
    private const string Undecodable = """
        [{"update_id":20,"my_chat_member":{"chat":{"id":1,"type":"private"},"from":{"id":1,"first_name":"A"},"date":1763800000,
          "old_chat_member":{"status":"member","user":{"id":2,"first_name":"B"}},"new_chat_member":{"status":"levitating","user":{"id":2,"first_name":"B"}}}},
         {"update_id":21,"message":{"message_id":"seven","date":1763800000,"chat":{"id":1,"type":"private"}}},
         {"update_id":22,"message":{"message_id":8,"date":1763800000,"chat":{"id":1,"type":"private"},"text":"baik"}}]
        """;

    // Why the bot asks for updates by a request of its own.
    [Fact]
    public async Task An_update_that_cannot_be_decoded_takes_the_whole_batch_with_it() =>
        await Assert.ThrowsAsync<RequestException>(() => api.Result(Undecodable).Bot().GetUpdates());

    [Fact]
    public async Task The_bot_learns_who_it_is_and_how_its_webhook_does()
    {
        var me = await api.Result("""{"id":424242,"is_bot":true,"first_name":"Gangguan","username":"gangguan_bot"}""").Bot().GetMe();
        Assert.Equal((424242, true, "gangguan_bot"), (me.Id, me.IsBot, me.Username));

        await api.Bot().SetWebhook("https://example.org/hook", secretToken: "rahasia", maxConnections: 40, dropPendingUpdates: true);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"url":"https://example.org/hook","secret_token":"rahasia","max_connections":40,"drop_pending_updates":true}"""),
            JsonNode.Parse(api.LastCall.Json)));

        var info = await api.Result("""{"url":"","has_custom_certificate":false,"pending_update_count":3,"last_error_date":1763800000}""").Bot().GetWebhookInfo();
        Assert.Equal(("", 3, DateTime.UnixEpoch.AddSeconds(1763800000)), (info.Url, info.PendingUpdateCount, info.LastErrorDate));

        await api.Bot().DeleteWebhook();
        Assert.Equal("deleteWebhook", api.LastCall.Method);
    }

    [Fact]
    public async Task A_file_is_looked_up_and_fetched()
    {
        api.File = Encoding.UTF8.GetBytes("jpeg");
        api.Result("""{"file_id":"AgAC-1","file_unique_id":"u1","file_size":4,"file_path":"photos/1.jpg"}""");
        using var bytes = new MemoryStream();

        var file = await api.Bot().GetFile("AgAC-1");
        await api.Bot().DownloadFile(file.FilePath!, bytes);

        Assert.Equal((4, "jpeg"), (file.FileSize, Encoding.UTF8.GetString(bytes.ToArray())));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_a_refusal()
    {
        using var bytes = new MemoryStream();

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => api.Bot().DownloadFile("photos/2.jpg", bytes));

        Assert.Equal(404, refusal.ErrorCode);
    }
}
