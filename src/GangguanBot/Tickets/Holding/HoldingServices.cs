using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Holding;

internal static class HoldingServices
{
    public static IServiceCollection AddHolding(this IServiceCollection services) => services
        .AddConversation<HoldQuestion>().AddScoped<ICardSection, HoldLines>();
}
