using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi.Methods;

internal static class Editing
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public static JsonNode? Text(TelegramWorld world, Parameters given)
    {
        var (chat, message) = Own(world, given);
        var text = Body.Text(given);
        return message.HasText
            ? Change(world, chat, message, message with { Body = text, Keyboard = Markup(given) })
            : throw Refusal.BadRequest("there is no text in the message to edit");
    }

    public static JsonNode? Caption(TelegramWorld world, Parameters given)
    {
        var (chat, message) = Own(world, given);
        var caption = Body.Caption(given);
        return message.TakesCaption
            ? Change(world, chat, message, message with { Body = caption, Keyboard = Markup(given) })
            : throw Refusal.BadRequest("there is no caption in the message to edit");
    }

    public static JsonNode? ReplyMarkup(TelegramWorld world, Parameters given)
    {
        var (chat, message) = Own(world, given);
        return Change(world, chat, message, message with { Keyboard = Markup(given) });
    }

    public static JsonNode? Delete(TelegramWorld world, Parameters given)
    {
        var chat = Target.Chat(world, given);
        var message = Target.Message(chat, given, "delete");
        if (world.Now - message.Date > Deletable || (chat.IsGroup && !message.FromBot))
            throw Refusal.BadRequest("message can't be deleted");
        chat.Put(message with { Deleted = true });
        return true;
    }

    public static JsonNode? DeleteMany(TelegramWorld world, Parameters given)
    {
        var chat = Target.Chat(world, given);
        if (given.Json("message_ids") is not JsonArray { Count: > 0 and <= 100 } ids)
            throw Refusal.BadRequest("wrong message identifiers specified");
        foreach (var message in ids.Select(id => chat.Find((int)id!)).OfType<Message>())
            chat.Put(message with { Deleted = true });
        return true;
    }

    private static (Chat, Message) Own(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        var message = Target.Message(chat, given, "edit");
        return message.FromBot ? (chat, message) : throw Refusal.BadRequest("message can't be edited");
    }

    /// <summary>An edit without reply_markup takes the keyboard away.</summary>
    private static Keyboard? Markup(Parameters given) => Keyboard.Read(given.Json("reply_markup"));

    private static JsonObject Change(TelegramWorld world, Chat chat, Message old, Message edited)
    {
        var sameKeyboard = edited.Keyboard is null ? old.Keyboard is null : edited.Keyboard.SameAs(old.Keyboard);
        if (sameKeyboard && edited.Body.Equals(old.Body))
            throw Refusal.NotModified();
        Target.TakeAllowance(world, chat);
        return Wire.Message(world, chat.Edit(old, edited));
    }
}
