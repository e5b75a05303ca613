using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>sendMediaGroup: 2–10 photos, or 2–10 files, without a keyboard.</summary>
internal static class Album
{
    public static JsonNode? Send(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        if (given.Json("media") is not JsonArray media)
            throw Refusal.BadRequest("there is no media in the request");
        if (media.Count is < 2 or > 10)
            throw Refusal.BadRequest("wrong number of media in the album: must be 2-10");
        if (media.Select(item => (string?)item!["type"]).Distinct().Count() > 1)
            throw Refusal.BadRequest("document can't be mixed with other media types");

        var group = world.NextNumber().ToString();
        var plain = Sending.New(world, chat, given) with { MediaGroupId = group };
        var messages = media.Select(item => With(world, given, plain, item!)).ToList();
        Target.TakeAllowance(world, chat, messages.Count);
        Acting.Stop(world, chat);
        return new JsonArray([.. messages.Select(message => Wire.Message(world, chat.Put(message with { Id = world.NextMessageId() })))]);
    }

    private static Message With(TelegramWorld world, Parameters given, Message message, JsonNode item)
    {
        var caption = Body.Caption((string?)item["caption"], (string?)item["parse_mode"], item["caption_entities"]);
        var file = (string?)item["media"] ?? throw Refusal.BadRequest("media not found");
        return (string?)item["type"] switch
        {
            "photo" => message with { Body = caption, Photo = Media.Photo(world, given, file) },
            "document" => message with { Body = caption, Document = Media.Document(world, given, file) },
            var type => throw Refusal.BadRequest($"can't parse InputMedia: type \"{type}\" is unallowed"),
        };
    }
}
