using GangguanBot.Chat;
using GangguanBot.Settings;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Moves;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Probing;

public static class ProbingServices
{
    public static IServiceCollection AddProbing(this IServiceCollection services, ProbingSettings settings)
    {
        services.TryAddSingleton<INetwork, ServerNetwork>();
        return services.AddSingleton(settings).AddSingleton<SiteLook>().AddSingleton<ProbeQueue>().AddScoped<IntakeLook>()
            .AddScoped<SiteProbe>().AddScoped<ISiteProbe>(s => s.GetRequiredService<SiteProbe>())
            .AddScoped<IAftermath, IntakeAftermath>().AddScoped<ICardSection, ProbeSection>()
            .AddSingleton<IHealthLine, ProbeHealth>()
            .AddConversation<ProbeConversation>();
    }
}
