using GangguanBot.Chat;
using GangguanBot.Staff.Privacy;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Diagnosis;

public static class DiagnosisServices
{
    public static IServiceCollection AddDiagnosis(this IServiceCollection services) => services
        .AddScoped<AnswerBook>().AddScoped<IDiagnosis>(s => s.GetRequiredService<AnswerBook>())
        .AddScoped<TraceProposal>().AddScoped<NormalCheck>().AddScoped<TraceTaking>()
        .AddScoped<IAnswerReader, WordsReader>().AddScoped<IAnswerReader, BandwidthReader>().AddScoped<IAnswerReader, DeviceReader>()
        .AddScoped<IFace, DiagnosisFace>().AddScoped<IPersonalData, AnswerPersonalData>()
        .AddConversation<DiagnosisConversation>();
}
