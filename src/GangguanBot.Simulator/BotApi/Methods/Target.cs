namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>Finds the chat or message a call means, or refuses as Telegram does.</summary>
internal static class Target
{
    public static Chat Chat(TelegramWorld world, Parameters given)
    {
        if (!given.Has("chat_id"))
            throw Refusal.BadRequest("chat_id is empty");
        var chat = (given.Text("chat_id")!.StartsWith('@') ? null : world.FindChat(given.Number("chat_id")!.Value))
            ?? throw Refusal.BadRequest("chat not found");
        if (chat.MigratedTo is { } newChat)
            throw Refusal.Migrated(newChat);
        return chat;
    }

    /// <summary>A chat the bot may write to now, one message taken from the allowance.</summary>
    public static Chat Writable(TelegramWorld world, Parameters given)
    {
        var chat = Chat(world, given);
        if (world.FindPerson(chat.Id) is { } person)
        {
            if (person.Deactivated)
                throw Refusal.Forbidden("user is deactivated");
            if (person.Blocked)
                throw Refusal.Forbidden("bot was blocked by the user");
            if (!person.Started)
                throw Refusal.Forbidden("bot can't initiate conversation with a user");
        }
        return chat;
    }

    /// <summary>Last check before something is posted or edited: a call that is wrong costs nothing of the allowance.</summary>
    public static void TakeAllowance(TelegramWorld world, Chat chat, int messages = 1)
    {
        for (var i = 0; world.Options.Flood && i < messages; i++)
        {
            if (world.Flood.Take(chat.Id) is { } seconds)
                throw Refusal.TooMany(seconds);
        }
    }

    public static Message Message(Chat chat, Parameters given, string purpose)
    {
        if (!given.Has("message_id"))
            throw Refusal.BadRequest("message identifier is not specified");
        return chat.Find((int)given.Number("message_id")!.Value) ?? throw Refusal.BadRequest($"message to {purpose} not found");
    }

    /// <returns>The message replied to, or null when there is none and that is allowed.</returns>
    public static int? Reply(Chat chat, Parameters given)
    {
        if (given.Json("reply_parameters") is not { } reply)
            return null;
        var id = (int)(reply["message_id"] ?? 0);
        if (chat.Find(id) is not null)
            return id;
        return (bool)(reply["allow_sending_without_reply"] ?? false) ? null : throw Refusal.BadRequest("message to be replied not found");
    }
}
