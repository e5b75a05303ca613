using System.Text;
using GangguanBot.Chat.Receiving;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Wire;

/// <summary>A city that the tests of one class share.</summary>
public abstract class OddCity : IAsyncLifetime
{
    private protected abstract string[] Settings { get; }

    internal TestCity City { get; private set; } = null!;

    public async Task InitializeAsync() => City = await TestCity.OpenAsync(Settings);

    public async Task DisposeAsync() => await City.DisposeAsync();

    /// <summary>Telegram gives these, in this order.</summary>
    internal abstract Task GiveAsync(params string[] updates);
}

/// <summary>No update stops the bot: what it cannot read is kept, put aside and told of, and what comes behind is answered.</summary>
public abstract class OddUpdateTests(OddCity telegram)
{
    private const string Help = "/bantuan";
    private static long lastId = 1000;

    private protected TestCity city => telegram.City;

    [Theory]
    [MemberData(nameof(OddUpdates.Names), MemberType = typeof(OddUpdates))]
    public async Task An_odd_update_is_kept_as_it_came_and_the_command_behind_it_is_answered(string name)
    {
        var (before, odd, after) = (NextId(), NextId(), NextId());
        var raw = OddUpdates.Of(name, odd);
        var helped = Helped();

        await GiveAsync(OddUpdates.Typed(before, Help), raw, OddUpdates.Typed(after, Help));

        await SeesHelpAsync(helped + 2);
        await city.SettleAsync();
        var row = await RowAsync(odd);
        Assert.Equal((raw, OddUpdates.Readable.ContainsKey(name) ? InboxState.Done : InboxState.Unreadable), (row.Raw, row.State));
    }

    [Fact]
    public async Task After_a_restart_nothing_that_was_put_aside_is_read_or_told_again()
    {
        string[] odd = [.. OddUpdates.Readable.Keys.Concat(OddUpdates.Unreadable.Keys).Select(name => OddUpdates.Of(name, NextId()))];
        await GiveAsync(odd);
        await city.SettleAsync();
        var (rows, told) = (await CountAsync(), Times(await city.LogAsync(), "cannot be read"));

        await city.RestartAsync();
        var helped = Helped();
        await GiveAsync([.. odd, OddUpdates.Typed(NextId(), Help)]);
        await SeesHelpAsync(helped + 1);
        await city.SettleAsync();
        Assert.Equal((rows + 1, told), (await CountAsync(), Times(await city.LogAsync(), "cannot be read")));
    }

