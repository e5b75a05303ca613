using GangguanBot.Chat;
using GangguanBot.Staff.Administration.People;

namespace GangguanBot.Staff.Administration;

/// <summary>The pages of <c>/admin</c>, in the order in which they stand there.</summary>
public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddConversation<AdminConversation>().AddScoped<Turn>()
        .AddPage<PeoplePage>().AddConversation<PersonChanges>().AddConversation<MovePanel>().AddScoped<Roster>().AddScoped<PersonCard>();

    private static IServiceCollection AddPage<T>(this IServiceCollection services) where T : class, IAdminPage, IConversation<T> =>
        services.AddConversation<T>().AddScoped<IAdminPage>(s => s.GetRequiredService<T>());
}
