using GangguanBot.Chat;

namespace GangguanBot.Chasing;

public static class ChasingServices
{
    public static IServiceCollection AddChasing(this IServiceCollection services) => services
        .AddSingleton<Sweep>().AddSingleton<StartedAt>().AddScoped<Chaser>().AddScoped<Audience>().AddScoped<Wording>().AddScoped<Messages>().AddScoped<Digest>().AddScoped<AfterAStop>().AddScoped<Unfinished>()
        .AddConversation<DigestConversation>();
}
