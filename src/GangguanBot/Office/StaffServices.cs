using GangguanBot.Administration;
using GangguanBot.Administration.Import;
using GangguanBot.Chat;
using GangguanBot.Office.Acting;
using GangguanBot.Office.Admission;
using GangguanBot.Office.Organisation;
using GangguanBot.Office.Privacy;
using GangguanBot.Storage.Chain;

namespace GangguanBot.Office;

public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton(new ChainedTable(typeof(OfficeEntry), "OfficeJournal", nameof(OfficeEntry.ActorName), nameof(OfficeEntry.Subject), nameof(OfficeEntry.Before), nameof(OfficeEntry.After)))
        .AddScoped<OfficeDirectory>().AddScoped<NetworkNames>().AddScoped<Speakers>().AddScoped<IPeople, People>().AddScoped<OfficeJournal>().AddScoped<CommandMenus>()
        .AddScoped<HolderChanges>().AddScoped<PeopleService>()
        .AddOrganisation() // before admission: who the file names as admin needs no claim code
        .AddAdmission()
        .AddConversation<WelcomeConversation>()
        .AddActing()
        .AddAdministration()
        .AddPrivacy();

    private static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OfficeSetup>().AddHostedService<OfficeOpening>()
        .AddScoped<OfficeImport>().AddScoped<ILongAct, ImportAct>().AddScoped<OfficeExport>()
        .AddConversation<ImportConversation>().AddScoped<IAdminPage>(s => s.GetRequiredService<ImportConversation>());

    private static IServiceCollection AddActing(this IServiceCollection services) => services
        .AddScoped<Deputies>().AddScoped<DeputyNews>().AddScoped<OfficeDays>().AddConversation<DeputyConversation>().AddConversation<AbsenceConversation>();

    private static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddScoped<PrivacyNotice>().AddScoped<IArrival>(s => s.GetRequiredService<PrivacyNotice>()).AddScoped<IPersonalData, StaffPersonalData>()
        .AddScoped<Erasure>().AddScoped<IForgets, StaffForgets>().AddScoped<IForgets, ChatForgets>()
        .AddConversation<PrivacyConversation>().AddConversation<ErasureConversation>();
}
