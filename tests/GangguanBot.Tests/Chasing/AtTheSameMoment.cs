using GangguanBot.Chasing;
using GangguanBot.Chat.Sending;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Chasing;

/// <summary>Somebody acts while the sweep is about to chase: one of the two is first, and a step that was acted on is not chased.</summary>
public sealed class AtTheSameMoment : IAsyncLifetime
{
    private ChasingOffice office = null!;
    private int ticket;

    public async Task InitializeAsync()
    {
        office = await ChasingOffice.OpenAsync(Moments.Wib("2026-11-23 08.00"));
        ticket = await office.ReportAsync(3001);
        office.Clock.Now = Moments.Wib("2026-11-25 09.00");
    }

    public Task DisposeAsync() => office.DisposeAsync().AsTask();

    [Fact]
    public async Task A_decision_to_chase_is_lost_when_the_act_is_saved_first()
    {
        await using var sweep = office.Scope();
        await sweep.ServiceProvider.GetRequiredService<Chaser>().ChaseAsync(await VisitAsync(), default);
        Assert.True(await office.MoveAsync(ticket, Move.Dispose, Role.Kadis));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => sweep.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync());
        await NobodyHearsAsync();
    }

    [Fact]
    public async Task An_act_that_was_decided_on_before_the_chase_is_judged_anew()
    {
        await using var press = office.Scope();
        Assert.True(await ChasingOffice.MoveAsync(press.ServiceProvider, ticket, Move.Dispose, Role.Kadis));
        await office.SweepAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => press.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync());
        Assert.True(await office.MoveAsync(ticket, Move.Dispose, Role.Kadis));
    }

    [Fact]
    public async Task What_is_no_longer_wanted_when_it_is_to_be_sent_is_not_sent()
    {
        var visit = await VisitAsync();
        await office.InAsync<Chaser>(chaser => chaser.ChaseAsync(visit, default));
        Assert.NotEmpty(await office.AskAsync((_, db) => db.Set<Notice>().ToListAsync()));
        Assert.True(await office.MoveAsync(ticket, Move.Dispose, Role.Kadis));
        await NobodyHearsAsync();
    }

    [Fact]
    public async Task Two_sweeps_at_once_send_one_message()
    {
        await using var other = office.Scope();
        await other.ServiceProvider.GetRequiredService<Chaser>().ChaseAsync(await VisitAsync(), default);
        await office.SweepAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync());
        await office.SweepAsync();
        Assert.Single(await ChasesAsync("Mohon izin menyampaikan"));
    }

    private Task<int> VisitAsync() =>
        office.AskAsync((services, _) => services.GetRequiredService<Chaser>().DueAsync(default))
        .ContinueWith(due => Assert.Single(due.Result), TaskScheduler.Default);

    private async Task NobodyHearsAsync()
    {
        await office.SweepAsync();
        Assert.Empty(await ChasesAsync("Mohon izin"));
        Assert.Empty(await office.AskAsync((_, db) => db.Set<Notice>().ToListAsync()));
    }

    private Task<List<OutboxRow>> ChasesAsync(string text) =>
        office.AskAsync((_, db) =>
            db.Set<OutboxRow>().Where(r => r.CardKey == null && r.Parcel.Contains(text)).ToListAsync());
}
