using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi.Methods;

internal static class Sending
{
    public static JsonNode? Message(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        var text = Body.Text(given);
        return Post(world, chat, given, message => message with { Body = text });
    }

    public static JsonNode? Photo(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        var caption = Body.Caption(given);
        var photo = Media.Photo(world, given, "photo");
        return Post(world, chat, given, message => message with { Body = caption, Photo = photo });
    }

    public static JsonNode? Document(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        var caption = Body.Caption(given);
        var document = Media.Document(world, given, "document");
        return Post(world, chat, given, message => message with { Body = caption, Document = document });
    }

    public static JsonNode? Location(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        var place = new Location(given.Real("latitude"), given.Real("longitude"));
        if (Math.Abs(place.Latitude) > 90 || Math.Abs(place.Longitude) > 180)
            throw Refusal.BadRequest("wrong location specified");
        return Post(world, chat, given, message => message with { Location = place });
    }

    private static JsonObject Post(TelegramWorld world, Chat chat, Parameters given, Func<Message, Message> with)
    {
        var markup = given.Json("reply_markup");
        var message = with(New(world, chat, given)) with { Keyboard = Keyboard.Read(markup), ReplyKeyboard = Labels(markup) };
        Target.TakeAllowance(world, chat);
        Acting.Stop(world, chat);
        return Wire.Message(world, chat.Put(message with { Id = world.NextMessageId() }));
    }

    /// <summary>A message of the bot that has everything but its content and number.</summary>
    public static Message New(TelegramWorld world, Chat chat, Parameters given) => new()
    {
        Id = 0,
        ChatId = chat.Id,
        SenderId = world.BotId,
        FromBot = true,
        Date = world.Now,
        ReplyTo = Target.Reply(chat, given),
        Silent = given.Flag("disable_notification"),
    };

    private static List<IReadOnlyList<string>> Labels(JsonNode? markup) => markup?["keyboard"] is not JsonArray rows ? [] :
        [.. rows.Select(row =>
            (IReadOnlyList<string>)[.. row!.AsArray().Select(key => key is JsonObject ? (string)key["text"]! : (string)key!)])];
}
