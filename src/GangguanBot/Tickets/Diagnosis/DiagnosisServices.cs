using GangguanBot.Chat;
using GangguanBot.Office.Privacy;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Tickets.Diagnosis;

internal static class DiagnosisServices
{
    public static IServiceCollection AddDiagnosis(this IServiceCollection services) => services
        .AddScoped<DiagnosisAnswers>().AddScoped<IDiagnosis>(s => s.GetRequiredService<DiagnosisAnswers>())
        .AddScoped<TraceProposal>().AddScoped<NormalCheck>().AddScoped<TraceTaking>()
        .AddScoped<IAnswerReader, TextReader>().AddScoped<IAnswerReader, BandwidthReader>().AddScoped<IAnswerReader, DeviceReader>()
        .AddScoped<ICardRenderer, DiagnosisCard>().AddScoped<IPersonalData, AnswerPersonalData>()
        .AddConversation<DiagnosisConversation>().AddConversation<TraceTargetConversation>();
}
