using GangguanBot.Chat;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Disposing;

internal static class DisposingServices
{
    public static IServiceCollection AddDisposing(this IServiceCollection services) => services
        .AddScoped<Receivers>().AddScoped<ICardRenderer, DispositionCard>()
        .AddConversation<OralConversation>().AddConversation<OralAnswers>();
}
