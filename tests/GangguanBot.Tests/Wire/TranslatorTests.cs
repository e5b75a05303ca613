using GangguanBot.Chat;
using GangguanBot.Wire;

namespace GangguanBot.Tests.Wire;

public sealed class TranslatorTests
{
    private const string Ani = """ "from":{"id":3001,"is_bot":false,"first_name":"Ani","last_name":"S.","language_code":"id"} """;
    private const string Here = """ "message_id":5,"date":1795000000,"chat":{"id":3001,"type":"private","first_name":"Ani"} """;
    private const string Group = """ "message_id":5,"date":1795000000,"chat":{"id":-77,"type":"group","title":"Kantor"} """;

    private readonly Translator translator = new(new ConnectionState { Username = "gangguan_bot" }, TimeProvider.System);

    [Theory]
    [InlineData("/lapor", "lapor", "")]
    [InlineData("/LAPOR@Gangguan_Bot  mati total", "lapor", "mati total")]
    [InlineData("/status GJ-26-0001\nlagi", "status", "GJ-26-0001\nlagi")]
    public void A_command_loses_slash_bot_and_capitals(string typed, string name, string argument) =>
        Assert.Equal(new Content.Command(name, argument), Message($"\"text\":{Json(typed)}"));

    [Theory]
    [InlineData("/lapor@other_bot")]
    public void A_command_for_another_bot_is_not_ours(string typed) => Assert.Null(Message($"\"text\":{Json(typed)}"));

    [Theory]
    [InlineData("internet mati")]
    [InlineData("/ miring")]
    [InlineData("1/2 lantai")]
    public void Other_words_are_words(string typed) => Assert.Equal(new Content.TypedText(typed), Message($"\"text\":{Json(typed)}"));

