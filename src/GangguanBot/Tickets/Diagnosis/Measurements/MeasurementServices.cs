using GangguanBot.Office.Privacy;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis.Measurements;

internal static class MeasurementServices
{
    public static IServiceCollection AddMeasurements(this IServiceCollection services) => services
        .AddScoped<TraceRepository>().AddScoped<ICardSection, TraceSection>().AddScoped<IPersonalData, TracePersonalData>();
}
