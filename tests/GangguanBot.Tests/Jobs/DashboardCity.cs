using System.Net;
using GangguanBot.Tests.City;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Jobs;

/// <summary>A bot that serves its dashboard, and somebody who asks for it.</summary>
public sealed class DashboardCity : IAsyncLifetime
{
    public const string Key = "A-key-of-the-office_2026", Page = "/hangfire/recurring";
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public TestCity City { get; private set; } = null!;

    public async Task InitializeAsync() =>
        City = await TestCity.OpenAsync("--Jobs:Dashboard=true", $"--Jobs:DashboardKey={Key}", "--Serilog:MinimumLevel:Default=Information",
        "--Serilog:MinimumLevel:Override:Microsoft=Information");

    /// <summary>The same bot with other settings.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        await City.StopAsync();
        await City.StartAsync(with: null, settings);
    }

    public async Task<HttpStatusCode> StatusAsync(string path, Action<HttpRequestMessage>? with = null)
    {
        using var answer = await SendAsync(path, with);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get,
            City.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path);
        with?.Invoke(request);
        return await http.SendAsync(request);
    }

    /// <summary>As a proxy on this machine passes it on.</summary>
    public static HttpRequestMessage Elsewhere(HttpRequestMessage request)
    {
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        return request;
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await City.DisposeAsync();
    }
}
