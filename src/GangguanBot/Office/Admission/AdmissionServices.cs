using GangguanBot.Administration;
using GangguanBot.Administration.Admission;
using GangguanBot.Chat;

namespace GangguanBot.Office.Admission;

internal static class AdmissionServices
{
    public static IServiceCollection AddAdmission(this IServiceCollection services) => services
        .AddHostedService<FirstAdmin>()
        .AddScoped<CodeGuesses>().AddScoped<AdmissionService>().AddScoped<PlacementOptions>().AddScoped<PlacementChooser>()
        .AddScoped<Invitations>().AddScoped<InvitationCards>().AddScoped<Requests>().AddScoped<RequestCards>()
        .AddScoped<ILinkHandler, NamelessAdmin>().AddScoped<ILinkHandler, ClaimLink>().AddScoped<ILinkHandler, InvitationLink>()
        .AddScoped<IAdminPage, InvitationConversation>().AddScoped<IAdminPage, DecisionConversation>()
        .AddConversation<InvitationConversation>().AddConversation<InvitedConversation>()
        .AddConversation<RequestConversation>().AddConversation<DecisionConversation>();
}
