using System.Net;
using System.Net.Http.Headers;

namespace GangguanBot.Tests.Jobs;

/// <summary>What the settings of the dashboard open and close.</summary>
public sealed class DashboardSettingsTests : IAsyncLifetime
{
    private const string Key = DashboardCity.Key, Page = DashboardCity.Page;
    private readonly DashboardCity dashboard = new();

    public Task InitializeAsync() => dashboard.InitializeAsync();

    public Task DisposeAsync() => dashboard.DisposeAsync();

    [Fact]
    public async Task Without_a_key_elsewhere_sees_nothing_and_off_there_is_nothing()
    {
        await dashboard.RestartAsync("--Jobs:DashboardKey=");
        Assert.Equal(HttpStatusCode.OK, await dashboard.StatusAsync(Page));
        Assert.Equal(HttpStatusCode.Unauthorized,
            await dashboard.StatusAsync(Page, request =>
            DashboardCity.Elsewhere(request).Headers.TryAddWithoutValidation("Authorization", "Bearer ")));
        Assert.Equal(HttpStatusCode.Unauthorized, await dashboard.StatusAsync($"{Page}?key=", request => DashboardCity.Elsewhere(request)));

        await dashboard.RestartAsync("--Jobs:Dashboard=false");
        Assert.Equal(HttpStatusCode.NotFound, await dashboard.StatusAsync(Page));
        Assert.Equal(HttpStatusCode.NotFound, await dashboard.StatusAsync($"{Page}?key={Key}"));
    }

    [Fact]
    public async Task With_a_webhook_somebodys_proxy_stands_in_front_and_this_machine_needs_the_key_too()
    {
        await dashboard.RestartAsync("--Telegram:Mode=Webhook", "--Telegram:WebhookUrl=https://127.0.0.1/hook",
            "--Telegram:WebhookSecret=a-secret-of-Telegrams");
        Assert.Equal(HttpStatusCode.Unauthorized, await dashboard.StatusAsync(Page));
        Assert.Equal(HttpStatusCode.OK,
            await dashboard.StatusAsync(Page, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key)));
    }
}
