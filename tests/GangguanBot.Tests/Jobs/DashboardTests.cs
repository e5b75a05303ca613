using System.Net;
using System.Net.Http.Headers;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Jobs;

/// <summary>The dashboard as it is asked for over HTTP.</summary>
public sealed class DashboardTests(DashboardCity dashboard) : IClassFixture<DashboardCity>
{
    private const string Key = DashboardCity.Key, Page = DashboardCity.Page;
    private readonly TestCity city = dashboard.City;

    [Fact]
    public async Task It_is_there_for_this_machine_and_says_what_runs()
    {
        using var answer = await dashboard.SendAsync(Page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.All((string[])["sweep", "recaps", "forgotten", "backup", "retention", "verify", "Asia/Jakarta"], word =>
            Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Trigger now", text, StringComparison.OrdinalIgnoreCase); // to look at only
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:8080")]
    public async Task It_is_there_under_each_name_of_this_machine(string name) =>
        Assert.Equal(HttpStatusCode.OK, await dashboard.StatusAsync(Page, request => request.Headers.Host = name));

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-FORWARDED-HOST", "bot.example")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-For", "127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "203.0.113.9")]
    [InlineData("Host", "bot.example")]
    [InlineData("Host", "127.0.0.1.bot.example")]
    public async Task What_a_proxy_passes_on_or_another_name_has_called_needs_the_key(string header, string value)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await dashboard.StatusAsync(Page, request => request.Headers.Add(header, value)));
        Assert.Equal(HttpStatusCode.OK, await dashboard.StatusAsync(Page, request =>
        {
            request.Headers.Add(header, value);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        }));
    }

    [Theory]
    [InlineData("A-key-of-the-office_2025")]
    [InlineData("A-key-of-the-office_2026 ")]
    [InlineData("a")]
    public async Task A_wrong_key_opens_nothing(string wrong)
    {
        Assert.Equal(HttpStatusCode.Unauthorized,
            await dashboard.StatusAsync(Page, request =>
            DashboardCity.Elsewhere(request).Headers.TryAddWithoutValidation("Authorization", $"Bearer {wrong}x")));
        Assert.Equal(HttpStatusCode.Unauthorized,
            await dashboard.StatusAsync($"{Page}?key={Uri.EscapeDataString(wrong)}", request => DashboardCity.Elsewhere(request)));
        Assert.Equal(HttpStatusCode.Unauthorized,
            await dashboard.StatusAsync(Page, request =>
            DashboardCity.Elsewhere(request).Headers.Add("Cookie", $"gangguan-jobs={wrong.Trim()}")));
        Assert.Equal(HttpStatusCode.Unauthorized,
            await dashboard.StatusAsync(Page, request => DashboardCity.Elsewhere(request).Headers.Add("Cookie", $"gangguan-jobs={Key}")));
    }

    [Fact]
    public async Task A_browsers_first_visit_with_the_key_becomes_a_cookie_and_an_address_without_it_and_no_log_has_it()
    {
        using var first = await dashboard.SendAsync($"{Page}?key={Key}&from=0", request => DashboardCity.Elsewhere(request));
        Assert.Equal((HttpStatusCode.Redirect, $"{Page}?from=0"), (first.StatusCode, first.Headers.Location!.ToString()));
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.All((string[])["path=/hangfire", "samesite=strict", "httponly"], part =>
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK,
            await dashboard.StatusAsync(Page, request => DashboardCity.Elsewhere(request).Headers.Add("Cookie", cookie.Split(';')[0])));

        await TestCity.Until(async () =>
            (await city.LogAsync()).Contains("key=[token]", StringComparison.Ordinal), "the visit is in the log");
        Assert.DoesNotContain(Key, await city.LogAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/hangfire/recurring/trigger")]
    [InlineData("POST", "/hangfire/stats")]
    [InlineData("DELETE", "/hangfire")]
    [InlineData("OPTIONS", "/HANGFIRE/recurring")]
    public async Task Nothing_but_reading_is_taken_from_anybody(string method, string path)
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await dashboard.StatusAsync(path, request => request.Method = new(method)));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await dashboard.StatusAsync(path, request =>
        {
            request.Method = new(method);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        }));
    }
}
