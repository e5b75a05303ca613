using GangguanBot.Chat;

namespace GangguanBot.Recaps;

public static class RecapServices
{
    public static IServiceCollection AddRecaps(this IServiceCollection services) => services
        .AddScoped<RecapQueries>().AddScoped<RecapBook>().AddScoped<Stock>().AddScoped<MonthBook>().AddSingleton<RecapRound>().AddConversation<RecapConversation>();
}
