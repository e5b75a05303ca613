using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.SiteCheck;

internal static class SiteCheckServices
{
    public static IServiceCollection AddSiteCheck(this IServiceCollection services) => services
        .AddScoped<ICardRenderer, SiteCheckCard>();
}
