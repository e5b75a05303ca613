using GangguanBot.Chat;

namespace GangguanBot.Chasing;

public static class ChasingServices
{
    public static IServiceCollection AddChasing(this IServiceCollection services) => services
        .AddSingleton<Sweep>().AddSingleton<StartedAt>().AddScoped<LongStopRecovery>().AddScoped<UnfinishedReports>()
            .AddScoped<IHealthLine, SweepHealth>()
        .AddScoped<Chaser>().AddScoped<Audience>().AddScoped<ReminderText>().AddScoped<ReminderMessages>().AddScoped<Digest>()
            .AddConversation<DigestConversation>();
}
