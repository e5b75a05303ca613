using GangguanBot.Chat;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Sites;

public static class SiteServices
{
    public static IServiceCollection AddSites(this IServiceCollection services, SiteSettings settings) => services
        .AddSingleton(settings).AddScoped<SiteMemory>().AddScoped<ICardPart, SitePart>().AddScoped<IAftermath, RepairAftermath>()
        .AddConversation<SiteConversation>().AddConversation<RepairConversation>();
}
