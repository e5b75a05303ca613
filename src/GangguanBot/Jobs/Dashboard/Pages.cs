using GangguanBot.Settings;
using Hangfire;

namespace GangguanBot.Jobs.Dashboard;

/// <summary>Hangfire's pages, to look at only.</summary>
static class Pages
{
    public const string Path = "/hangfire";

    public static void MapJobs(this WebApplication web, JobsSettings settings, TelegramSettings telegram)
    {
        if (!settings.Dashboard) return;
        var door = new DashboardDoor(settings.DashboardKey, published: telegram.Mode == ReceivingMode.Webhook);
        web.UseWhen(
            http => http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase),
            branch => branch.Use(door.EnterAsync));
        web.MapHangfireDashboard(Path, new DashboardOptions
        {
            Authorization = [door],
            IsReadOnlyFunc = _ => true,
            IgnoreAntiforgeryToken = true, // nothing can be sent that would need one
            StatsPollingInterval = int.MaxValue, // it would be a POST
            DisplayStorageConnectionString = false,
            DashboardTitle = nameof(GangguanBot),
            AppPath = null,
        });
    }
}
