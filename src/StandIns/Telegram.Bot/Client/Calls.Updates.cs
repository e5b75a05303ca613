using Telegram.Bot.Requests;

namespace Telegram.Bot;

/// <summary>The Bot API's methods, under the names and with the parameters of the Bot API.</summary>
public static partial class TelegramBotClientExtensions
{
    public static Task<User> GetMe(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetMeRequest(), cancellationToken);

    /// <summary>Takes waiting updates. One that cannot be decoded is returned with nothing but its id.</summary>
    /// <param name="botClient">The bot.</param>
    /// <param name="offset">The first id wanted; all before it are thereby confirmed and forgotten.</param>
    /// <param name="limit">1–100 updates.</param>
    /// <param name="timeout">Seconds to wait for one, at most 50, and less than the HTTP client's own limit.</param>
    /// <param name="allowedUpdates">The kinds wanted; null: as the last time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<Update[]> GetUpdates(this ITelegramBotClient botClient, int? offset = default, int? limit = default, int? timeout = default,
        IEnumerable<UpdateType>? allowedUpdates = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetUpdatesRequest { Offset = offset, Limit = limit, Timeout = timeout, AllowedUpdates = allowedUpdates }, cancellationToken);

    public static Task SetWebhook(this ITelegramBotClient botClient, string url, InputFileStream? certificate = default, string? ipAddress = default,
        int? maxConnections = default, IEnumerable<UpdateType>? allowedUpdates = default, bool dropPendingUpdates = default,
        string? secretToken = default, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SetWebhookRequest
            {
                Url = url,
                Certificate = certificate,
                IpAddress = ipAddress,
                MaxConnections = maxConnections,
                AllowedUpdates = allowedUpdates,
                DropPendingUpdates = dropPendingUpdates,
                SecretToken = secretToken,
            },
            cancellationToken);

    public static Task DeleteWebhook(this ITelegramBotClient botClient, bool dropPendingUpdates = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new DeleteWebhookRequest { DropPendingUpdates = dropPendingUpdates }, cancellationToken);

    public static Task<WebhookInfo> GetWebhookInfo(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetWebhookInfoRequest(), cancellationToken);
}
