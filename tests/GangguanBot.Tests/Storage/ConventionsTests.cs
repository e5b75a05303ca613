using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Storage;

public sealed class ConventionsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(7));
    private readonly TempFolder folder = new();

    public ConventionsTests()
    {
        using var db = Db();
        db.Database.EnsureCreated();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_second_of_two_writers_is_refused()
    {
        await using (var db = Db())
        {
            db.Add(new Thing { Name = "a" });
            await db.SaveAsync();
        }

        await using var first = Db();
        await using var second = Db();
        var (mine, yours) = (await first.Things.SingleAsync(), await second.Things.SingleAsync());
        (mine.Name, yours.Name) = ("mine", "yours");
        await first.SaveAsync();

        Assert.Equal(1, mine.Version);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(second.SaveAsync);
    }

    [Fact]
    public async Task A_version_that_the_entity_has_raised_itself_is_left_as_it_is()
    {
        await using var db = Db();
        var thing = db.Add(new Thing { Name = "a" }).Entity;
        await db.SaveAsync();
        (thing.Name, thing.Version) = ("b", 1);
        await db.SaveAsync();
        Assert.Equal(1, thing.Version);
    }

    [Fact]
    public async Task Moments_of_different_zones_are_ordered_and_compared_as_moments()
    {
        await using var db = Db();
        db.AddRange(
            new Thing { Name = "later", At = Noon.AddMinutes(1).ToOffset(TimeSpan.Zero) },
            new Thing { Name = "earlier", At = Noon },
            new Thing { Name = "between", At = Noon.AddTicks(5).ToOffset(TimeSpan.FromHours(9)) });
        await db.SaveAsync();
        db.ChangeTracker.Clear();

        Assert.Equal(["earlier", "between", "later"], await db.Things.OrderBy(t => t.At).Select(t => t.Name).ToListAsync());
        Assert.Equal(2, await db.Things.CountAsync(t => t.At > Noon));
        Assert.Equal((Noon.AddTicks(5), TimeSpan.Zero),
            await db.Things.Where(t => t.Name == "between").Select(t => new ValueTuple<DateTimeOffset, TimeSpan>(t.At, t.At.Offset))
            .SingleAsync());
    }

    [Fact]
    public async Task Enums_are_kept_as_words()
    {
        await using var db = Db();
        db.Add(new Thing { Name = "a", Kind = Kind.Wide, Other = Kind.Narrow });
        await db.SaveAsync();
        Assert.Equal(["Wide/Narrow"],
            await db.Database.SqlQueryRaw<string>("SELECT Kind || '/' || Other AS Value FROM Things").ToListAsync());
    }

    private ThingsDb Db() => new(folder.File("things.db"));

    private enum Kind { Narrow, Wide }

    private sealed class Thing : IVersioned
    {
        public int Id { get; init; }
        public required string Name { get; set; }
        public DateTimeOffset At { get; init; }
        public Kind Kind { get; init; }
        public Kind? Other { get; init; }
        public int Version { get; set; }
    }

    private sealed class ThingsDb(string file) : DbContext
    {
        public DbSet<Thing> Things => Set<Thing>();

        public Task<int> SaveAsync()
        {
            this.RaiseVersions();
            return SaveChangesAsync();
        }

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite($"Data Source={file}");

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.UseHouseConventions();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Thing>().ToTable("Things");
            modelBuilder.GuardVersions();
        }
    }
}
