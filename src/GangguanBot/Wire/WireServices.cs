using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Settings;
using Telegram.Bot;

namespace GangguanBot.Wire;

static class WireServices
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(
            new TelegramLimits
            {
                MessagesPerSecond = settings.MessagesPerSecond, ChatMessagesPerSecond = settings.ChatMessagesPerSecond,
                UploadBytes = settings.UploadBytes
            });
        services.AddSingleton(new TelegramBotClientOptions(settings.BotToken, settings.ApiBaseUrl) { RetryThreshold = 0 });
        services.AddSingleton(_ => Http());
        services.AddSingleton<ITelegramBotClient>(s =>
            new TelegramBotClient(s.GetRequiredService<TelegramBotClientOptions>(), s.GetRequiredService<HttpClient>()));
        services.AddSingleton<UpdateFeed>().AddSingleton<UpdateIntake>();
        services.AddSingleton<ConnectionState>().AddSingleton<ShutdownReason>();
        services.AddSingleton<Introduction>().AddSingleton<TokenConflict>();
        services.AddSingleton<ITranslator, Translator>().AddSingleton<ITransport, Transport>().AddSingleton<IFileSource, FileFetcher>();
        services.AddHostedService<Receiver>();
        return services;
    }

    /// <summary>
    /// Each call brings its own patience, so the HTTP client has none: a cancellation that is not ours is then a connection that
    /// never came about. Repeating belongs to the outbox alone.
    /// </summary>
    private static HttpClient Http() =>
        new(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5)
        })
        { Timeout = Timeout.InfiniteTimeSpan };
}
