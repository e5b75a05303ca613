using GangguanBot.Chat;
using GangguanBot.Staff.Acting;
using GangguanBot.Staff.Administration;
using GangguanBot.Staff.Admission;

namespace GangguanBot.Staff;

public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddScoped<Office>().AddScoped<Speakers>().AddScoped<IPeople, People>().AddScoped<OfficeSetup>()
        .AddScoped<OfficeJournal>().AddScoped<CommandMenus>().AddScoped<Rota>().AddScoped<Staffing>()
        .AddHostedService<OfficeOpening>()
        .AddScoped<Deputies>().AddScoped<DeputyNews>().AddScoped<OfficeDays>().AddConversation<DeputyConversation>().AddConversation<AbsenceConversation>()
        .AddAdmission()
        .AddConversation<WelcomeConversation>().AddAdministration();
}
