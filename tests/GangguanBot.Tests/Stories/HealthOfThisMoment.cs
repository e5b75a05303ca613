using System.Net;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Sending;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GangguanBot.Tests.Stories;

/// <summary>Readiness and the watchdog speak of this moment: what is over, or waits for one chat alone, is no reason to restart.</summary>
public sealed class HealthOfThisMoment : WatchedStory
{
    [Fact]
    public async Task Readiness_is_about_now_and_not_about_what_was_put_aside_or_refused()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        await RunSqlAsync($"UPDATE \"Visits\" SET \"DueAt\" = NULL");
        await AddAsync(
            new InboxRow { UpdateId = 1, ChatId = 3001, Raw = "{}", State = InboxState.Parked, DoneAt = Now }, Row(3001, OutboxState.Dead));
        await city.SweepAsync();
        await TestCity.Until(async () => (await GetAsync("/health/ready")).Code == HttpStatusCode.OK, "the bot is ready");
        Assert.Contains("\"watchdog\":\"MessagesRefused, NoDueInstant\"", (await GetAsync("/health/ready")).Text, StringComparison.Ordinal);
        city.Clock.Advance(TimeSpan.FromHours(25));
        await city.SweepAsync();
        var (code, text) = await GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Contains("\"watchdog\":\"NoDueInstant\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_Telegram_makes_wait_or_that_is_spoken_to_slowly_is_no_trouble_and_many_are()
    {
        await SettledWithoutSenderAsync();
        await AddAsync([.. Enumerable.Range(0, 4).Select(i => Row(7000 + i, OutboxState.Waiting, OutboxRow.Throttled)),
            Row(7000, OutboxState.Waiting), Row(7010, OutboxState.Waiting)]);
        city.Clock.Advance(TimeSpan.FromMinutes(6));
        await AddAsync(Row(7010, OutboxState.Sent));
        await AfterMinutes(0);
        Assert.Equal(0, Seen(city.Admin, "belum terkirim"));

        await AddAsync(Row(7004, OutboxState.Waiting, OutboxRow.Throttled));
        await AfterMinutes(4);
        Assert.Equal(1, Seen(city.Admin, "5 pesan belum terkirim"));
        await RunSqlAsync($"DELETE FROM \"Outbox\"");
    }

    [Fact]
    public async Task A_429_for_one_chat_is_shown_as_such_and_is_no_trouble()
    {
        IsMeantToFail = call => call.Code == 429;
        city.World.OnCall = call => call.Method == "sendMessage" && call.Parameters["chat_id"]?.ToString() == "3001" ? Fault.TooMany(3600) : null;
        await city.Ani.Says("/bantuan");
        await TestCity.Until(() => city.QueryAsync(db => db.Set<OutboxRow>().AnyAsync(r => r.Fault == OutboxRow.Throttled)), "it waits");
        await AfterMinutes(30);
        Assert.Equal(0, Seen(city.Admin, "belum terkirim"));
        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("Percakapan yang sedang dibatasi Telegram: 1.");
        await RunSqlAsync($"DELETE FROM \"Outbox\" WHERE \"ChatId\" = 3001");
    }

    [Fact]
    public async Task Updates_that_nobody_handles_are_told_and_those_of_one_busy_chat_are_not()
    {
        await city.Admin.Says("/bantuan");
        await city.SettleAsync();
        await city.Services.GetServices<IHostedService>().OfType<InboxWorker>().Single().StopAsync(CancellationToken.None);
        await AddAsync(new InboxRow { UpdateId = 1, ChatId = 7001, Raw = "{}", ReceivedAt = Now });
        city.Clock.Advance(TimeSpan.FromMinutes(6));
        await AddAsync(new InboxRow { UpdateId = 2, ChatId = 7002, Raw = "{}", State = InboxState.Done, ReceivedAt = Now, DoneAt = Now });
        await AfterMinutes(0);
        Assert.Equal(0, Seen(city.Admin, "belum diproses"));
        await AfterMinutes(6);
        Assert.Equal(1, Seen(city.Admin, "1 pesan masuk belum diproses, yang terlama sejak Senin, 23 November 2026 pukul 08.0"));
        await RunSqlAsync($"DELETE FROM \"Inbox\"");
    }
}
