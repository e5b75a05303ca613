using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis.Parts;

internal static class PartServices
{
    public static IServiceCollection AddParts(this IServiceCollection services) => services
        .AddScoped<PartRepository>().AddScoped<ICardSection, PartSection>().AddConversation<PartConversation>();
}
