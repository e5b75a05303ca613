using GangguanBot.Chat;

namespace GangguanBot.Chasing;

public static class ChasingServices
{
    public static IServiceCollection AddChasing(this IServiceCollection services) => services
        .AddSingleton<Sweep>().AddSingleton<StartedAt>().AddScoped<AfterAStop>().AddScoped<Unfinished>().AddScoped<IHealthLine, SweepHealth>()
        .AddScoped<Chaser>().AddScoped<Audience>().AddScoped<Wording>().AddScoped<Messages>().AddScoped<Digest>().AddConversation<DigestConversation>();
}
