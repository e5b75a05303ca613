using GangguanBot.Chat;
using GangguanBot.Office.Welcome;

namespace GangguanBot.Tickets.Lists;

internal static class ListServices
{
    public static IServiceCollection AddLists(this IServiceCollection services) => services
        .AddScoped<WaitingCards>().AddScoped<IArrival>(s => s.GetRequiredService<WaitingCards>())
        .AddConversation<ListConversation>();
}
