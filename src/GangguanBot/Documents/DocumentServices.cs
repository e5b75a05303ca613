using GangguanBot.Chat;
using GangguanBot.Documents.Letters;
using GangguanBot.Documents.Papers;
using GangguanBot.Documents.Writers;
using GangguanBot.Office;
using GangguanBot.Settings;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Moves;

namespace GangguanBot.Documents;

public static class DocumentServices
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, DocumentSettings settings) => services
        .AddSingleton(settings).AddSingleton(new ChainedTable(typeof(Paper), "Papers"))
            .AddSingleton(new NamedFiles("Papers", nameof(Paper.Path), "\"Sha256\""))
        .AddScoped<PaperOrders>().AddScoped<PaperRepository>().AddScoped<PaperDelivery>().AddScoped<PaperWorker>()
        .AddScoped<OfficePaper>().AddScoped<PhotoPages>().AddScoped<IPaperWriter, RequestLetter>()
            .AddScoped<IPaperWriter, DispositionSheet>().AddScoped<IPaperWriter, FollowUpReport>()
        .AddScoped<IAftermath, PaperAftermath>().AddScoped<IDueWork, LetterChase>().AddScoped<ICardSection, SignedLetterSection>()
        .AddScoped<ILinkHandler, PaperLink>().AddConversation<PaperCompare>()
        .AddConversation<PaperConversation>().AddSingleton<ISideButton, PaperButton>()
        .AddConversation<SignedLetterConversation>();
}
