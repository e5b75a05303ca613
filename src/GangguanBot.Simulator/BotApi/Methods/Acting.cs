using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>Methods of the bot besides writing: answers to presses, chat actions, reactions, files.</summary>
internal static class Acting
{
    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker",
        "find_location", "record_video_note", "upload_video_note",
    ];

    public static JsonNode? AnswerPress(TelegramWorld world, Parameters given)
    {
        var press = world.FindPress(given.Text("callback_query_id") ?? "") ?? throw Refusal.OldQuery();
        var text = given.Text("text") ?? "";
        if (text.EnumerateRunes().Count() > 200)
            throw Refusal.BadRequest("MESSAGE_TOO_LONG");
        press.Answer(new PressAnswer(text, given.Flag("show_alert")), world.Now);
        world.Tell(new PressAnswered(press));
        return true;
    }

    public static JsonNode? ChatAction(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        var action = given.Text("action");
        if (!Actions.Contains(action))
            throw Refusal.BadRequest("wrong parameter action in request");
        Show(world, chat, action);
        return true;
    }

    public static JsonNode? Reaction(TelegramWorld world, Parameters given)
    {
        var chat = Target.Writable(world, given);
        var message = Target.Message(chat, given, "react");
        chat.Put(message with { Reaction = (string?)(given.Json("reaction") as JsonArray)?.FirstOrDefault()?["emoji"] });
        return true;
    }

    public static JsonNode? GetFile(TelegramWorld world, Parameters given)
    {
        var file = world.Files.Find(given.Text("file_id") ?? "")
            ?? throw Refusal.BadRequest("wrong file_id or the file is temporarily unavailable");
        if (file.Bytes.Length > StoredFile.DownloadLimit)
            throw Refusal.BadRequest("file is too big");
        var json = Wire.File(file);
        json["file_path"] = file.Path;
        return json;
    }

    /// <summary>The action ends when a message arrives, or by itself after 5 seconds.</summary>
    public static void Stop(TelegramWorld world, Chat chat)
    {
        if (chat.Action is not null)
            Show(world, chat, null);
    }

    private static void Show(TelegramWorld world, Chat chat, string? action)
    {
        chat.Action = action;
        chat.ActionTurn++;
        world.Tell(new ActionShown(chat.Id, action));
        if (action is not null)
            _ = End(world, chat, chat.ActionTurn);
    }

    private static async Task End(TelegramWorld world, Chat chat, int turn)
    {
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        lock (world.Gate)
        {
            if (chat.ActionTurn == turn)
                Show(world, chat, null);
        }
    }
}
