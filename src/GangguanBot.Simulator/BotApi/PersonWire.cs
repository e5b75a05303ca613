using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi;

/// <summary>The updates a person causes, besides messages.</summary>
internal static class PersonWire
{
    public static JsonObject Press(TelegramWorld world, Person person, ButtonPress press) => new()
    {
        ["id"] = press.Id,
        ["from"] = Wire.User(person),
        ["message"] = Wire.Message(world, press.Message),
        ["chat_instance"] = person.Id.ToString(),
        ["data"] = press.Button.Data,
    };

    public static JsonObject Member(TelegramWorld world, Person person, bool blocked) => new()
    {
        ["chat"] = Wire.Chat(world, person.Chat),
        ["from"] = Wire.User(person),
        ["date"] = world.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = Status(world, blocked ? "member" : "kicked"),
        ["new_chat_member"] = Status(world, blocked ? "kicked" : "member"),
    };

    private static JsonObject Status(TelegramWorld world, string status)
    {
        var member = new JsonObject { ["user"] = Wire.Bot(world), ["status"] = status };
        if (status == "kicked")
            member["until_date"] = 0;
        return member;
    }
}