    [Fact]
    public void Who_where_and_when_are_kept()
    {
        var incoming = translator.Translate(Update($"\"message\":{{{Here},{Ani},\"text\":\"x\"}}"))!;
        Assert.Equal((42, 3001, 3001, "Ani S.", "id", true, 5),
            (incoming.UpdateId, incoming.ChatId, incoming.UserId, incoming.Name, incoming.LanguageCode, incoming.IsPrivate,
            incoming.MessageId));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795000000), incoming.At);
    }

    [Fact]
    public void A_photo_comes_in_its_largest_size() => Assert.Equal(
        new Content.Photo(new FileRef("big", "u2", 900, null, "image/jpeg"), "lampu merah", "album"),
        Message("""
            "photo":[{"file_id":"big","file_unique_id":"u2","width":900,"height":600,"file_size":900},
            {"file_id":"small","file_unique_id":"u1","width":90,"height":60,"file_size":90}],"caption":"lampu merah","media_group_id":"album"
            """));

    [Fact]
    public void Of_photos_that_tell_no_size_the_last_is_the_largest() => Assert.Equal(
        new Content.Photo(new FileRef("last", "u2", 0, null, "image/jpeg"), null, null),
        Message("""
            "photo":[{"file_id":"first","file_unique_id":"u1","width":0,"height":0},
            {"file_id":"last","file_unique_id":"u2","width":0,"height":0}]
            """));

    [Fact]
    public void A_document_keeps_its_name_and_type() => Assert.Equal(
        new Content.Document(new FileRef("f", "u", 7, "surat.pdf", "application/pdf"), null, null),
        Message("""  "document":{"file_id":"f","file_unique_id":"u","file_name":"surat.pdf","mime_type":"application/pdf","file_size":7} """));

    [Fact]
    public void A_location_is_a_place() =>
        Assert.Equal(new Content.Location(-6.59, 106.8), Message("""  "location":{"latitude":-6.59,"longitude":106.8} """));

    [Theory]
    [InlineData("""  "voice":{"file_id":"f","file_unique_id":"u","duration":3} """, "voice")]
    [InlineData("""  "sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1} """, "sticker")]
    public void What_no_step_can_use_is_received_all_the_same(
        string part, string kind) => Assert.Equal(new Content.Other(kind), Message(part));

    [Fact]
    public void What_the_library_may_not_know_is_received_too() =>
        Assert.IsType<Content.Other>(Message("""  "dice":{"emoji":"x","value":3} """));

    [Theory]
    [InlineData("kicked", true)]
    [InlineData("member", false)]
    public void Blocking_and_unblocking_are_told(string status, bool blocked) => Assert.Equal(
        new Content.Blocked(blocked),
        translator.Translate(Update($$"""
            "my_chat_member":{"date":1795000000,"chat":{"id":3001,"type":"private"},{{Ani}},
            "old_chat_member":{"status":"member","user":{"id":1,"is_bot":true,"first_name":"b"} },
            "new_chat_member":{"status":"{{status}}","user":{"id":1,"is_bot":true,"first_name":"b"},"until_date":0} }
            """))?.Content);

    [Fact]
    public void A_press_brings_its_message_and_data()
    {
        var incoming = translator.Translate(
            Update($"\"callback_query\":{{\"id\":\"c1\",{Ani},\"message\":{{{Here}}},\"chat_instance\":\"1\",\"data\":\"t:1:2:x\"}}"))!;
        Assert.Equal(new Content.Press("c1", "t:1:2:x"), incoming.Content);
        Assert.Equal((3001L, 5, true), (incoming.ChatId, incoming.MessageId, incoming.IsPrivate));
    }

    [Theory]
    [InlineData("halo semua", false)]
    [InlineData("halo @Gangguan_bot", true)]
    [InlineData("/lapor", true)]
    [InlineData("/lapor@gangguan_bot", true)]
    public void In_a_group_only_what_is_said_to_the_bot_concerns_us(string typed, bool concerns)
    {
        var incoming = translator.Translate(Update($"\"message\":{{{Group},{Ani},\"text\":{Json(typed)}}}"));
        Assert.Equal(concerns, incoming is { IsPrivate: false, ChatId: -77, UserId: 3001 });
    }

    [Fact]
    public void Service_messages_and_kinds_that_nobody_knows_are_passed_over() =>
        Assert.All(ServiceMessages.All, part => Assert.Null(Message(part)));

    [Fact]
    public void A_venue_is_a_place_with_a_name() => Assert.Equal(
        new Content.Location(-6.59, 106.8, "Dinas Pendidikan, Jl. Pajajaran 125"),
        Message("""
            "venue":{"location":{"latitude":-6.59,"longitude":106.8},"title":"Dinas Pendidikan","address":"Jl. Pajajaran 125"},
            "location":{"latitude":-6.59,"longitude":106.8}
            """));

    [Fact]
    public void A_contact_is_a_name_and_a_number() => Assert.Equal(new Content.Contact("Sari, +62 251 123"),
        Message("""  "contact":{"phone_number":"+62 251 123","first_name":"Sari\u200b"} """));

    [Theory]
    [InlineData(""" "text":"lantai 2 mati" """, "lantai 2 mati")]
    [InlineData(""" "text":"/lapor lantai 2 mati" """, "lantai 2 mati")]
    [InlineData(""" "photo":[{"file_id":"f","file_unique_id":"u","width":9,"height":9}],"caption":"lantai 2 mati" """, "lantai 2 mati")]
    public void Edited_words_are_those_of_the_message(string part, string words)
    {
        var incoming = translator.Translate(Update($"\"edited_message\":{{{Here},{Ani},\"edit_date\":1795000009,{part}}}"))!;
        Assert.Equal((new Content.Edited(words), 5), (incoming.Content, incoming.MessageId));
    }

    [Theory]
    [InlineData(""" "location":{"latitude":-6.59,"longitude":106.8,"live_period":60} """)]
    [InlineData(""" "sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1} """)]
    public void Edits_of_other_things_do_not_concern_us(string part) =>
        Assert.Null(translator.Translate(Update($"\"edited_message\":{{{Here},{Ani},{part}}}")));

    [Theory]
    [InlineData("edited_message", Group)]
    [InlineData("channel_post", Here)]
    [InlineData("edited_channel_post", Here)]
    [InlineData("business_message", Here)]
    public void Edits_in_groups_and_what_channels_and_businesses_post_do_not_concern_us(string kind, string where) =>
        Assert.Null(translator.Translate(Update($"\"{kind}\":{{{where},{Ani},\"text\":\"x\"}}")));

    [Theory]
    [InlineData(""" "is_topic_message":true,"message_thread_id":9 """, 9)]
    [InlineData(""" "message_thread_id":9 """, null)]
    public void A_topic_of_a_forum_is_kept_and_a_thread_of_answers_is_none(string part, int? topic) => Assert.Equal(topic,
        translator.Translate(Update($"\"message\":{{{Group},{Ani},{part},\"text\":\"/lapor\"}}"))!.Topic);

    [Fact]
    public void An_anonymous_admin_of_a_group_is_heard() => Assert.NotNull(translator.Translate(Update($$"""
        "message":{ {{Group}},"from":{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"},
        "sender_chat":{"id":-77,"type":"group","title":"Kantor"},"text":"/lapor"}
        """)));

    [Fact]
    public void Posts_that_come_into_a_group_from_its_channel_are_not_for_us() => Assert.Null(translator.Translate(Update($$"""
        "message":{ {{Group}},"from":{"id":777000,"is_bot":false,"first_name":"Telegram"},"is_automatic_forward":true,
        "sender_chat":{"id":-88,"type":"channel","title":"Warta"},"text":"/lapor"}
        """)));

    [Fact]
    public void Other_bots_are_not_listened_to() => Assert.Null(translator.Translate(
        Update($"\"message\":{{{Here},\"from\":{{\"id\":9,\"is_bot\":true,\"first_name\":\"x\"}},\"text\":\"x\"}}")));

    private Content? Message(string part) => translator.Translate(Update($"\"message\":{{{Here},{Ani},{part}}}"))?.Content;

    private static string Update(string part) => $"{{\"update_id\":42,{part}}}";

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
