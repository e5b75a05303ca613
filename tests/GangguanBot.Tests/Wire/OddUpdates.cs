using System.Text.Json;

namespace GangguanBot.Tests.Wire;

/// <summary>Updates that are not as the Bot API describes them, or newer than the library; all of them about Ani.</summary>
static class OddUpdates
{
    private const string Ani = """ "from":{"id":3001,"is_bot":false,"first_name":"Ani"} """;
    private const string Private = """ "chat":{"id":3001,"type":"private","first_name":"Ani"} """;
    private const string Dated = """ "date":1795000000 """;
    private const string Said = $""" "message_id":5,{Dated},{Ani},{Private} """;

    /// <summary>What the bot needs of them can be read, however odd the rest is.</summary>
    public static readonly IReadOnlyDictionary<string, string> Readable = new Dictionary<string, string>
    {
        ["a new kind of entity"] = Message($$"""{{Said}},"text":"mati","entities":[{"type":"hologram","offset":0,"length":1}]"""),
        ["a new kind of chat"] = Message($$""" "message_id":5,{{Dated}},{{Ani}},"chat":{"id":3001,"type":"galaxy"},"text":"mati" """),
        ["a new kind of origin of a forwarded message"] =
            Message($$"""{{Said}},"text":"mati","forward_origin":{"type":"telepathy","date":1795000000} """),
        ["a new kind of paid media"] = Message($$"""{{Said}},"paid_media":{"star_count":1,"paid_media":[{"type":"hologram"}]}"""),
        ["a message_id that is a text"] = Message($""" "message_id":"7",{Dated},{Ani},{Private},"text":"mati" """),
        ["a date before 1970"] = Message($""" "message_id":5,"date":-5,{Ani},{Private},"text":"mati" """),
        ["a date after the year 9999"] = Message($""" "message_id":5,"date":999999999999999,{Ani},{Private},"text":"mati" """),
        ["a date that is a text"] = Message($""" "message_id":5,"date":"kemarin",{Ani},{Private},"text":"mati" """),
        ["half of an emoji"] = Message($$"""{{Said}},"text":"mati \ud83d \\ud83d \ud83d\ude4f" """),
        ["a quoted message of a new kind of chat"] =
            Message($$"""{{Said}},"text":"mati","reply_to_message":{"message_id":1,"date":-1,"chat":{"id":1,"type":"galaxy"} } """),
        ["five thousand nested brackets"] =
            Message($$"""{{Said}},"text":"mati","brand_new":{{new string('[', 5000)}}{{new string(']', 5000)}}"""),
        ["a date of an edit after the year 9999"] =
            $$""" "edited_message":{{{Said}},"edit_date":999999999999999,"text":"mati" } """,
        ["half of an emoji in an edit"] = $$""" "edited_message":{{{Said}},"text":"mati \ud83d" } """,
        ["a sticker of a new kind"] = Message($$"""{{Said}},"sticker":{"file_id":"f","type":"hologram"}"""),
        ["a service message of a new form"] = Message($$"""{{Said}},"chat_background_set":5"""),
        ["a new kind of update"] = """ "brand_new":{"a":1} """,
        ["a message that is null"] = """ "message":null """,
        ["a message without a sender"] = Message($"""  "message_id":5,{Dated},{Private},"text":"mati" """),
    };

    public static readonly IReadOnlyDictionary<string, string> Unreadable = new Dictionary<string, string>
    {
        ["a text that is an object"] = Message($$"""{{Said}},"text":{"a":1}"""),
        ["two texts, the second a number"] = Message($"""{Said},"text":"mati","text":5"""),
        ["a message that is a list"] = """ "message":[] """,
        ["a message without a chat"] = Message($""" "message_id":5,{Dated},{Ani},"text":"mati" """),
        ["a message_id with a fraction"] = Message($""" "message_id":5.5,{Dated},{Ani},{Private},"text":"mati" """),
        ["a chat beyond 64 bits"] =
            Message($$""" "message_id":5,{{Dated}},{{Ani}},"chat":{"id":92233720368547758070,"type":"private"},"text":"mati" """),
        ["a photo that is no list"] = Message($$"""{{Said}},"photo":{}"""),
        ["a document without file_id"] = Message($$"""{{Said}},"document":{"file_unique_id":"u"}"""),
        ["a location in words"] = Message($$"""{{Said}},"location":{"latitude":"selatan","longitude":1}"""),
        ["an edit that is a list"] = """ "edited_message":[] """,
        ["a contact in words"] = Message($$"""{{Said}},"contact":"Sari" """),
        ["a venue without a place"] = Message($$"""{{Said}},"venue":{"title":"Loket","location":7}"""),
        ["a press without a sender"] = """ "callback_query":{"id":"1","chat_instance":"1","data":"x"} """,
        ["a press without an id"] = $$""" "callback_query":{ {{Ani}},"chat_instance":"1","data":"x"} """,
        ["a new status of a member"] = $$"""
            "my_chat_member":{ {{Private}},{{Ani}},{{Dated}},"old_chat_member":{"status":"member","user":{"id":2,"is_bot":true,"first_name":"B"} },
            "new_chat_member":{"status":"levitating","user":{"id":2,"is_bot":true,"first_name":"B"} } }
            """,
    };

    public static TheoryData<string> Names => [.. Readable.Keys, .. Unreadable.Keys];

    public static string Of(string name, long id) => Numbered(id, Readable.GetValueOrDefault(name) ?? Unreadable[name]);

    public static string Numbered(long id, string part) => $"{{\"update_id\":{id},{part}}}";

    /// <summary>Something that Ani types.</summary>
    public static string Typed(long id, string text) => Numbered(id, Message($"{Said},\"text\":{JsonSerializer.Serialize(text)}"));

    private static string Message(string members) => $"\"message\":{{{members}}}";
}
