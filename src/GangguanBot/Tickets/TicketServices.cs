using GangguanBot.Chat;
using GangguanBot.Staff.Administration.Settings;
using GangguanBot.Staff.Administration;
using GangguanBot.Staff.Privacy;
using GangguanBot.Staff;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Retention;
using GangguanBot.Tickets.Acts;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Conversations;
using GangguanBot.Tickets.Deliveries;
using GangguanBot.Tickets.Evidence;
using GangguanBot.Tickets.Expiry;
using GangguanBot.Tickets.Field;
using GangguanBot.Tickets.FrontDesk;
using GangguanBot.Tickets.Hours;
using GangguanBot.Tickets.Parts;
using GangguanBot.Tickets.Reporting;

namespace GangguanBot.Tickets;

public static class TicketServices
{
    public static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddSingleton(new ChainedTable(typeof(JournalEntry), "Journal", nameof(JournalEntry.PersonName), nameof(JournalEntry.Receiver), nameof(JournalEntry.RecordedBy)))
        .AddSingleton(new ChainedTable(typeof(ActEntry), "TicketActs", nameof(ActEntry.PersonName))).AddScoped<TicketJournal>()
        .AddSingleton(new ChainedTable(typeof(TicketDelivery), "TicketDeliveries")).AddSingleton<ISettled, DeliveryJournal>()
        .AddSingleton(new NamedFiles("Attachments", nameof(Attachment.Path), "COALESCE(\"KeptSha256\", \"Sha256\")"))
        .AddScoped<Archive>().AddScoped<Standing>().AddScoped<Receivers>().AddSingleton<Deadlines>().AddScoped<Desk>().AddScoped<Bulletin>()
        .AddSingleton<ILiveSettings, LimitSettings>().AddScoped<IOfficeChange, Handover>().AddScoped<IOpenWork, OpenWork>()
        .AddScoped<Discretion>().AddScoped<Faces>().AddScoped<CardParts>().AddScoped<TicketButtons>().AddScoped<FollowUp>()
        .AddScoped<IFace, AlongFace>().AddScoped<IFace, DispositionFace>().AddScoped<IFace, SiteCheckFace>().AddScoped<IFace, ReportFace>().AddScoped<IFace, SummaryFace>()
        .AddScoped<IFace, ReporterFace>().AddScoped<StampFace>()
        .AddScoped<PartBook>().AddScoped<Exhibits>()
        .AddScoped<ICardPart, EvidencePart>().AddScoped<ICardPart, PartLines>().AddScoped<ICardPart, HoldLines>()
        .AddScoped<Entrance>().AddScoped<FileHandout>().AddScoped<Panels>().AddScoped<Keeper>().AddScoped<DraftAnswers>().AddScoped<DraftSending>()
        .AddScoped<TraceBook>().AddScoped<ICardPart, TracePart>().AddScoped<IPersonalData, TracePersonalData>()
        .AddScoped<IPersonalData, TicketPersonalData>().AddScoped<IForgets, TicketForgets>()
        .AddScoped<IExpiry, FileExpiry>().AddScoped<IExpiry, DialogueExpiry>()
        .AddScoped<WaitingCards>().AddScoped<IArrival>(s => s.GetRequiredService<WaitingCards>())
        .AddSingleton<CalendarBook>().AddHostedService(s => s.GetRequiredService<CalendarBook>()).AddScoped<CalendarChange>()
        .AddConversation<CalendarPage>().AddScoped<IAdminPage>(s => s.GetRequiredService<CalendarPage>()).AddConversation<HoursConversation>()
        .AddScoped<Agenda>().AddScoped<LetterCard>().AddConversation<LetterConversation>().AddConversation<OralConversation>().AddConversation<OralAnswers>()
        .AddConversation<ReportConversation>().AddConversation<MoveConversation>().AddConversation<HoldQuestion>().AddConversation<ToolConversation>().AddConversation<PartConversation>()
        .AddConversation<WordsConversation>().AddConversation<AttachConversation>().AddConversation<ListConversation>().AddConversation<ConfirmConversation>();
}
