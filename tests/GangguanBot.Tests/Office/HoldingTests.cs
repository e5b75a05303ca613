using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Office;

public sealed class HoldingTests : IAsyncLifetime
{
    private const long Firdaus = 1001, Hendra = 1002, Dewi = 1003;
    private OfficeDatabase office = null!;

    public async Task InitializeAsync() => office = await OfficeDatabase.OpenAsync(SampleOrganisation.Json);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_holder_proper_holds_it_when_nobody_stands_in() => Assert.Equal(Hendra, await office.HolderAsync("KABID-TI"));

    [Theory]
    [InlineData(HoldingMode.Plh)]
    [InlineData(HoldingMode.Plt)]
    public async Task Who_stands_in_goes_before_the_holder_proper_and_only_as_long_as_it_lasts(HoldingMode mode)
    {
        await office.HoldsAsync(Dewi, "KABID-TI", mode, fromDay: 1, untilDay: 3);
        foreach (var (day, holder) in new (double, long)[] { (0, Hendra), (0.999, Hendra), (1, Dewi), (2.999, Dewi), (3, Hendra),
            (30, Hendra) })
            await HoldsOnAsync(day, holder);
    }

    [Fact]
    public async Task Of_two_who_stand_in_the_newer_holds_it()
    {
        await office.HoldsAsync(Dewi, "KABID-TI", HoldingMode.Plh, fromDay: 1, untilDay: 9);
        await office.HoldsAsync(Firdaus, "KABID-TI", HoldingMode.Plh, fromDay: 2, untilDay: 3);
        await HoldsOnAsync(1, Dewi);
        await HoldsOnAsync(2, Firdaus);
        await HoldsOnAsync(3, Dewi);
    }

    [Fact]
    public async Task A_new_holder_proper_follows_the_old_one()
    {
        await office.HoldsAsync(Dewi, "KABID-TI", HoldingMode.Definitif, fromDay: 5);
        await HoldsOnAsync(4, Hendra);
        await HoldsOnAsync(5, Dewi);
    }

    [Fact]
    public async Task Somebody_who_left_the_office_holds_nothing()
    {
        await office.HoldsAsync(Dewi, "KABID-TI", HoldingMode.Plh, fromDay: 0);
        await office.InAsync<BotDb>(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.TelegramId == Dewi)).Removed = true;
            await db.SaveChangesAsync();
        });
        Assert.Equal(Hendra, await office.HolderAsync("KABID-TI"));
        Assert.Equal(Hendra, await office.HolderAsync("KASI-JAR")); // vacant: the post above acts for it
    }

    [Fact]
    public async Task One_person_on_two_posts_holds_both_and_has_both_roles()
    {
        await office.HoldsAsync(Hendra, "KASI-JAR", HoldingMode.Plh, fromDay: 0, untilDay: 5);
        Assert.Equal(["KABID-TI", "KASI-JAR"], await HeldByAsync(Hendra));
        Assert.Equal([Role.Kasi, Role.Kabid], (await RolesAsync(Hendra)).Order());
        Assert.Empty(await HeldByAsync(Dewi)); // she is away, and neither chased nor asked
        Assert.Equal([Role.Kasi], await RolesAsync(Dewi)); // her commands stay: she may end it
    }

    [Fact]
    public async Task Roles_come_from_the_person_the_posts_and_the_settings()
    {
        Assert.Equal([Role.Technician], await RolesAsync(2001));
        Assert.Equal([Role.Reporter], await RolesAsync(3001));
        Assert.Equal([Role.Kadis], await RolesAsync(Firdaus));
        Assert.Equal([Role.Admin], await RolesAsync(9001));
    }

    private async Task HoldsOnAsync(double day, long holder)
    {
        office.Clock.Advance(OfficeDatabase.Monday.AddDays(day) - office.Clock.GetUtcNow());
        Assert.Equal(holder, await office.HolderAsync("KABID-TI"));
    }

    private Task<List<string>> HeldByAsync(long person) => office.AskAsync<OfficeDirectory, List<string>>(async o =>
        [.. (await o.SeatsOfAsync((await o.ByTelegramIdAsync(person))!)).Select(s => s.Post.Code).Order()]);

    private Task<IReadOnlySet<Role>> RolesAsync(long person) =>
        office.AskAsync<OfficeDirectory, IReadOnlySet<Role>>(async o =>
            await o.RolesAsync((await o.ByTelegramIdAsync(person))!));
}
