using GangguanBot.Photos;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Tickets.Evidence;

public sealed class NearPhotosTests
{
    /// <summary>The look-up by bands misses none that differs in seven bits, wherever they are, and takes none that differs in more.</summary>
    [Fact]
    public async Task Whatever_differs_in_no_more_bits_than_near_is_found_and_nothing_else()
    {
        await using var city = await TestCity.OpenAsync();
        await city.ReportsAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var (db, attachments, chance) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<AttachmentFactory>(), new Random(5));
        var ticket = await db.Set<Ticket>().Include(t => t.Attachments).SingleAsync();
        var looks = Enumerable.Range(0, 40).Select(_ => chance.NextInt64(long.MinValue, long.MaxValue)).ToList();
        foreach (var look in looks) ticket.Attachments.Add(await attachments.OfAsync(ticket, Photo(look), ticket.ReporterId, default));
        await db.SaveChangesAsync();

        for (var i = 0; i < looks.Count; i++)
        {
            Assert.Equal(ticket.Attachments[i].Id, (await attachments.OfAsync(ticket, Photo(Turned(looks[i], PerceptualHash.Near, chance)), 1, default)).EarlierId);
            Assert.Null((await attachments.OfAsync(ticket, Photo(Turned(looks[i], PerceptualHash.Near + 1, chance)), 1, default)).EarlierId);
            Assert.Null((await attachments.OfAsync(ticket, Photo(looks[i]) with { AlbumId = "a" }, 1, default)).Node);
        }

        var same = ticket.Attachments[0];
        var again = await attachments.OfAsync(ticket, Photo(0) with { Sha256 = same.Sha256 }, 1, default);
        Assert.Equal((true, same.Id), (again.IsDuplicate, again.EarlierId));
    }

    private static KeptFile Photo(long look) => new(AttachmentKind.Photo, "f", "p", "n", "image/jpeg", $"{Guid.NewGuid():N}", Caption: null, Look: look);

    private static long Turned(long look, int bits, Random chance) => Enumerable.Range(0, 64).OrderBy(_ => chance.Next()).Take(bits).Aggregate(look, (l, bit) => l ^ 1L << bit);
}
