using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using static GangguanBot.Tests.Office.SampleOrganisation;

namespace GangguanBot.Tests.Office;

public sealed class OfficeSetupTests : IAsyncLifetime
{
    private OfficeDatabase office = null!;

    public async Task InitializeAsync() => office = await OfficeDatabase.OpenAsync(Json);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_file_becomes_the_office() => Assert.Equal(
        [
            "agency DISDIK Dinas Pendidikan/Disdik", "agency RSUD RSUD Kota/RSUD Kota critical", "site 1 Kantor Disdik Jl. Pajajaran 125",
            "post KADIS Kadis Kepala Dinas/Kadis", "post KABID-TI Kabid Kepala Bidang Teknologi Informasi/Kabid TI below KADIS",
            "post KASI-JAR Kasi Kepala Seksi Infrastruktur Jaringan/Kasi Jaringan below KABID-TI",
            "person 1001 Firdaus 196712261986031002", "person 1002 Hendra", "person 1003 Dewi", "person 2001 Budi Technician KASI-JAR",
            "person 3001 Ani Reporter DISDIK", "person 9001 Admin Admin",
            "holding KADIS 1001 since 0", "holding KABID-TI 1002 since 0", "holding KASI-JAR 1003 since 0",
        ], await SnapshotAsync());

    [Fact]
    public async Task Applied_again_later_it_changes_nothing()
    {
        var before = await SnapshotAsync();
        office.Clock.Advance(TimeSpan.FromDays(40));
        await office.ApplyAsync(Json);
        Assert.Equal(before, await SnapshotAsync());
    }

    [Theory]
    [InlineData("\"Dinas Pendidikan\"", "\"Dinas Pendidikan dan Kebudayaan\"", "agency DISDIK Dinas Pendidikan dan Kebudayaan/Disdik")]
    [InlineData("\"Jl. Pajajaran 125\"", "\"Jl. Baru 1\"", "site 1 Kantor Disdik Jl. Baru 1")]
    [InlineData("\"critical\": true", "\"critical\": false", "agency RSUD RSUD Kota/RSUD Kota")]
    [InlineData("\"Kasi Jaringan\"", "\"Ketua Tim\"", "post KASI-JAR Kasi Kepala Seksi Infrastruktur Jaringan/Ketua Tim below KABID-TI")]
    [InlineData("\"Budi\"", "\"Budi Santoso\"", "person 2001 Budi Santoso Technician KASI-JAR")]
    [InlineData("\"role\": \"Reporter\", \"agency\": \"DISDIK\"", "\"role\": \"Reporter\", \"agency\": \"RSUD\"",
        "person 3001 Ani Reporter RSUD")]
    [InlineData("\"role\": \"Reporter\", \"agency\": \"DISDIK\"", "\"role\": \"FrontDesk\"", "person 3001 Ani FrontDesk")]
    [InlineData("\"role\": \"Technician\", \"section\": \"KASI-JAR\"", "\"role\": \"FrontDesk\"", "person 2001 Budi FrontDesk")]
    [InlineData(", \"nip\": \"196712261986031002\"", "", "person 1001 Firdaus")]
    public async Task What_changed_in_the_file_changes_and_nothing_else_does(string old, string now, string line)
    {
        var before = await SnapshotAsync();
        await office.ApplyAsync(With(old, now));
        var after = await SnapshotAsync();
        Assert.Equal([line], after.Except(before));
        Assert.Equal(before.Count, after.Count);
    }

    [Fact]
    public async Task A_new_holder_ends_the_time_of_the_old_one()
    {
        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.ApplyAsync(With("\"telegramId\": 1002", "\"telegramId\": 1012"));
        Assert.Equal(["holding KABID-TI 1002 since 0 until 2", "holding KABID-TI 1012 since 2"],
            (await SnapshotAsync()).Where(l => l.StartsWith("holding KABID", StringComparison.Ordinal)));
        Assert.Equal(1012, await office.HolderAsync("KABID-TI"));
    }

    [Fact]
    public async Task Who_stands_in_is_not_sent_away_by_the_file()
    {
        await office.HoldsAsync(1003, "KABID-TI", HoldingMode.Plh, fromDay: 0, untilDay: 5);
        await office.ApplyAsync(Json);
        Assert.Equal(1003, await office.HolderAsync("KABID-TI"));
    }

    [Fact]
    public async Task Nobody_is_removed_by_being_left_out()
    {
        var before = await SnapshotAsync();
        await office.ApplyAsync("{}");
        Assert.Equal(before, await SnapshotAsync());
    }

    [Fact]
    public async Task What_a_person_chose_stays()
    {
        await office.InAsync<BotDb>(async db =>
        {
            var ani = await db.Set<Person>().SingleAsync(p => p.TelegramId == 3001);
            (ani.Language, ani.Unreachable) = ("su", true);
            await db.SaveChangesAsync();
        });
        await office.ApplyAsync(Json);
        var after = await office.AskAsync<BotDb, Person>(db => db.Set<Person>().SingleAsync(p => p.TelegramId == 3001));
        Assert.Equal(("su", true), (after.Language, after.Unreachable));
    }

    [Fact]
    public async Task The_Kadis_and_those_below_are_found()
    {
        var kadis = await office.AskAsync<OfficeDirectory, Post>(o => o.KadisAsync());
        Assert.Equal(Role.Kadis, kadis.Role);
        Assert.Equal(["KABID-TI"],
            (await office.AskAsync<OfficeDirectory, IReadOnlyList<Post>>(o => o.BelowAsync(kadis.Id))).Select(p => p.Code));
    }

    /// <summary>The whole office, a line for each row.</summary>
    private Task<List<string>> SnapshotAsync() => office.AskAsync<BotDb, List<string>>(async db =>
    [
        .. (await db.Set<Agency>().OrderBy(a => a.Id).ToListAsync())
            .Select(a => $"agency {a.Code} {a.Name}/{a.Short}{(a.Critical ? " critical" : "")}"),
        .. (await db.Set<Site>().OrderBy(s => s.Id).ToListAsync()).Select(s => $"site {s.AgencyId} {s.Name} {s.Address}"),
        .. (await db.Set<Post>().Include(p => p.ReportsTo).OrderBy(p => p.Id).ToListAsync())
            .Select(p => $"post {p.Code} {p.Role} {p.Title}/{p.Short}{(p.ReportsTo is { } above ? $" below {above.Code}" : "")}"),
        .. (await db.Set<Person>().Include(p => p.Agency).Include(p => p.Section).OrderBy(p => p.TelegramId).ToListAsync())
            .Select(p => string.Join(' ',
                new[] { "person", p.TelegramId.ToString(), p.Name, p.Nip, p.Role?.ToString(), p.Agency?.Code,
                p.Section?.Code }.OfType<string>())),
        .. (await db.Set<PostHolding>().Include(h => h.Post).Include(h => h.Person).OrderBy(h => h.Id).ToListAsync()).Select(h =>
            $"holding {h.Post.Code} {h.Person.TelegramId} since {(h.From - OfficeDatabase.Monday).Days}{(h.Until is { } until ? $" until {(until - OfficeDatabase.Monday).Days}" : "")}"),
    ]);
}
