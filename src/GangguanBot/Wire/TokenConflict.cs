using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Settings;
using GangguanBot.Storage;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GangguanBot.Wire;

/// <summary>
/// Deals with somebody else who has the token. Another poller is waited out (409). A webhook is taken away (409), and what waits for it
/// comes here; the bot's own is set again. The log and the admins hear of each once, and again after an hour of peace.
/// </summary>
sealed partial class TokenConflict(
    ITelegramBotClient bot, Introduction introduction, TelegramSettings settings, IServiceScopeFactory scopes, Phrasebook phrasebook,
    ILogger<TokenConflict> log)
{
    private static readonly TimeSpan Peace = TimeSpan.FromHours(1);

    private readonly Dictionary<string, long> seen = [];

    public static bool Is(Exception fault) => fault is ApiRequestException { ErrorCode: 409 };

    /// <summary>Does what helps. Whatever goes wrong is logged, and the next poll meets the conflict again.</summary>
    /// <param name="description">Telegram's: it tells the two apart by that alone (Bot API 10.1).</param>
    public async Task MeetAsync(string description, CancellationToken ct)
    {
        try
        {
            if (description.Contains("webhook", StringComparison.OrdinalIgnoreCase)) await TakeWebhookAwayAsync(ct);
            else if (IsNew("poller"))
            {
                AnotherIsPolling(log);
                await TellAdminsAsync("chat.other_poller", "", ct);
            }
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            NotSettled(log, e);
        }
    }

    /// <summary>Sets the bot's own webhook again where somebody has changed it: nothing else tells that deliveries do not come.</summary>
    public async Task KeepWebhookAsync(CancellationToken ct)
    {
        var set = await bot.GetWebhookInfo(ct);
        if (set.Url == settings.WebhookUrl) return;
        await introduction.SetWebhookAsync(ct);
        if (!IsNew("delivery")) return;
        WebhookSetAgain(log, HostOf(set.Url));
        await TellAdminsAsync("chat.webhook_restored", HostOf(set.Url), ct);
    }

    private async Task TakeWebhookAwayAsync(CancellationToken ct)
    {
        var set = await bot.GetWebhookInfo(ct);
        await bot.DeleteWebhook(dropPendingUpdates: false, cancellationToken: ct);
        if (!IsNew("webhook")) return;
        WebhookTakenAway(log, HostOf(set.Url));
        await TellAdminsAsync("chat.webhook_removed", HostOf(set.Url), ct);
    }

    /// <summary>The path may be a secret of whoever listens there.</summary>
    private static string HostOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) ? url.Host : "–";

    private bool IsNew(string kind)
    {
        var isNew = !seen.TryGetValue(kind, out var last) || TimeProvider.System.GetElapsedTime(last) > Peace;
        seen[kind] = TimeProvider.System.GetTimestamp(); // real time: the network does not follow the office's clock
        return isNew;
    }

    private async Task TellAdminsAsync(string phrase, string host, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        foreach (var admin in await scope.ServiceProvider.GetRequiredService<IPeople>().AdminsAsync(ct))
            outbox.Send(admin.UserId, phrasebook.For(admin.Language).Html(phrase, ("host", host)));
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another program is polling with this token; waiting until it stops")]
    private static partial void AnotherIsPolling(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody has set a webhook at {Host}; it is taken away, and what waits is kept")]
    private static partial void WebhookTakenAway(ILogger log, string host);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody has changed the webhook (now {Host}); it is set again")]
    private static partial void WebhookSetAgain(ILogger log, string host);

    [LoggerMessage(Level = LogLevel.Error, Message = "A conflict over the updates could not be settled; it is met again")]
    private static partial void NotSettled(ILogger log, Exception fault);
}