    [Fact]
    public async Task Each_is_logged_once_with_its_code_and_its_reason()
    {
        var id = NextId();
        await GiveAsync(OddUpdates.Of("a photo that is no list", id));
        await city.SettleAsync();
        var code = (await RowAsync(id)).ErrorCode!;
        var line = Assert.Single((await city.LogAsync()).Split('\n'), l => l.Contains($"with code {code}:", StringComparison.Ordinal));
        Assert.Contains("$.message.photo", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admins_hear_of_the_first_in_an_hour_and_the_sender_of_each()
    {
        city.Clock.Advance(TimeSpan.FromHours(2));
        var (told, sorry) = (Seen(city.Admin, "telah disisihkan"), Seen(city.Ani, "tidak dapat dibaca oleh sistem ini"));
        foreach (var name in (string[])["a text that is an object", "a photo that is no list", "a location in words"])
            await GiveAsync(OddUpdates.Of(name, NextId()));
        await city.SettleAsync();
        Assert.Equal((told + 1, sorry + 3), (Seen(city.Admin, "telah disisihkan"), Seen(city.Ani, "tidak dapat dibaca oleh sistem ini")));
    }

    [Fact]
    public async Task An_update_without_a_number_is_kept_too_and_once_only()
    {
        const string Nameless = """{"message":{"text":"tanpa nomor"}}""";
        var helped = Helped();
        await GiveAsync(Nameless, OddUpdates.Typed(NextId(), Help));
        await GiveAsync(Nameless, OddUpdates.Typed(NextId(), Help));
        await SeesHelpAsync(helped + 2);
        Assert.Equal(1, await city.QueryAsync(db => db.Set<InboxRow>().CountAsync(r => r.Raw == Nameless)));
    }

    private protected Task GiveAsync(params string[] updates) => telegram.GiveAsync(updates);

    private protected static long NextId() => Interlocked.Increment(ref lastId);

    private static int Seen(Person person, string text) => person.Messages.Count(m => m.Text.Contains(text, StringComparison.Ordinal));

    private static int Times(string text, string part) => text.Split(part).Length - 1;

    private int Helped() =>
        city.World.Calls.Count(c =>
        c.Method == "sendMessage" && (long?)c.Parameters["chat_id"] == 3001
        && $"{c.Parameters["text"]}".Contains("/lapor", StringComparison.Ordinal));

    private Task SeesHelpAsync(int times) => TestCity.Until(() => Task.FromResult(Helped() >= times), $"{Help} is answered {times} times");

    private Task<int> CountAsync() => city.QueryAsync(db => db.Set<InboxRow>().CountAsync(r => r.ChatId != 3002));

    private Task<InboxRow> RowAsync(long updateId) => city.QueryAsync(db => db.Set<InboxRow>().SingleAsync(r => r.UpdateId == updateId));
}

public sealed class OddUpdatesPolled(
    OddUpdatesPolled.Telegram telegram) : OddUpdateTests(telegram), IClassFixture<OddUpdatesPolled.Telegram>
{
    [Fact]
    public async Task A_report_with_something_that_the_bot_does_not_know_is_a_report()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await GiveAsync(OddUpdates.Of("half of an emoji", NextId()));
        await city.Ani.Sees("“mati \ufffd \\ud83d 🙏”");
        await city.Ani.Says("/batal");
        await city.SettleAsync();
    }

    [Fact]
    public async Task The_health_line_counts_those_of_a_day()
    {
        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("Kesehatan sistem");
        city.Clock.Advance(TimeSpan.FromDays(2));
        await GiveAsync(OddUpdates.Of("a message that is a list", NextId()), OddUpdates.Of("a press without a sender", NextId()));
        await city.SettleAsync();
        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("tidak dapat dibaca dalam 24 jam terakhir: 2");
    }

    public sealed class Telegram : OddCity
    {
        private protected override string[] Settings => [];

        internal override async Task GiveAsync(params string[] updates)
        {
            var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            string? body = $"{{\"ok\":true,\"result\":[{string.Join(',', updates)}]}}";
            City.World.OnCall = call =>
            {
                if (call.Method != "getUpdates" || Interlocked.Exchange(ref body, null) is not { } says) return null;
                given.SetResult();
                return Fault.Says(says);
            };
            City.World.Person(3002).Say("/bahasa"); // ends the poll that waits
            await given.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        }
    }
}

public sealed class OddUpdatesDelivered(
    OddUpdatesDelivered.Telegram telegram) : OddUpdateTests(telegram), IClassFixture<OddUpdatesDelivered.Telegram>
{
    public sealed class Telegram : OddCity
    {
        private const string Secret = "a-secret-of-the-office";
        private static readonly HttpClient Http = new();

        // Nobody listens there: the test itself delivers.
        private protected override string[] Settings =>
            ["--Telegram:Mode=Webhook", "--Telegram:WebhookUrl=http://127.0.0.1:9/telegram", $"--Telegram:WebhookSecret={Secret}"];

        internal override async Task GiveAsync(params string[] updates)
        {
            var address = City.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            foreach (var update in updates)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post,
                    $"{address}/telegram")
                { Content = new StringContent(update, Encoding.UTF8, "application/json") };
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
                using var answer = await Http.SendAsync(request);
                Assert.True(answer.IsSuccessStatusCode, update);
            }
        }
    }
}
