using GangguanBot.Chat;
using GangguanBot.Office;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Closing;
using GangguanBot.Tickets.Diagnosis;
using GangguanBot.Tickets.Diagnosis.Evidence;
using GangguanBot.Tickets.Diagnosis.Measurements;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.Disposing;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Holding;
using GangguanBot.Tickets.Lists;
using GangguanBot.Tickets.Moves;
using GangguanBot.Tickets.Privacy;
using GangguanBot.Tickets.Reporting;
using GangguanBot.Tickets.ReportingUp;
using GangguanBot.Tickets.SiteCheck;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;

namespace GangguanBot.Tickets;

/// <summary>
/// The order counts: of two renderers that fit the first is the card, sections stand on a card in the order of their registration, and
/// so do commands in the menu.
/// </summary>
public static class TicketServices
{
    public static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddTable()
        .AddScoped<TicketQueries>().AddScoped<TicketRoles>().AddScoped<TicketVisibility>().AddScoped<TicketAccess>()
        .AddScoped<TicketWorkflow>().AddScoped<TicketNotifier>().AddConversation<MoveConversation>()
        .AddSingleton<Deadlines>().AddSingleton<ILiveSettings, LimitSettings>()
        .AddSingleton<LiveCalendar>().AddHostedService(s => s.GetRequiredService<LiveCalendar>())
        .AddScoped<IOfficeChange, Reassignment>().AddScoped<IOpenWork, OpenWork>()
        .AddCards().AddAttachments().AddHistory()
        .AddReporting().AddDisposing().AddSiteCheck()
        .AddEvidence().AddParts().AddHolding().AddMeasurements()
        .AddReportingUp().AddClosing()
        .AddLists().AddPrivacy()
        .AddDiagnosis();

    private static IServiceCollection AddTable(this IServiceCollection services) => services
        .AddSingleton(Sop007.InForce).ConfigureDbContext<BotDb>(options => options.AddInterceptors(SopTableOnRead.Instance))
        .AddSingleton(new ChainedTable(typeof(JournalEntry), "Journal", nameof(JournalEntry.PersonName), nameof(JournalEntry.Receiver),
            nameof(JournalEntry.RecordedBy)));
}
