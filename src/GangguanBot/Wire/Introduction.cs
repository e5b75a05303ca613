using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Settings;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace GangguanBot.Wire;

/// <summary>The first words with Telegram: who are we, how do updates come, what may a stranger type.</summary>
sealed partial class Introduction(
    ITelegramBotClient bot, TelegramSettings settings, Phrasebook phrasebook, RouteTable routes, ConnectionState connectionState,
    DeepLinks links,
    ILogger<Introduction> log)
{
    /// <summary>Commands that strangers may use, in the order in which conversations declare them.</summary>
    private IEnumerable<string> OpenCommands => routes.Commands.Where(c => c.Value.Open).Select(c => c.Key);

    /// <remarks>Repeated as a whole after a fault; each call may be made twice.</remarks>
    public async Task MakeAsync(CancellationToken ct)
    {
        var me = await bot.GetMe(cancellationToken: ct);
        connectionState.Heard();
        connectionState.Username = me.Username;
        links.Learn($"https://t.me/{me.Username}?start=");
        if (settings.Mode == ReceivingMode.Webhook) await SetWebhookAsync(ct);
        else await bot.DeleteWebhook(dropPendingUpdates: false, cancellationToken: ct);

        Introduced(log, me.Username ?? "", me.Id, settings.Mode);
        await OfferCommandsAsync(ct);
    }

    /// <summary>Lets Telegram deliver; what waits is kept.</summary>
    public async Task SetWebhookAsync(CancellationToken ct)
    {
        await bot.SetWebhook(settings.WebhookUrl, allowedUpdates: Receiver.Wanted, secretToken: settings.WebhookSecret,
            cancellationToken: ct);
        connectionState.WebhookSet = true;
    }

    /// <summary>The bot's user name, if the token is any good.</summary>
    public async Task<string?> NameAsync(CancellationToken ct) => (await bot.GetMe(cancellationToken: ct)).Username;

    /// <summary>
    /// Everybody's menu until the features set a person's own. The source language also stands for all that have no menu.
    /// </summary>
    private async Task OfferCommandsAsync(CancellationToken ct)
    {
        try
        {
            foreach (var language in (string?[])[null, .. phrasebook.Languages])
            {
                var say = phrasebook.For(language);
                await bot.SetMyCommands(OpenCommands.Select(c => new BotCommand { Command = c, Description = say[$"command.{c}"] }),
                    scope: BotCommandScope.AllPrivateChats(), languageCode: language, cancellationToken: ct);
            }
        }
        catch (RequestException e)
        {
            MenuNotSet(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This is @{Username} ({Id}), receiving by {Mode}")]
    private static partial void Introduced(ILogger log, string username, long id, ReceivingMode mode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The command menu could not be set")]
    private static partial void MenuNotSet(ILogger log, Exception fault);
}
