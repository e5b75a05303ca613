using GangguanBot.Chat;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Field;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Probing;

public static class ProbingServices
{
    public static IServiceCollection AddProbing(this IServiceCollection services, ProbingSettings settings)
    {
        services.TryAddSingleton<INetwork, ServerNetwork>();
        return services.AddSingleton(settings).AddSingleton<Look>().AddSingleton<ProbeQueue>().AddScoped<IntakeLook>()
            .AddScoped<SiteProbe>().AddScoped<ISiteProbe>(s => s.GetRequiredService<SiteProbe>())
            .AddScoped<IAftermath, IntakeAftermath>().AddScoped<ICardPart, ProbePart>()
            .AddSingleton<IHealthLine, ProbeHealth>()
            .AddConversation<ProbeConversation>();
    }
}
