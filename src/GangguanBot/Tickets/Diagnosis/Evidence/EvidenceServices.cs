using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis.Evidence;

internal static class EvidenceServices
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddScoped<NearPhotos>().AddScoped<PictureLook>().AddScoped<ICardSection, EvidenceSection>();
}
