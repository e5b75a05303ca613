using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi;

/// <summary>
/// Telegram's answer instead of a result: HTTP status, description and, for some, parameters (Bot API, "Making requests").
/// </summary>
/// <remarks>An exception, because it comes from deep inside parsing and is turned into an answer in one place.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "Read as `throw Refusal.Forbidden(…)`, and also kept as a value by Fault.")]
public sealed class Refusal(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code { get; } = code;
    public JsonObject? Parameters { get; } = parameters;

    public static Refusal BadRequest(string what) => new(400, $"Bad Request: {what}");
    public static Refusal Forbidden(string what) => new(403, $"Forbidden: {what}");
    public static Refusal Conflict(string what) => new(409, $"Conflict: {what}");
    public static Refusal Unauthorized() => new(401, "Unauthorized");
    public static Refusal NotFound(string? what = null) => new(404, what is null ? "Not Found" : $"Not Found: {what}");
    public static Refusal TooLarge() => new(413, "Request Entity Too Large");

    /// <param name="seconds">How long the caller is to wait.</param>
    public static Refusal TooMany(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });

    public static Refusal Migrated(long newChat) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = newChat });

    internal static Refusal OldQuery() => BadRequest("query is too old and response timeout expired or query ID is invalid");

    internal static Refusal NotModified() => BadRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
}
