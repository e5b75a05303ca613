using GangguanBot.Chat;
using GangguanBot.Storage.Retention;

namespace GangguanBot.Registry.Export;

internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<ExportSource>().AddScoped<ExportRun>().AddSingleton<ExportNews>().AddSingleton<RunningExports>()
            .AddScoped<ExportWorker>()
        .AddScoped<IExpiry, ExportExpiry>().AddConversation<ExportConversation>();
}
