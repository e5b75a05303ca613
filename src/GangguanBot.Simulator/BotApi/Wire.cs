using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi.Texts;

namespace GangguanBot.Simulator.BotApi;

/// <summary>The world in the form it travels in (Bot API: User, Chat, Message …).</summary>
internal static class Wire
{
    public static JsonObject Bot(TelegramWorld world) => new()
    {
        ["id"] = world.BotId,
        ["is_bot"] = true,
        ["first_name"] = world.Options.BotName,
        ["username"] = world.Options.BotUsername,
    };

    public static JsonObject User(Person person)
    {
        var user = new JsonObject { ["id"] = person.Id, ["is_bot"] = false, ["first_name"] = person.Name };
        if (person.Username is not null)
            user["username"] = person.Username;
        user["language_code"] = person.LanguageCode;
        return user;
    }

    public static JsonObject Chat(TelegramWorld world, Chat chat)
    {
        if (chat.IsGroup)
            return new JsonObject
            {
                ["id"] = chat.Id, ["type"] = chat.Id < -1_000_000_000_000
                ? "supergroup" : "group", ["title"] = chat.Title
            };
        var person = world.FindPerson(chat.Id)!;
        var json = new JsonObject { ["id"] = chat.Id, ["type"] = "private", ["first_name"] = person.Name };
        if (person.Username is not null)
            json["username"] = person.Username;
        return json;
    }

    public static JsonObject Message(TelegramWorld world, Message message)
    {
        var chat = world.FindChat(message.ChatId)!;
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = message.FromBot ? Bot(world) : User(world.FindPerson(message.SenderId)!),
            ["chat"] = Chat(world, chat),
            ["date"] = message.Date.ToUnixTimeSeconds(),
        };
        if (message.EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.MediaGroupId is not null)
            json["media_group_id"] = message.MediaGroupId;
        if (message.ReplyTo is { } id && chat.Find(id) is { } target)
            json["reply_to_message"] = Message(world, target with { ReplyTo = null });
        AddBody(json, message);
        AddMedia(json, message);
        if (message.Keyboard is not null)
            json["reply_markup"] = Keyboard(message.Keyboard);
        return json;
    }

    public static JsonObject File(StoredFile file) => new()
    {
        ["file_id"] = file.Id,
        ["file_unique_id"] = file.UniqueId,
        ["file_size"] = file.Bytes.Length,
    };

    private static void AddBody(JsonObject json, Message message)
    {
        if (message.Body.Text.Length == 0)
            return;
        json[message.TakesCaption ? "caption" : "text"] = message.Body.Text;
        if (message.Body.Entities.Count > 0)
            json[message.TakesCaption ? "caption_entities" : "entities"] = new JsonArray([.. message.Body.Entities.Select(Entity)]);
    }

    private static void AddMedia(JsonObject json, Message message)
    {
        if (message.Photo.Length > 0)
            json["photo"] = new JsonArray([.. message.Photo.Select(Photo)]);
        if (message.Document is { } document)
            json["document"] = Attachment(document);
        if (message.Voice is { } voice)
            json["voice"] = With(Attachment(voice, name: false), ("duration", 3));
        if (message.Sticker is { } sticker)
        {
            json["sticker"] = With(File(sticker.File), ("width", 512), ("height", 512), ("type", "regular"),
                ("is_animated", false), ("is_video", false), ("emoji", "👍"));
        }
        if (message.Location is { } location)
            json["location"] = new JsonObject { ["latitude"] = location.Latitude, ["longitude"] = location.Longitude };
    }

    private static JsonObject Photo(PhotoSize photo) => With(File(photo.File), ("width", photo.Width), ("height", photo.Height));

    private static JsonObject Attachment(Attachment attachment, bool name = true)
    {
        var json = With(File(attachment.File), ("mime_type", attachment.Mime));
        return name ? With(json, ("file_name", attachment.Name)) : json;
    }

    private static JsonObject Entity(Entity entity)
    {
        var json = new JsonObject { ["type"] = entity.Type, ["offset"] = entity.Offset, ["length"] = entity.Length };
        if (entity.Url is not null)
            json["url"] = entity.Url;
        if (entity.Language is not null)
            json["language"] = entity.Language;
        if (entity.UnixTime is not null)
            json["unix_time"] = entity.UnixTime;
        if (entity.Format is not null)
            json["date_time_format"] = entity.Format;
        return json;
    }

    private static JsonObject Keyboard(Keyboard keyboard) => new()
    {
        ["inline_keyboard"] = new JsonArray([.. keyboard.Rows.Select(row => new JsonArray([.. row.Select(Button)]))]),
    };

    private static JsonObject Button(Button button)
    {
        var json = new JsonObject { ["text"] = button.Text };
        if (button.Data is not null)
            json["callback_data"] = button.Data;
        if (button.Url is not null)
            json["url"] = button.Url;
        if (button.Copy is not null)
            json["copy_text"] = new JsonObject { ["text"] = button.Copy };
        if (button.Style is not null)
            json["style"] = button.Style;
        return json;
    }

    private static JsonObject With(JsonObject json, params (string Name, JsonNode? Value)[] more)
    {
        foreach (var (name, value) in more)
            json[name] = value;
        return json;
    }
}
