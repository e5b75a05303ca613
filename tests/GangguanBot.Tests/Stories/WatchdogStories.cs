using System.Net;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Watchdog;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// Something of the bot stands still, and the admins hear of it past whatever stands still: once, and once when it is well again.
/// </summary>
public sealed class WatchdogStories : WatchedStory
{
    [Fact]
    public async Task A_sweep_that_stands_still_for_five_minutes_is_told_once_across_restarts_and_its_return_once()
    {
        await city.SweepAsync();
        await AfterMinutes(4.9);
        Assert.Equal(0, Seen(city.Admin, "Bot perlu diperiksa"));

        await AfterMinutes(0.2);
        Assert.Equal((1, 1, 0),
            (Seen(city.Admin, "Bot perlu diperiksa"), Seen(city.Admin, "Pengingat tidak berjalan sejak Senin, 23 November 2026 pukul 08."),
            Seen(city.Kadis, "Bot")));
        Assert.Equal(1, await city.QueryAsync(db => db.Set<TroubleTold>().CountAsync()));
        await AfterMinutes(30);
        await city.StopAsync();
        await StartWithoutJobsAsync(city);
        await AfterMinutes(0);
        await AfterMinutes(10);
        Assert.Equal((1, 0), (Seen(city.Admin, "Pengingat tidak berjalan"), Seen(city.Admin, "✅")));

        await city.SweepAsync();
        await AfterMinutes(0);
        Assert.Equal((1, 1), (Seen(city.Admin, "Pengingat tidak berjalan"), Seen(city.Admin, "✅ Pengingat sudah berjalan kembali.")));
        await AfterMinutes(6);
        Assert.Equal((2, 1), (Seen(city.Admin, "Pengingat tidak berjalan"), Seen(city.Admin, "✅")));
    }

    [Fact]
    public async Task A_clock_that_is_put_forward_is_no_trouble()
    {
        await city.SweepAsync();
        city.Clock.Advance(TimeSpan.FromHours(5));
        await GuardAsync();
        await city.SweepAsync();
        await GuardAsync();
        await GuardAsync();
        Assert.Equal(0, Seen(city.Admin, "Bot perlu diperiksa") + Seen(city.Admin, "✅"));
    }

    [Fact]
    public async Task Unsent_messages_are_told_past_the_sender_that_does_not_send()
    {
        await SettledWithoutSenderAsync();
        await city.Ani.Says("/lapor");
        await TestCity.Until(() =>
            city.QueryAsync(db => db.Set<OutboxRow>().AnyAsync(r => r.State == OutboxState.Waiting)), "something waits to be sent");
        await AfterMinutes(4.5);
        Assert.Equal(0, Seen(city.Admin, "belum terkirim"));
        await AfterMinutes(1);
        Assert.Equal(1, Seen(city.Admin, "1 pesan belum terkirim, yang terlama sejak Senin, 23 November 2026 pukul 08.0"));

        await city.StopAsync();
        await StartWithoutJobsAsync(city);
        await city.Ani.Sees("gejala");
        await city.SettleAsync();
        await AfterMinutes(0);
        Assert.Equal((1, 1), (Seen(city.Admin, "pesan belum terkirim"), Seen(city.Admin, "✅ Pesan sudah terkirim kembali.")));
    }

    [Fact]
    public async Task An_open_step_that_nobody_would_be_reminded_of_is_told()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        await RunSqlAsync($"UPDATE \"Visits\" SET \"DueAt\" = NULL WHERE \"LeftAt\" IS NULL");
        await AfterMinutes(0);
        Assert.Equal(1, Seen(city.Admin, "1 laporan terbuka tidak mempunyai batas waktu"));
        await RunSqlAsync($"UPDATE \"Visits\" SET \"DueAt\" = '2026-11-24 09:00:00' WHERE \"LeftAt\" IS NULL");
        await AfterMinutes(0);
        Assert.Equal(1, Seen(city.Admin, "✅ Semua laporan terbuka sudah mempunyai batas waktu."));
    }

    [Fact]
    public async Task A_closed_ticket_needs_no_due_instant()
    {
        await city.ClosesAsync();
        await AfterMinutes(0);
        Assert.Equal(0, Seen(city.Admin, "Bot perlu diperiksa"));
    }

    [Fact]
    public async Task A_trouble_is_told_to_every_admin_even_if_one_has_blocked_the_bot()
    {
        var second = await city.AdmitAsync(9002, "Admin kedua", new Placement(Role.Admin));
        await city.SettleAsync();
        IsMeantToFail = call => call.Code == 403;
        city.Admin.Block();
        await city.SettleAsync();
        await AddAsync(Row(3001, OutboxState.Dead));
        await AfterMinutes(0);
        await AfterMinutes(1);
        Assert.Equal((0, 1), (Seen(city.Admin, "Bot perlu"), Seen(second, "1 pesan ditolak Telegram dalam 24 jam terakhir")));
        await RunSqlAsync($"DELETE FROM \"Outbox\" WHERE \"State\" = 'Dead'");
        await AfterMinutes(0);
        Assert.Equal(1, Seen(second, "✅ Tidak ada pesan yang ditolak Telegram dalam sehari terakhir."));
    }

    [Fact]
    public async Task Readiness_fails_and_a_metric_says_it()
    {
        await city.Ani.Says("/bantuan"); // a poll is answered
        await city.SweepAsync();
        await TestCity.Until(async () => (await GetAsync("/health/ready")).Code == HttpStatusCode.OK, "the bot is ready");
        city.Clock.Advance(TimeSpan.FromMinutes(6));
        var (code, text) = await GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Contains("\"watchdog\":\"SweepStandsStill\"", text, StringComparison.Ordinal);
        await GuardAsync();
        Assert.Contains("gangguanbot_watchdog_trouble{kind=\"SweepStandsStill\"} 1", (await GetAsync("/metrics")).Text,
            StringComparison.Ordinal);

        await city.SweepAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/health/ready")).Code);
    }
}
