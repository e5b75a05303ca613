using GangguanBot.Chat;
using GangguanBot.Staff.Administration.Agencies;
using GangguanBot.Staff.Administration.Backup;
using GangguanBot.Staff.Administration.Health;
using GangguanBot.Staff.Administration.Instructions;
using GangguanBot.Staff.Administration.Journal;
using GangguanBot.Staff.Administration.Network;
using GangguanBot.Staff.Administration.People;
using GangguanBot.Staff.Administration.Posts;
using GangguanBot.Staff.Administration.Settings;

namespace GangguanBot.Staff.Administration;

/// <summary>The pages of <c>/admin</c>, in the order in which they stand there.</summary>
public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddConversation<AdminConversation>().AddScoped<Turn>()
        .AddPage<PeoplePage>().AddConversation<PersonChanges>().AddConversation<MovePanel>().AddScoped<Roster>().AddScoped<PersonCard>()
        .AddPage<PostsPage>().AddConversation<PostChanges>().AddConversation<PostAdding>().AddConversation<SeatPanel>()
        .AddScoped<Chain>().AddScoped<PostCard>().AddScoped<SeatQuestions>()
        .AddPage<AgenciesPage>().AddConversation<AgencyChanges>().AddConversation<AgencyAdding>().AddConversation<SiteChanges>()
        .AddScoped<Register>().AddScoped<AgencyCard>()
        .AddPage<NetworkPage>()
        .AddPage<InstructionsPage>().AddSingleton<ReadyInstructions>().AddHostedService(s => s.GetRequiredService<ReadyInstructions>())
        .AddPage<SettingsPage>().AddSingleton<RunningSettings>().AddHostedService(s => s.GetRequiredService<RunningSettings>()).AddSingleton<ILiveSettings, OfficeLiveSettings>().AddSingleton<OfficeName>()
        .AddPage<HealthPage>().AddSingleton<RunningSince>().AddHostedService(s => s.GetRequiredService<RunningSince>()).AddSingleton<IHealthLine>(s => s.GetRequiredService<RunningSince>())
        .AddScoped<IHealthLine, OfficeHealth>().AddScoped<IHealthLine, StorageHealth>()
        .AddScoped<LongActs>().AddScoped<ILongAct, BackupAct>().AddScoped<ILongAct>(s => s.GetRequiredService<JournalCheck>())
        .AddPage<JournalPage>().AddScoped<JournalCheck>().AddScoped<IHealthLine, JournalHealth>()
        .AddPage<BackupPage>().AddScoped<IHealthLine, BackupHealth>();

    private static IServiceCollection AddPage<T>(this IServiceCollection services) where T : class, IAdminPage, IConversation<T> =>
        services.AddConversation<T>().AddScoped<IAdminPage>(s => s.GetRequiredService<T>());
}
