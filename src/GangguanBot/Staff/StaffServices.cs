using GangguanBot.Chat;
using GangguanBot.Staff.Administration;

namespace GangguanBot.Staff;

public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddScoped<Office>().AddScoped<Speakers>().AddScoped<IPeople, People>().AddScoped<OfficeSetup>()
        .AddScoped<OfficeJournal>().AddScoped<CommandMenus>().AddScoped<Rota>().AddScoped<Staffing>()
        .AddHostedService<OfficeOpening>()
        .AddConversation<WelcomeConversation>().AddAdministration();
}
