using System.Net.Http.Json;
using GangguanBot.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace GangguanBot.Tests.Browser;

/// <summary>
/// One simulator and one browser for all browser tests; they run one after the other and each begins with a fresh office.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SimulatorRoom : ICollectionFixture<SimulatorFixture>
{
    public const string Name = "simulator page";
}

public sealed class SimulatorFixture : IAsyncLifetime, IDisposable
{
    readonly HttpClient http = new();
    readonly WebApplication simulator = SimulatorHost.Build(["--urls=http://127.0.0.1:0"]);
    IPlaywright? playwright;
    IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        await simulator.StartAsync();
        http.BaseAddress = new Uri(simulator.Url());
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000); // patience on a busy machine; what is there is seen at once
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await simulator.DisposeAsync();
    }

    public void Dispose() => http.Dispose();

    /// <summary>Opens the page on an office with empty chats, whose bot is <see cref="Bot"/>.</summary>
    public async Task<SimulatorPage> OpenAsync(int width = 1366, int height = 768)
    {
        await TellAsync("/sim/reset", new { });
        await TellAsync("/sim/bot", new { action = "stop" });
        simulator.Room().World.Reset(); // what the real bot has set at its start, its command menu say, goes with it
        Bot = new PlayedBot(http);
        return await LookAsync(width, height);
    }

    /// <summary>Opens the page on a fresh office with the real bot in it.</summary>
    public async Task<SimulatorPage> OpenWithTheRealBotAsync(int width = 1366, int height = 768)
    {
        await TellAsync("/sim/reset", new { });
        return await LookAsync(width, height);
    }

    private async Task<SimulatorPage> LookAsync(int width, int height)
    {
        var context = await browser!.NewContextAsync(
            new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        return await SimulatorPage.OpenAsync(await context.NewPageAsync(), http.BaseAddress!);
    }

    /// <summary>Takes the place of the real bot, which stands still in these tests.</summary>
    public PlayedBot Bot { get; private set; } = null!;

    /// <summary>Does something in the office behind the page's back.</summary>
    public async Task TellAsync(string path, object body) => (await http.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode();
}
