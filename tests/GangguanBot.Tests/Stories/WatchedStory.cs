using System.Net;
using GangguanBot.Chat.Sending;
using GangguanBot.Jobs;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Watchdog;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>A story in which nothing sweeps or looks by itself: what the watchdog sees, and when, is the story's.</summary>
public abstract class WatchedStory : StoryTest
{
    private static readonly HttpClient Http = new();

    protected override async Task<TestCity> OpenAsync()
    {
        var open = await TestCity.OpenAsync("--Chasing:SweepSeconds=15");
        await open.StopAsync();
        await StartWithoutJobsAsync(open);
        return open;
    }

    private protected DateTimeOffset Now => city.Clock.GetUtcNow();

    private protected OutboxRow Row(long chat, OutboxState state, string? fault = null) => new()
    {
        ChatId = chat, Priority = Priority.Interactive, Parcel = "{}", State = state, Fault = fault, CreatedAt = Now,
        SentAt = state == OutboxState.Sent ? Now : null,
    };

    private protected Task<int> AddAsync(params object[] rows) => city.QueryAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private protected async Task SettledWithoutSenderAsync()
    {
        await city.SettleAsync();
        await city.Services.GetServices<IHostedService>().OfType<OutboxSender>().Single().StopAsync(CancellationToken.None);
    }

    /// <summary>Two looks of the watchdog, as it takes them half a minute apart.</summary>
    private protected async Task AfterMinutes(double minutes)
    {
        city.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await GuardAsync();
        await GuardAsync();
    }

    private protected Task GuardAsync() => city.Services.GetRequiredService<WatchdogService>().RoundAsync(CancellationToken.None);

    /// <summary>Nothing sweeps by itself.</summary>
    private protected static Task StartWithoutJobsAsync(TestCity city) =>
        city.StartAsync(services => services.Remove(services.Single(s => s.ImplementationType == typeof(RecurringJobs))));

    private protected Task<int> RunSqlAsync(FormattableString sql) => city.QueryAsync(db => db.Database.ExecuteSqlAsync(sql));

    private protected async Task<(HttpStatusCode Code, string Text)> GetAsync(string path)
    {
        var address = city.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var answer = await Http.GetAsync(new Uri(address + path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private protected static int Seen(
        Person person, string text) => person.Messages.Count(m => m.FromBot && m.Text.Contains(text, StringComparison.Ordinal));
}
