using GangguanBot.Chat;

namespace GangguanBot.Tickets.Closing;

internal static class ClosingServices
{
    public static IServiceCollection AddClosing(this IServiceCollection services) => services
        .AddConversation<ConfirmConversation>();
}
