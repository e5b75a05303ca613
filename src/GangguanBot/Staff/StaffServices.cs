using GangguanBot.Chat;

namespace GangguanBot.Staff;

public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddScoped<Office>().AddScoped<IPeople, People>().AddScoped<OfficeSetup>()
        .AddHostedService<OfficeOpening>()
        .AddConversation<WelcomeConversation>();
}
