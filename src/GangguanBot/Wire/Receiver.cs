using GangguanBot.Settings;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace GangguanBot.Wire;

/// <summary>
/// Introduces the bot, then asks for updates for ever, or lets Telegram deliver them and sees that it does. An update is in the inbox
/// before the next poll confirms it. Faults of the network are waited out patiently and logged once each, not once a try.
/// </summary>
sealed partial class Receiver(
    UpdateFeed feed, Introduction introduction, TelegramSettings settings, UpdateIntake intake, ConnectionState connectionState,
        ShutdownReason shutdownReason, TokenConflict conflict, ILogger<Receiver> log)
    : BackgroundService
{
    /// <summary>The longest that Telegram holds a poll; our own patience is above it.</summary>
    private const int PollSeconds = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(PollSeconds + 15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(30);

    public static readonly UpdateType[] Wanted =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    // Real time, as the pauses have it.
    private readonly TokenDoubt doubt = new(TimeProvider.System);
    private long offset;
    private TimeSpan pause = FirstPause;
    private string? trouble;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var introduced = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            patience.CancelAfter(Patience);
            try
            {
                if (!introduced) await introduction.MakeAsync(patience.Token);
                else if (settings.Mode == ReceivingMode.Webhook) await LookAfterWebhookAsync(patience.Token);
                else await PollAsync(patience.Token, stoppingToken);
                introduced = true;
                Recovered();
            }
            catch (ApiRequestException e) when (ErrorReading.IsTokenRefused(e) && doubt.Refused(connectionState.Username is not null))
            {
                TokenRefused(log, e.ErrorCode, settings.ApiBaseUrl);
                shutdownReason.With(exitCode: 2);
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                await WaitAsync(e, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task PollAsync(CancellationToken patience, CancellationToken ct)
    {
        var updates = await feed.NextAsync(offset, PollSeconds, patience);
        connectionState.Heard();
        await intake.TakeAsync(updates, ct);
        if (updates.LastOrDefault(u => u.Id is not null) is { } last) offset = last.Id!.Value + 1;
        else if (updates.Count > 0) throw new RequestException("no update of the batch has an update_id, so it cannot be confirmed");
    }

    private async Task LookAfterWebhookAsync(CancellationToken patience)
    {
        await Task.Delay(BetweenLooks, TimeProvider.System, patience);
        await conflict.KeepWebhookAsync(patience);
    }

    private async Task WaitAsync(Exception fault, CancellationToken ct)
    {
        if (!ErrorReading.IsTokenRefused(fault)) doubt.Ends();
        if (TokenConflict.Is(fault)) await conflict.MeetAsync(fault.Message, ct);
        var kind = fault is ApiRequestException api ? $"{api.ErrorCode}" : fault.GetType().Name;
        if (kind != trouble)
        {
            trouble = kind;
            if (fault is RequestException or OperationCanceledException) ReceivingFailed(log, fault.Message);
            else RememberingFailed(log, fault);
        }

        var told = (fault as ApiRequestException)?.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        // Real time: the network does not follow the office's clock.
        await Task.Delay(told > pause ? told : pause, TimeProvider.System, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
    }

    private void Recovered()
    {
        if (trouble is not null) ReceivingAgain(log);
        doubt.Ends();
        (trouble, pause) = (null, FirstPause);
    }

    [LoggerMessage(Level = LogLevel.Critical,
        Message = "Telegram at {Address} refuses the token ({Code}): check Telegram:BotToken. The bot stops")]
    private static partial void TokenRefused(ILogger log, int code, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be asked for updates; trying again until it works: {Reason}")]
    private static partial void ReceivingFailed(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Updates could not be remembered; they stay with Telegram and are asked for again")]
    private static partial void RememberingFailed(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Receiving again")]
    private static partial void ReceivingAgain(ILogger log);
}
