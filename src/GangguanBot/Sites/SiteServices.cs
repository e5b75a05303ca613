using GangguanBot.Chat;
using GangguanBot.Settings;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Sites;

public static class SiteServices
{
    public static IServiceCollection AddSites(this IServiceCollection services, SiteSettings settings) => services
        .AddSingleton(settings).AddScoped<SiteMemory>().AddScoped<ICardSection, SiteSection>().AddScoped<IAftermath, RepairAftermath>()
        .AddConversation<SiteConversation>().AddConversation<RepairConversation>();
}
