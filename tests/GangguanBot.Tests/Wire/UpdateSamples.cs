namespace GangguanBot.Tests.Wire;

/// <summary>Updates as Telegram sends them, with every member the bot reads.</summary>
internal static class UpdateSamples
{
    public const string Words = """
        {"update_id":10,"message":{"message_id":5,"from":{"id":3001,"is_bot":false,"first_name":"Ani","last_name":"W","username":"ani","language_code":"id"},
          "chat":{"id":3001,"first_name":"Ani","type":"private"},"date":1763800000,"text":"/lapor segera","entities":[{"offset":0,"length":6,"type":"bot_command"}]}}
        """;

    public const string Press = """
        {"update_id":11,"callback_query":{"id":"991","from":{"id":3001,"first_name":"Ani"},"chat_instance":"-77","data":"s:7:1:dead",
          "message":{"message_id":6,"date":1763800000,"chat":{"id":3001,"type":"private"},"text":"Apa gejalanya?",
            "reply_markup":{"inline_keyboard":[[{"text":"Mati total","callback_data":"s:7:1:dead","style":"danger"}]]}}}}
        """;

    public const string Blocked = """
        {"update_id":12,"my_chat_member":{"chat":{"id":3001,"type":"private"},"from":{"id":3001,"first_name":"Ani"},"date":1763800000,
          "old_chat_member":{"user":{"id":42,"is_bot":true,"first_name":"Bot"},"status":"member"},
          "new_chat_member":{"user":{"id":42,"is_bot":true,"first_name":"Bot"},"status":"kicked","until_date":0}}}
        """;

    private const string Album = """
        {"update_id":13,"message":{"message_id":8,"date":1763800000,"chat":{"id":3001,"type":"private"},"media_group_id":"g1","caption":"Lampu merah",
          "caption_entities":[{"offset":0,"length":5,"type":"bold"}],
          "photo":[{"file_id":"s","file_unique_id":"us","width":90,"height":60,"file_size":1000},{"file_id":"l","file_unique_id":"ul","width":1280,"height":853}]}}
        """;

    private const string Place = """
        {"update_id":14,"edited_message":{"message_id":9,"date":1763800000,"edit_date":1763800060,"chat":{"id":3001,"type":"private"},
          "location":{"latitude":-6.595,"longitude":106.816,"live_period":900,"horizontal_accuracy":12.5}}}
        """;

    private const string Letter = """
        {"update_id":15,"message":{"message_id":10,"date":1763800000,"chat":{"id":3001,"type":"private"},
          "document":{"file_id":"d","file_unique_id":"ud","file_name":"surat.pdf","mime_type":"application/pdf","file_size":2048,
            "thumbnail":{"file_id":"t","file_unique_id":"ut","width":90,"height":120}},
          "reply_to_message":{"message_id":6,"date":1763800000,"chat":{"id":3001,"type":"private"},"text":"Surat?"}}}
        """;

    private const string Noises = """
        {"update_id":16,"message":{"message_id":11,"date":1763800000,"chat":{"id":-100200,"type":"supergroup","title":"Jaringan","is_forum":true},"message_thread_id":3,
          "voice":{"file_id":"v","file_unique_id":"uv","duration":3,"mime_type":"audio/ogg"},
          "sticker":{"file_id":"k","file_unique_id":"uk","type":"regular","width":512,"height":512,"emoji":"👍"},
          "video":{"file_id":"w","file_unique_id":"uw","width":640,"height":360,"duration":9},
          "video_note":{"file_id":"n","file_unique_id":"un","length":240,"duration":5},
          "audio":{"file_id":"a","file_unique_id":"ua","duration":60,"title":"t"},
          "animation":{"file_id":"i","file_unique_id":"ui","width":1,"height":2,"duration":3},
          "contact":{"phone_number":"+62251","first_name":"Budi","user_id":2001}}}
        """;

    private const string Moved = """
        {"update_id":17,"message":{"message_id":12,"date":1763800000,"chat":{"id":-5,"type":"group","title":"Lama"},"migrate_to_chat_id":-1001234567890}}
        """;

    public static TheoryData<string> All =>
    [
        // is_bot:false is the one thing that is left out when it is written again: false is what its absence means.
        Words.Replace("\"is_bot\":false,", "", StringComparison.Ordinal), Press, Blocked.Replace(",\"until_date\":0", "", StringComparison.Ordinal),
        Album, Place, Letter, Noises, Moved,
    ];
}
