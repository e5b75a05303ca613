using GangguanBot.Chat;

namespace GangguanBot.Tickets.Cards;

internal static class CardServices
{
    public static IServiceCollection AddCards(this IServiceCollection services) => services
        .AddScoped<CardRenderers>().AddScoped<CardSections>().AddScoped<TicketButtons>().AddScoped<Panels>()
        .AddScoped<ICardRenderer, AlongCard>().AddScoped<DefaultCard>()
        .AddConversation<ToolConversation>().AddConversation<NoteConversation>();
}
