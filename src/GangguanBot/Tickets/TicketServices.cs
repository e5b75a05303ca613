using GangguanBot.Chat;
using GangguanBot.Staff;
using GangguanBot.Staff.Privacy;
using GangguanBot.Storage.Retention;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Conversations;
using GangguanBot.Tickets.Expiry;
using GangguanBot.Tickets.Reporting;

namespace GangguanBot.Tickets;

public static class TicketServices
{
    public static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddScoped<Archive>().AddScoped<Standing>().AddScoped<Receivers>().AddSingleton<Deadlines>().AddScoped<Desk>().AddScoped<IOfficeChange, Handover>().AddScoped<Bulletin>()
        .AddScoped<Faces>().AddScoped<TicketButtons>().AddScoped<FollowUp>()
        .AddScoped<IFace, DispositionFace>().AddScoped<IFace, SiteCheckFace>().AddScoped<IFace, ReportFace>().AddScoped<IFace, SummaryFace>()
        .AddScoped<IFace, ReporterFace>().AddScoped<StampFace>()
        .AddScoped<Entrance>().AddScoped<Panels>().AddScoped<Keeper>().AddScoped<DraftAnswers>().AddScoped<DraftSending>()
        .AddScoped<IPersonalData, TicketPersonalData>().AddScoped<IForgets, TicketForgets>()
        .AddScoped<IExpiry, FileExpiry>().AddScoped<IExpiry, DialogueExpiry>()
        .AddScoped<WaitingCards>().AddScoped<IArrival>(s => s.GetRequiredService<WaitingCards>())
        .AddConversation<ReportConversation>().AddConversation<MoveConversation>().AddConversation<HoldQuestion>().AddConversation<ToolConversation>()
        .AddConversation<WordsConversation>().AddConversation<AttachConversation>().AddConversation<ListConversation>().AddConversation<ConfirmConversation>();
}
