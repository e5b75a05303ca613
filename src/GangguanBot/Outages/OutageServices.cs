using GangguanBot.Chat;
using GangguanBot.Settings;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Outages;

public static class OutageServices
{
    public static IServiceCollection AddOutages(this IServiceCollection services, OutageSettings settings) => services
        .AddSingleton(settings).AddScoped<OutageFinder>().AddScoped<OutageJoining>().AddScoped<OutageQuestion>()
        .AddScoped<IAftermath, OutageAftermath>().AddScoped<ICardSection, OutageSection>().AddConversation<OutageConversation>();
}
