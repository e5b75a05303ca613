using GangguanBot.Chat;
using GangguanBot.Office.Acting;
using GangguanBot.Office.Admission;
using GangguanBot.Office.Holders;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Office.Networks;
using GangguanBot.Office.Organisation;
using GangguanBot.Office.Privacy;
using GangguanBot.Office.Welcome;
using GangguanBot.Storage.Chain;

namespace GangguanBot.Office;

public static class OfficeServices
{
    public static IServiceCollection AddOffice(this IServiceCollection services) => services
        .AddSingleton(new ChainedTable(typeof(OfficeEntry), "OfficeJournal", nameof(OfficeEntry.ActorName), nameof(OfficeEntry.Subject),
            nameof(OfficeEntry.Before), nameof(OfficeEntry.After)))
        .AddScoped<OfficeDirectory>().AddScoped<Messenger>().AddScoped<NetworkNames>().AddScoped<Speakers>().AddScoped<IPeople, People>()
            .AddScoped<OfficeJournal>().AddScoped<CommandMenus>()
        .AddScoped<HolderChanges>().AddScoped<UnreachableNews>().AddScoped<PeopleService>()
        .AddOrganisation() // before admission: who the file names as admin needs no claim code
        .AddAdmission()
        .AddConversation<WelcomeConversation>()
        .AddScoped<AgencyRegister>().AddSingleton<ReadyInstructions>().AddHostedService(s => s.GetRequiredService<ReadyInstructions>())
        .AddSingleton<RunningSettings>().AddHostedService(s => s.GetRequiredService<RunningSettings>())
        .AddSingleton<ILiveSettings, OfficeLiveSettings>().AddSingleton<OfficeName>()
        .AddActing()
        .AddPrivacy();

    private static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OfficeSetup>().AddHostedService<OfficeOpening>()
        .AddScoped<OfficeImport>().AddScoped<OfficeExport>();

    private static IServiceCollection AddActing(this IServiceCollection services) => services
        .AddScoped<Deputies>().AddScoped<DeputyNews>().AddScoped<OfficeDays>().AddConversation<DeputyConversation>()
            .AddConversation<AbsenceConversation>();

    private static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddScoped<PrivacyNotice>().AddScoped<IArrival>(s => s.GetRequiredService<PrivacyNotice>())
            .AddScoped<IPersonalData, StaffPersonalData>()
        .AddScoped<Erasure>().AddScoped<IForgets, StaffForgets>().AddScoped<IForgets, ChatForgets>()
        .AddConversation<PrivacyConversation>().AddConversation<ErasureConversation>();
}
