using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.ReportingUp;

internal static class ReportingUpServices
{
    public static IServiceCollection AddReportingUp(this IServiceCollection services) => services
        .AddScoped<FollowUp>().AddScoped<ICardRenderer, FollowUpCard>().AddScoped<ICardRenderer, SummaryCard>();
}
