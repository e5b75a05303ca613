using GangguanBot.Chat;
using GangguanBot.Storage.Retention;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Reporting;

internal static class ReportingServices
{
    public static IServiceCollection AddReporting(this IServiceCollection services) => services
        .AddScoped<DraftAnswers>().AddScoped<DraftSending>().AddScoped<SentReports>().AddConversation<ReportConversation>()
        .AddScoped<IExpiry, DialogueExpiry>()
        .AddScoped<ICardRenderer, ReporterCard>()
        .AddScoped<LetterRegistration>().AddScoped<LetterCard>().AddConversation<LetterConversation>();
}
