using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>How the bot gets its updates: by asking, or by being called.</summary>
internal static class Receiving
{
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(50);

    public static async Task<JsonNode?> GetUpdates(TelegramWorld world, Parameters given, CancellationToken gone)
    {
        Remember(world, given);
        var limit = (int)Math.Clamp(given.Number("limit") ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(given.Number("timeout") ?? 0, 0, LongestPoll.TotalSeconds));
        return await world.Updates.Poll(given.Number("offset") ?? 0, limit, timeout, gone);
    }

    public static async Task<JsonNode?> SetWebhook(TelegramWorld world, Parameters given, CancellationToken gone)
    {
        if (given.Text("url") is not { Length: > 0 } url)
            return DeleteWebhook(world, given);
        if (given.Flag("drop_pending_updates"))
            world.Updates.Drop();
        Remember(world, given);
        world.Updates.Webhook.Set(url, given.Text("secret_token"), (int)(given.Number("max_connections") ?? 40));
        await world.Updates.StopPolling();
        return true;
    }

    public static JsonNode? DeleteWebhook(TelegramWorld world, Parameters given)
    {
        if (given.Flag("drop_pending_updates"))
            world.Updates.Drop();
        world.Updates.Webhook.Delete();
        return true;
    }

    public static JsonNode? GetWebhookInfo(TelegramWorld world, Parameters given)
    {
        var webhook = world.Updates.Webhook;
        var info = new JsonObject
        {
            ["url"] = webhook.Url?.OriginalString ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Count,
        };
        if (webhook.IsSet)
            info["max_connections"] = webhook.MaxConnections;
        if (webhook.LastErrorAt is { } at)
            (info["last_error_date"], info["last_error_message"]) = (at.ToUnixTimeSeconds(), webhook.LastError);
        if (world.Updates.Allowed.Count > 0)
            info["allowed_updates"] = new JsonArray([.. world.Updates.Allowed.Select(kind => JsonValue.Create(kind))]);
        return info;
    }

    private static void Remember(TelegramWorld world, Parameters given)
    {
        if (given.Json("allowed_updates") is JsonArray kinds)
            world.Updates.Allowed = [.. kinds.Select(kind => (string)kind!)];
    }
}
