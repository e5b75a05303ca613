using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>All methods in one table: name, parameters, what it does. A test compares it with the Bot API's own description.</summary>
internal static class MethodTable
{
    private const string Format = "parse_mode reply_markup business_connection_id";
    private const string Send = "chat_id reply_markup reply_parameters disable_notification " + Posted;
    private const string Posted = "business_connection_id message_thread_id direct_messages_topic_id protect_content allow_paid_broadcast "
        + "message_effect_id suggested_post_parameters";

    public static IReadOnlyList<Method> All { get; } =
    [
        Row("getMe", "", (world, _) => Wire.Bot(world)),
        new("getUpdates", Names("offset limit timeout allowed_updates"), Receiving.GetUpdates),
        new("setWebhook", Names("url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
            Receiving.SetWebhook),
        Row("deleteWebhook", "drop_pending_updates", Receiving.DeleteWebhook),
        Row("getWebhookInfo", "", Receiving.GetWebhookInfo),

        Row("sendMessage", $"text parse_mode entities link_preview_options {Send}", Sending.Message),
        Row("sendPhoto", $"photo caption parse_mode caption_entities show_caption_above_media has_spoiler {Send}", Sending.Photo),
        Row("sendDocument", $"document thumbnail caption parse_mode caption_entities disable_content_type_detection {Send}",
            Sending.Document),
        Row("sendLocation", $"latitude longitude horizontal_accuracy live_period heading proximity_alert_radius {Send}", Sending.Location),
        Row("sendMediaGroup", "chat_id media reply_parameters disable_notification business_connection_id message_thread_id "
            + "direct_messages_topic_id protect_content allow_paid_broadcast message_effect_id", Album.Send),
        Row("sendChatAction", "chat_id action business_connection_id message_thread_id", Acting.ChatAction),
        Row("setMessageReaction", "chat_id message_id reaction is_big", Acting.Reaction),

        Row("editMessageText", $"chat_id message_id inline_message_id text entities link_preview_options rich_message {Format}",
            Editing.Text),
        Row("editMessageCaption", $"chat_id message_id inline_message_id caption caption_entities show_caption_above_media {Format}",
            Editing.Caption),
        Row("editMessageReplyMarkup", "chat_id message_id inline_message_id reply_markup business_connection_id", Editing.ReplyMarkup),
        Row("deleteMessage", "chat_id message_id", Editing.Delete),
        Row("deleteMessages", "chat_id message_ids", Editing.DeleteMany),
        Row("answerCallbackQuery", "callback_query_id text show_alert url cache_time", Acting.AnswerPress),

        Row("setMyCommands", "commands scope language_code", Commands.Set),
        Row("getMyCommands", "scope language_code", Commands.Get),
        Row("deleteMyCommands", "scope language_code", Commands.Delete),
        Row("getFile", "file_id", Acting.GetFile),
    ];

    /// <summary>Method names are not case-sensitive.</summary>
    public static Method? Find(string name) => All.FirstOrDefault(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Method Row(string name, string parameters, Func<TelegramWorld, Parameters, JsonNode?> act) =>
        new(name, Names(parameters), (world, given, _) =>
        {
            lock (world.Gate)
                return Task.FromResult(act(world, given));
        });

    private static string[] Names(string parameters) => parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
