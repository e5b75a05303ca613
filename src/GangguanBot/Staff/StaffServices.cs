using GangguanBot.Chat;
using GangguanBot.Staff.Administration;
using GangguanBot.Staff.Organisation;
using GangguanBot.Staff.Privacy;

namespace GangguanBot.Staff;

public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddScoped<Office>().AddScoped<Speakers>().AddScoped<IPeople, People>().AddScoped<OfficeSetup>()
        .AddScoped<OfficeJournal>().AddScoped<CommandMenus>().AddScoped<Rota>().AddScoped<Staffing>()
        .AddHostedService<OfficeOpening>().AddScoped<OfficeImport>().AddScoped<OfficeExport>().AddScoped<IAdminPage, ImportConversation>().AddConversation<ImportConversation>()
        .AddScoped<PrivacyNotice>().AddScoped<IArrival>(s => s.GetRequiredService<PrivacyNotice>()).AddScoped<IPersonalData, StaffPersonalData>().AddScoped<Erasure>()
        .AddScoped<IForgets, StaffForgets>().AddScoped<IForgets, ChatForgets>().AddConversation<PrivacyConversation>().AddConversation<ErasureConversation>()
        .AddConversation<WelcomeConversation>().AddConversation<AdminConversation>();
}
