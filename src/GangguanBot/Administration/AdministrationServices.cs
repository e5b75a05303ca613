using GangguanBot.Administration.Agencies;
using GangguanBot.Administration.Admission;
using GangguanBot.Administration.Backup;
using GangguanBot.Administration.Calendar;
using GangguanBot.Administration.Health;
using GangguanBot.Administration.Import;
using GangguanBot.Administration.Instructions;
using GangguanBot.Administration.Journal;
using GangguanBot.Administration.LiveSettings;
using GangguanBot.Administration.Network;
using GangguanBot.Administration.People;
using GangguanBot.Administration.Posts;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;

namespace GangguanBot.Administration;

/// <summary>The pages of <c>/admin</c>, in the order in which they stand there.</summary>
public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddConversation<AdminConversation>().AddScoped<ExclusiveAdmin>()
        .AddPage<ImportConversation>().AddScoped<ILongAct, ImportAct>()
        .AddPage<InvitationConversation>().AddPage<DecisionConversation>().AddScoped<InvitationCards>()
        .AddPage<PeoplePage>().AddConversation<PersonChanges>().AddConversation<MovePanel>().AddScoped<PeopleList>().AddScoped<PersonCard>()
        .AddPage<PostsPage>().AddConversation<PostChanges>().AddConversation<PostAdding>().AddConversation<SeatPanel>()
        .AddScoped<PostTree>().AddScoped<PostCard>().AddScoped<SeatQuestions>()
        .AddPage<AgenciesPage>().AddConversation<AgencyChanges>().AddConversation<AgencyAdding>().AddConversation<SiteChanges>()
        .AddScoped<AgencyCard>()
        .AddPage<NetworkPage>()
        .AddPage<InstructionsPage>()
        .AddPage<SettingsPage>()
        .AddPage<HealthPage>().AddScoped<PutAsideList>()
            .AddSingleton<RunningSince>().AddHostedService(s => s.GetRequiredService<RunningSince>())
            .AddSingleton<IHealthLine>(s => s.GetRequiredService<RunningSince>())
        .AddScoped<IHealthLine, OfficeHealth>().AddScoped<IHealthLine, StorageHealth>()
        .AddScoped<LongActs>().AddScoped<ILongAct, BackupAct>().AddScoped<ILongAct>(s => s.GetRequiredService<JournalCheck>())
        .AddPage<JournalPage>().AddScoped<JournalCheck>().AddScoped<IHealthLine, JournalHealth>()
        .AddPage<BackupPage>().AddScoped<IHealthLine, BackupHealth>()
        .AddPage<CalendarPage>().AddConversation<HoursConversation>().AddScoped<CalendarChange>();

    private static IServiceCollection AddPage<T>(this IServiceCollection services) where T : class, IAdminPage, IConversation<T> =>
        services.AddConversation<T>().AddScoped<IAdminPage>(s => s.GetRequiredService<T>());
}
