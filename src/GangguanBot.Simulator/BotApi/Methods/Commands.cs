using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>The command menus, by scope and language (Bot API: BotCommandScope).</summary>
internal static partial class Commands
{
    public static JsonNode? Set(TelegramWorld world, Parameters given)
    {
        if (given.Json("commands") is not JsonArray list)
            throw Refusal.BadRequest("can't parse commands: expected an Array of BotCommand");
        if (list.Count > 100)
            throw Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        world.SetCommands(Scope(world, given), given.Text("language_code") ?? "", [.. list.Select(Read)]);
        return true;
    }

    public static JsonNode? Get(TelegramWorld world, Parameters given) => new JsonArray(
    [
        .. (world.Commands(Scope(world, given), given.Text("language_code") ?? "") ?? [])
            .Select(entry => new JsonObject { ["command"] = entry.Command, ["description"] = entry.Description }),
    ]);

    public static JsonNode? Delete(TelegramWorld world, Parameters given)
    {
        world.SetCommands(Scope(world, given), given.Text("language_code") ?? "", []);
        return true;
    }

    /// <summary>The commands of a person's menu: of the narrowest scope that has any, in their language before the neutral one.</summary>
    public static IReadOnlyList<BotCommand> For(TelegramWorld world, Person person) =>
        new[] { $"chat:{person.Id}", "all_private_chats", "default" }
            .SelectMany(scope => new[] { person.LanguageCode, "" }, world.Commands)
            .FirstOrDefault(commands => commands is not null) ?? [];

    private static string Scope(TelegramWorld world, Parameters given)
    {
        var scope = given.Json("scope");
        var type = (string?)scope?["type"] ?? "default";
        switch (type)
        {
            case "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators":
                return type;
            case "chat" or "chat_administrators" or "chat_member":
                var id = long.TryParse(scope!["chat_id"]?.ToString(), out var number) ? number : 0;
                return world.FindChat(id) is null ? throw Refusal.BadRequest("chat not found") : $"{type}:{id}";
            default:
                throw Refusal.BadRequest("can't parse BotCommandScope: unsupported type specified");
        }
    }

    private static BotCommand Read(JsonNode? node)
    {
        var command = new BotCommand(((string?)node?["command"] ?? "").TrimStart('/'), (string?)node?["description"] ?? "");
        if (!Name().IsMatch(command.Command))
            throw Refusal.BadRequest("BOT_COMMAND_INVALID");
        return command.Description.Length is < 1 or > 256 ? throw Refusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID") : command;
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
