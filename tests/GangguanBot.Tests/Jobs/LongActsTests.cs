using GangguanBot.Administration;
using GangguanBot.Administration.Backup;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage.Backup;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Jobs;

/// <summary>A backup that an admin asks for, which takes as long as the story wants.</summary>
public sealed class LongActsTests : StoryTest
{
    [Fact]
    public async Task While_it_runs_the_bot_is_typing_and_there_is_no_second_one()
    {
        var gate = new Gate();
        await WithBackupAsync(gate.PassAsync);
        await AskAsync();
        await gate.Reached;
        await TestCity.Until(() => Task.FromResult(Typed() > 0), "the bot is typing");
        var before = Typed();
        await TestCity.Until(() =>
        {
            city.Clock.Advance(TimeSpan.FromSeconds(5));
            return Task.FromResult(Typed() > before + 1);
        }, "and types on");
        await AskAsync();
        Assert.Equal(1, await city.QueryAsync(db => db.Set<LongAct>().CountAsync()));
        gate.Open();
        await city.SettleAsync();
        Assert.Single(await city.ActsAsync(OfficeAct.BackupMade));
    }

    [Fact]
    public async Task What_the_bot_stopped_in_is_done_after_the_next_start()
    {
        var gate = new Gate();
        await WithBackupAsync(gate.PassAsync);
        await AskAsync();
        await gate.Reached;
        await city.RestartAsync();
        await city.Admin.Sees("Cadangan selesai dan telah diperiksa");
        await city.SettleAsync();
        Assert.Equal(1, city.Admin.Heard("Cadangan selesai"));
        Assert.Single(city.Services.GetRequiredService<BackupFolder>().Generations);
    }

    [Fact]
    public async Task What_fails_each_time_is_told_with_a_code()
    {
        await WithBackupAsync(_ => throw new IOException("no room"));
        await AskAsync();
        await city.Admin.Sees("cadangan tidak dapat diselesaikan (kode L0001)");
        Assert.Contains("L0001 failed", await city.LogAsync(), StringComparison.Ordinal);
        await city.SettleAsync();
    }

    private async Task AskAsync()
    {
        await city.Admin.OpensAsync("💾 Cadangan");
        await city.Admin.PressesHereAsync("💾 Cadangkan sekarang");
    }

    private int Typed() => city.World.Calls.Count(c => c.Method == "sendChatAction");

    private async Task WithBackupAsync(Func<CancellationToken, Task> make)
    {
        await city.StopAsync();
        await city.StartAsync(services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(BackupAct)));
            services.AddSingleton<ILongAct>(new Backup(make));
        });
    }

    private sealed class Backup(Func<CancellationToken, Task> make) : ILongAct
    {
        public LongActKind Kind => LongActKind.Backup;

        public Task DoAsync(LongAct asked, CancellationToken ct) => make(ct);
    }
}
