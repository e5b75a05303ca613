using System.Net;
using GangguanBot.Chat.Sending;
using Telegram.Bot.Exceptions;

namespace GangguanBot.Wire;

/// <summary>
/// Reads a <see cref="Delivery"/> from an error of Telegram or the network. Telegram tells its 400s apart by descriptions alone (Bot API
/// 10.1).
/// </summary>
static class ErrorReading
{
    /// <summary>
    /// The chat or its person is out of reach, which Telegram says with 400 as well as with 403. Who has never opened the bot has no chat
    /// with it.
    /// </summary>
    private static readonly string[] Unreachable =
    [
        "chat not found", "user not found", "peer_id_invalid", "user_id_invalid", "chat_id_invalid", "channel_invalid", "channel_private",
        "user is deactivated", "user_deactivated", "user_is_blocked", "you_blocked_user", "user_is_bot", "bot was blocked",
        "bot was kicked", "bot is not a member", "bot can't initiate conversation", "bot can't send messages to bots", "chat was deleted",
        "group is deactivated", "chat_write_forbidden", "have no rights to send", "not enough rights to send", "chat_restricted",
    ];

    private static readonly (string Description, Func<string, Delivery> Means)[] Refusals =
    [
        ("message is not modified", _ => new Delivery.Unchanged()),
        ("message to edit not found", _ => new Delivery.Gone()),
        ("message can't be edited", _ => new Delivery.Gone()),
        ("there is no text in the message to edit", _ => new Delivery.Gone()),
        ("message_id_invalid", _ => new Delivery.Gone()),
        ("query is too old", _ => new Delivery.TooOld()),
        ("query id is invalid", _ => new Delivery.TooOld()),
        ("wrong file_id", _ => new Delivery.FileGone()),
        ("wrong file identifier", _ => new Delivery.FileGone()),
        ("wrong remote file identifier", _ => new Delivery.FileGone()),
        ("file is temporarily unavailable", _ => new Delivery.FileGone()),
        ("query_id_invalid", _ => new Delivery.TooOld()),
        ("is too long", reason => new Delivery.TooLarge(reason)),
        ("too_long", reason => new Delivery.TooLarge(reason)),
        ("can't parse entities", reason => new Delivery.TooLarge(reason)),
        ("too many", reason => new Delivery.TooLarge(reason)),
        .. Unreachable.Select(description => (description, new Func<string, Delivery>(_ => new Delivery.Unreachable()))),
    ];

    /// <param name="gaveUp">The call was cut off by our own patience, after its bytes had left.</param>
    public static Delivery Of(Exception fault, bool gaveUp = false) => fault switch
    {
        ApiRequestException e => Of(e),
        RequestException { HttpStatusCode: >= HttpStatusCode.InternalServerError } e => new Delivery.Retry(e.Message),
        _ when gaveUp => new Delivery.Unknown("no answer in time"),
        _ when NeverLeft(fault) => new Delivery.Retry(fault.Message),
        _ => new Delivery.Unknown(fault.Message),
    };

    private static Delivery Of(ApiRequestException e) => e.ErrorCode switch
    {
        400 => Refusals.FirstOrDefault(r => e.Message.Contains(r.Description, StringComparison.OrdinalIgnoreCase)).Means?.Invoke(e.Message)
            ?? new Delivery.Rejected(e.Message),
        403 => new Delivery.Unreachable(),
        429 => new Delivery.Wait(TimeSpan.FromSeconds(e.Parameters?.RetryAfter ?? 1)),
        // The token was refused: the receiver stops the program, and what was to be sent is kept.
        401 or 404 or >= 500 => new Delivery.Retry(e.Message),
        _ => new Delivery.Rejected(e.Message),
    };

    /// <summary>Telegram does not know the token, or does not want it any more.</summary>
    public static bool IsTokenRefused(Exception fault) => fault is ApiRequestException { ErrorCode: 401 or 404 };

    /// <summary>
    /// No connection came about, so nothing can have been done. A connect timeout shows as a cancellation without our own patience having
    /// ended.
    /// </summary>
    private static bool NeverLeft(Exception fault) => fault switch
    {
        OperationCanceledException => true,
        HttpRequestException http => http.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        { InnerException: { } inner } => NeverLeft(inner),
        _ => false,
    };
}
