using GangguanBot.Chat;
using GangguanBot.Staff.Administration;

namespace GangguanBot.Staff.Admission;

internal static class AdmissionServices
{
    public static IServiceCollection AddAdmission(this IServiceCollection services) => services
        .AddHostedService<FirstAdmin>()
        .AddScoped<Guesses>().AddScoped<Admittance>().AddScoped<Places>().AddScoped<PlaceChooser>()
        .AddScoped<Invitations>().AddScoped<InvitationCards>().AddScoped<Requests>().AddScoped<RequestCards>()
        .AddScoped<IDoor, NamelessAdmin>().AddScoped<IDoor, ClaimDoor>().AddScoped<IDoor, InvitationDoor>()
        .AddScoped<IAdminPage, InvitationConversation>().AddScoped<IAdminPage, DecisionConversation>()
        .AddConversation<InvitationConversation>().AddConversation<InvitedConversation>()
        .AddConversation<RequestConversation>().AddConversation<DecisionConversation>();
}
