using System.Text.Json.Nodes;

namespace GangguanBot.Tests.Wire;

/// <summary>What Telegram puts into a chat by itself (service members of a <c>Message</c>, Bot API 10.1), and one that is newer.</summary>
static class ServiceMessages
{
    private const string User = """{"id":3001,"is_bot":false,"first_name":"Ani"}""";
    private const string Chat = """{"id":-77,"type":"group","title":"Kantor"}""";
    private const string Other = """{"message_id":3,"date":1795000000,"chat":{"id":3001,"type":"private"},"text":"lama"}""";

    public static readonly IReadOnlyList<string> All =
    [
        $"\"pinned_message\":{Other}", Of("message_auto_delete_timer_changed", """{"message_auto_delete_time":86400}"""),
        Of("chat_background_set", """{"type":{"type":"fill","fill":{"type":"solid","color":1},"dark_theme_dimming":0}}"""),
        Of("write_access_allowed", """{"from_request":true}"""), Of("connected_website", "\"bogor.example\""),
        Of("new_chat_title", "\"Kantor\""), Of("new_chat_photo", "[]"), Of("delete_chat_photo"), Of("group_chat_created"),
        Of("supergroup_chat_created"), Of("channel_chat_created"), Of("migrate_to_chat_id", "-100"), Of("migrate_from_chat_id", "-77"),
        Of("new_chat_members", $"[{User}]"), Of("left_chat_member", User), Of("chat_owner_left", "{}"),
        Of("chat_owner_changed", $$"""{"new_owner":{{User}}}"""),
        Of("users_shared", """{"request_id":1,"users":[{"user_id":3001}]}"""), Of("chat_shared", """{"request_id":1,"chat_id":-77}"""),
        Of("boost_added", """{"boost_count":1}"""), Of("giveaway", """{"chats":[],"winners_selection_date":1795000000,"winner_count":1}"""),
        Of("giveaway_created", "{}"), Of("giveaway_completed", """{"winner_count":1}"""),
        Of("giveaway_winners", $$"""
            {"chat":{{Chat}},"giveaway_message_id":1,"winners_selection_date":1795000000,"winner_count":0,"winners":[]}
            """),
        Of("forum_topic_created", """{"name":"Jaringan","icon_color":1}"""), Of("forum_topic_edited", """{"name":"Jaringan"}"""),
        Of("forum_topic_closed", "{}"), Of("forum_topic_reopened", "{}"), Of("general_forum_topic_hidden", "{}"),
        Of("general_forum_topic_unhidden", "{}"), Of("video_chat_scheduled", """{"start_date":1795000000}"""),
        Of("video_chat_started", "{}"), Of("video_chat_ended", """{"duration":5}"""),
        Of("video_chat_participants_invited", $$"""{"users":[{{User}}]}"""),
        Of("proximity_alert_triggered", $$"""{"traveler":{{User}},"watcher":{{User}},"distance":5}"""),
        Of("web_app_data", """{"data":"x","button_text":"x"}"""), Of("passport_data", "{}"),
        Of("successful_payment", """{"currency":"XTR","total_amount":1,"invoice_payload":"x"}"""),
        Of("refunded_payment", """{"currency":"XTR","total_amount":1,"invoice_payload":"x"}"""), Of("gift", "{}"), Of("unique_gift", "{}"),
        Of("gift_upgrade_sent", "{}"), Of("checklist_tasks_done", "{}"), Of("checklist_tasks_added", """{"tasks":[]}"""),
        Of("direct_message_price_changed", """{"are_direct_messages_enabled":true}"""), Of("managed_bot_created", "{}"),
        Of("paid_message_price_changed", """{"paid_message_star_count":1}"""), Of("poll_option_added", "{}"),
        Of("poll_option_deleted", "{}"), Of("suggested_post_approved", """{"send_date":1795000000}"""),
        Of("suggested_post_approval_failed", "{}"), Of("suggested_post_declined", "{}"), Of("suggested_post_paid", """{"currency":"XTR"}"""),
        Of("suggested_post_refunded", """{"reason":"post_deleted"}"""), Of("brand_new_service", """{"a":1}"""),
    ];

    private static string Of(string name, string json = "true") => $"\"{name}\":{JsonNode.Parse(json)!.ToJsonString()}";
}
