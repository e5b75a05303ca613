using GangguanBot.Chat.Sending;
using GangguanBot.Storage.Chain;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.History;

internal static class HistoryServices
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services
        .AddSingleton(new ChainedTable(typeof(ActEntry), "TicketActs", nameof(ActEntry.PersonName))).AddScoped<TicketActs>()
        .AddSingleton(new ChainedTable(typeof(TicketDelivery), "TicketDeliveries")).AddSingleton<IDeliveryListener, DeliveryJournal>()
        .AddScoped<IDueWork, RefusedNews>();
}
