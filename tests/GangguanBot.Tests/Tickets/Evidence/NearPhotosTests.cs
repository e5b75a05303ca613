using GangguanBot.Photos;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Diagnosis.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Tickets.Evidence;

public sealed class NearPhotosTests
{
    /// <summary>
    /// The look-up by bands misses none that differs in seven bits, wherever they are, and takes none that differs in more.
    /// </summary>
    [Fact]
    public async Task Whatever_differs_in_no_more_bits_than_near_is_found_and_nothing_else()
    {
        await using var city = await TestCity.OpenAsync();
        await city.ReportsAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var (near, chance) = (scope.ServiceProvider.GetRequiredService<NearPhotos>(), new Random(5));
        var ticket = await db.Set<Ticket>().Include(t => t.Attachments).SingleAsync();
        var looks = Enumerable.Range(0, 40).Select(_ => chance.NextInt64(long.MinValue, long.MaxValue)).ToList();
        foreach (var look in looks) ticket.Bring(Photo(look));
        await db.SaveChangesAsync();

        async Task<int?> EarlierAsync(Attachment photo)
        {
            await near.MarkAsync(photo, default);
            return photo.EarlierId;
        }

        for (var i = 0; i < looks.Count; i++)
        {
            Assert.Equal(ticket.Attachments[i].Id, await EarlierAsync(Photo(Turned(looks[i], PerceptualHash.Near, chance), id: 1000)));
            Assert.Null(await EarlierAsync(Photo(Turned(looks[i], PerceptualHash.Near + 1, chance), id: 1000)));
        }
    }

    [Fact]
    public async Task Photos_of_one_album_are_not_compared_with_each_other()
    {
        await using var city = await TestCity.OpenAsync();
        await city.ReportsAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        (await db.Set<Ticket>().Include(t => t.Attachments).SingleAsync()).Bring(Photo(7, album: "a"));
        await db.SaveChangesAsync();
        var near = scope.ServiceProvider.GetRequiredService<NearPhotos>();
        Assert.Empty(await near.MarkAsync(Photo(7, id: 1000, album: "a"), default));
        Assert.Single(await near.MarkAsync(Photo(7, id: 1000, album: "b"), default));
    }

    /// <summary>After a restart, pictures are not looked at in the order in which they came.</summary>
    [Fact]
    public async Task A_later_photo_that_was_looked_at_first_points_at_the_earlier_one_all_the_same()
    {
        await using var city = await TestCity.OpenAsync();
        await city.ReportsAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var ticket = await db.Set<Ticket>().Include(t => t.Attachments).SingleAsync();
        var (first, second, third) = (Photo(look: null), Photo(7), Photo(7));
        foreach (var photo in (Attachment[])[first, second, third])
        {
            ticket.Bring(photo);
            await db.SaveChangesAsync();
        }

        first.See(7);
        var marked = await scope.ServiceProvider.GetRequiredService<NearPhotos>().MarkAsync(first, default);
        Assert.Equal([second.Id, third.Id], marked.Select(a => a.Id).Order());
        Assert.Equal((null, first.Id, first.Id), (first.EarlierId, second.EarlierId, third.EarlierId));
    }

    private static Attachment Photo(long? look, int id = 0, string? album = null)
    {
        var photo = new Attachment
        {
            Id = id, Kind = AttachmentKind.Photo, Path = "p", ContentType = "image/jpeg", Sha256 = $"{Guid.NewGuid():N}", AlbumId = album,
            At = TestCity.Monday.ToUniversalTime(),
        };
        if (look is { } bits) photo.See(bits);
        return photo;
    }

    private static long Turned(long look, int bits, Random chance) =>
        Enumerable.Range(0, 64).OrderBy(_ => chance.Next()).Take(bits).Aggregate(look, (l, bit) => l ^ 1L << bit);
}
