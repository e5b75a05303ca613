using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.Office;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Tickets;

/// <summary>The receiver offered first is who was given most lately, and not who was given most in all the years.</summary>
public sealed class UsualReceiverTests : IAsyncLifetime
{
    private OfficeDatabase office = null!;

    public async Task InitializeAsync() => office = await OfficeDatabase.OpenAsync(SampleOrganisation.Json);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Only_the_newest_tickets_count()
    {
        await office.InAsync<BotDb>(db => office.InAsync<IServiceProvider>(async services =>
        {
            var (before, now) = (await PostAsync(db, Role.Kabid), await PostAsync(db, Role.Kasi));
            await AddAsync(db, before, 140);
            await AddAsync(db, now, 110);

            var queries = ActivatorUtilities.CreateInstance<TicketQueries>(services, Sop007.InForce);
            var given = await queries.GivenToPostsAsync();
            Assert.Equal((90, 110), (given[before], given[now]));
        }));
    }

    private static async Task<int> PostAsync(BotDb db, Role role) => (await db.Set<Post>().FirstAsync(p => p.Role == role)).Id;

    private static async Task AddAsync(BotDb db, int post, int count)
    {
        var reporter = await db.Set<Person>().SingleAsync(p => p.TelegramId == 3001);
        var (kadis, known) = (await PostAsync(db, Role.Kadis), await db.Set<Ticket>().CountAsync());
        foreach (var serial in Enumerable.Range(known + 1, count))
        {
            db.Add(new Ticket
            {
                Year = 2026, Serial = serial, Table = Sop007.InForce.Newest, Sentence = "Internet mati", ReporterId = reporter.Id,
                AgencyId = reporter.AgencyId!.Value, KadisPostId = kadis, KabidPostId = post,
            });
            await db.SaveChangesAsync(); // one by one: the newest has the highest id
        }
    }
}
