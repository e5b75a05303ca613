using GangguanBot.Office.Privacy;

namespace GangguanBot.Tickets.Privacy;

internal static class TicketPrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddScoped<IPersonalData, TicketPersonalData>().AddScoped<IForgets, TicketForgets>();
}
