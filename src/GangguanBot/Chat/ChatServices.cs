using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Storage.Retention;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Chat;

public static class ChatServices
{
    /// <summary>
    /// The conversation engine. It needs storage, an <see cref="ITranslator"/> and an <see cref="ITransport"/> (Wire), an
    /// <see cref="IPeople"/> (Staff, scoped), a <c>Phrasebook</c>, and <see cref="TelegramLimits"/> when they are not the usual ones.
    /// </summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.TryAddSingleton<TelegramLimits>();
        services.TryAddSingleton<FilePatience>();
        services.TryAddSingleton(BuildTable);
        services.TryAddSingleton<DeepLinks>();
        services.AddSingleton<ChatMetrics>().AddSingleton<InboxSignal>().AddSingleton<OutboxSignal>();
        services.AddSingleton<Inbox>().AddSingleton<Menu>();
        services.AddScoped<IExpiry, ChatExpiry>();
        services.AddScoped<Outbox>().AddScoped<Dialogues>().AddScoped<Router>().AddScoped<SentFiles>();
        services.AddScoped<PutAside>().AddSingleton<StrangerLimit>();
        services.AddSingleton<ErrorBoundary>().AddSingleton<UpdateHandler>().AddSingleton<FileFetching>();
        services.AddSingleton<Typing>().AddSingleton<OutboxStore>().AddSingleton<CallExecutor>().AddSingleton<Reachability>();
        services.AddScoped<IHealthLine, MessageHealth>();
        services.AddConversation<KeyboardConversation>();
        services.AddHostedService<OutboxSender>().AddHostedService<InboxWorker>();
        return services;
    }

    /// <summary>A feature's commands, buttons and questions; created for each update.</summary>
    public static IServiceCollection AddConversation<T>(this IServiceCollection services) where T : class, IConversation<T>
    {
        services.AddScoped<T>();
        services.AddSingleton(new Listener(table => T.Map(new Routes<T>(table))));
        return services;
    }

    private static RouteTable BuildTable(IServiceProvider services)
    {
        var table = new RouteTable();
        foreach (var listener in services.GetServices<Listener>()) listener.Map(table);
        return table;
    }

    private sealed record Listener(Action<RouteTable> Map);
}
