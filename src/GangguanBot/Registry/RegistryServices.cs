using GangguanBot.Chat;
using GangguanBot.Office.Privacy;
using GangguanBot.Registry.Export;
using GangguanBot.Registry.FullText;
using GangguanBot.Storage.FullText;

namespace GangguanBot.Registry;

public static class RegistryServices
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) => services
        .AddSingleton<TicketIndexer>().AddSingleton<IKeptAlong>(s => s.GetRequiredService<TicketIndexer>())
            .AddScoped<IForgets, IndexForgets>()
        .AddScoped<RegisterSearch>().AddScoped<RegisterReader>().AddScoped<RegisterCards>().AddScoped<FilterChoices>().AddScoped<Timeline>()
        .AddConversation<TicketPages>().AddConversation<RegisterConversation>().AddConversation<OwnReports>()
        .AddExports();
}
