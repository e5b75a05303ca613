using GangguanBot.Chat;
using GangguanBot.Registry.Export;
using GangguanBot.Registry.Words;
using GangguanBot.Staff.Privacy;
using GangguanBot.Storage.Words;

namespace GangguanBot.Registry;

public static class RegistryServices
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) => services
        .AddSingleton<TicketWords>().AddSingleton<IKeptAlong>(s => s.GetRequiredService<TicketWords>()).AddScoped<IForgets, WordsForget>()
        .AddScoped<RegisterSearch>().AddScoped<RegisterBook>().AddScoped<RegisterCards>().AddScoped<FilterChoices>().AddScoped<Timeline>()
        .AddConversation<TicketPages>().AddConversation<RegisterConversation>().AddConversation<OwnReports>()
        .AddExports();
}
