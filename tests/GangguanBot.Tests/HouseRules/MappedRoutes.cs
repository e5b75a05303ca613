using System.Reflection;
using GangguanBot.Chat.Routing;

namespace GangguanBot.Tests.HouseRules;

/// <summary>The routes that all conversations map, as the bot itself reads them at start.</summary>
static class MappedRoutes
{
    public static RouteTable Table { get; } = Map();

    private static RouteTable Map()
    {
        var table = new RouteTable();
        foreach (var type in typeof(BotHost).Assembly.GetTypes().Where(t =>
            t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConversation<>))))
        {
            var routes = Activator.CreateInstance(typeof(Routes<>).MakeGenericType(type), table);
            type.GetMethod(nameof(Map), BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [routes]);
        }

        return table;
    }
}
