using GangguanBot.Chat;
using GangguanBot.Documents.Papers;

namespace GangguanBot.Recaps;

public static class RecapServices
{
    public static IServiceCollection AddRecaps(this IServiceCollection services) => services
        .AddScoped<RecapQueries>().AddScoped<RecapReader>().AddScoped<UsedMaterials>().AddScoped<MonthWorkbook>().AddSingleton<RecapRound>()
            .AddScoped<IPaperWriter, MonthlyRecap>().AddConversation<RecapConversation>();
}
