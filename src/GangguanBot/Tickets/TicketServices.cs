using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Office.Privacy;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Retention;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Closing;
using GangguanBot.Tickets.Diagnosis.Evidence;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Holding;
using GangguanBot.Tickets.Lists;
using GangguanBot.Tickets.Privacy;
using GangguanBot.Tickets.Reporting;
using GangguanBot.Tickets.ReportingUp;
using GangguanBot.Tickets.SiteCheck;
using GangguanBot.Time;

namespace GangguanBot.Tickets;

public static class TicketServices
{
    public static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddSingleton(Sop007.InForce).ConfigureDbContext<BotDb>(options => options.AddInterceptors(SopTableOnRead.Instance))
        .AddSingleton(new ChainedTable(typeof(JournalEntry), "Journal", nameof(JournalEntry.PersonName), nameof(JournalEntry.Receiver),
            nameof(JournalEntry.RecordedBy)))
        .AddSingleton(new ChainedTable(typeof(ActEntry), "TicketActs", nameof(ActEntry.PersonName))).AddScoped<TicketActs>()
        .AddSingleton(new ChainedTable(typeof(TicketDelivery), "TicketDeliveries")).AddSingleton<IDeliveryListener, DeliveryJournal>()
        .AddSingleton(new NamedFiles("Attachments", nameof(Attachment.Path), "COALESCE(\"KeptSha256\", \"Sha256\")"))
        .AddScoped<TicketQueries>().AddScoped<TicketRoles>().AddScoped<Receivers>().AddSingleton<Deadlines>().AddScoped<TicketWorkflow>()
            .AddScoped<TicketNotifier>()
        .AddSingleton<ILiveSettings, LimitSettings>().AddScoped<IOfficeChange, Reassignment>().AddScoped<IOpenWork, OpenWork>()
        .AddScoped<TicketVisibility>().AddScoped<CardRenderers>().AddScoped<CardSections>().AddScoped<TicketButtons>().AddScoped<FollowUp>()
        .AddScoped<ICardRenderer, AlongCard>().AddScoped<ICardRenderer, DispositionCard>().AddScoped<ICardRenderer, SiteCheckCard>()
            .AddScoped<ICardRenderer, FollowUpCard>().AddScoped<ICardRenderer, SummaryCard>()
        .AddScoped<ICardRenderer, ReporterCard>().AddScoped<DefaultCard>()
        .AddScoped<PartRepository>().AddScoped<AttachmentFactory>().AddScoped<NearPhotos>().AddScoped<PictureLook>()
        .AddScoped<ICardSection, EvidenceSection>().AddScoped<ICardSection, PartSection>().AddScoped<ICardSection, HoldLines>()
        .AddScoped<TicketAccess>().AddScoped<FileHandout>().AddScoped<Panels>().AddScoped<AttachmentIntake>().AddScoped<DraftAnswers>()
            .AddScoped<DraftSending>()
        .AddScoped<TraceRepository>().AddScoped<ICardSection, TraceSection>().AddScoped<IPersonalData, TracePersonalData>()
        .AddScoped<IPersonalData, TicketPersonalData>().AddScoped<IForgets, TicketForgets>()
        .AddScoped<IExpiry, FileExpiry>().AddScoped<IExpiry, DialogueExpiry>()
        .AddScoped<WaitingCards>().AddScoped<IArrival>(s => s.GetRequiredService<WaitingCards>())
        .AddSingleton<LiveCalendar>().AddHostedService(s => s.GetRequiredService<LiveCalendar>())
        .AddScoped<LetterRegistration>().AddScoped<LetterCard>().AddConversation<LetterConversation>().AddConversation<OralConversation>()
            .AddConversation<OralAnswers>()
        .AddConversation<ReportConversation>().AddConversation<MoveConversation>().AddConversation<HoldQuestion>()
            .AddConversation<ToolConversation>().AddConversation<PartConversation>()
        .AddConversation<NoteConversation>().AddConversation<AttachConversation>().AddConversation<AlbumConversation>()
            .AddConversation<ListConversation>()
            .AddConversation<ConfirmConversation>();
}
