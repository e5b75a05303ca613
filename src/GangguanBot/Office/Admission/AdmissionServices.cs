using GangguanBot.Chat;

namespace GangguanBot.Office.Admission;

internal static class AdmissionServices
{
    public static IServiceCollection AddAdmission(this IServiceCollection services) => services
        .AddHostedService<FirstAdmin>()
        .AddScoped<CodeGuesses>().AddScoped<AdmissionService>().AddScoped<PlacementOptions>().AddScoped<PlacementChooser>()
        .AddScoped<Invitations>().AddScoped<Requests>().AddScoped<RequestCards>()
        .AddScoped<ILinkHandler, NamelessAdmin>().AddScoped<ILinkHandler, ClaimLink>().AddScoped<ILinkHandler, InvitationLink>()
        .AddConversation<InvitedConversation>()
        .AddConversation<RequestConversation>();
}
