using GangguanBot.Chat;
using GangguanBot.Staff.Administration;
using GangguanBot.Staff.Organisation;

namespace GangguanBot.Staff;

public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddScoped<Office>().AddScoped<Speakers>().AddScoped<IPeople, People>().AddScoped<OfficeSetup>()
        .AddScoped<OfficeJournal>().AddScoped<CommandMenus>().AddScoped<Rota>().AddScoped<Staffing>()
        .AddHostedService<OfficeOpening>().AddScoped<OfficeImport>().AddScoped<OfficeExport>().AddScoped<IAdminPage, ImportConversation>().AddConversation<ImportConversation>()
        .AddConversation<WelcomeConversation>().AddConversation<AdminConversation>();
}
