using GangguanBot.Chat;
using GangguanBot.Staff.Administration.Agencies;
using GangguanBot.Staff.Administration.People;
using GangguanBot.Staff.Administration.Posts;

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
        .AddScoped<Register>().AddScoped<AgencyCard>();

    private static IServiceCollection AddPage<T>(this IServiceCollection services) where T : class, IAdminPage, IConversation<T> =>
        services.AddConversation<T>().AddScoped<IAdminPage>(s => s.GetRequiredService<T>());
}
