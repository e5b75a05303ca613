using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>A reporter sends a photo, and no dialogue asks for one.</summary>
public sealed class UnaskedPhotos : StoryTest
{
    [Fact]
    public async Task With_one_open_report_it_joins_that()
    {
        await city.ReportsAsync();
        city.Ani.SendPhoto(Pictures.Png, "Lampu merah");
        await city.Kadis.Sees("Lampiran: 1");
        city.Ani.SendLocation(-6.59, 106.79);
        await city.Kadis.Sees("Lampiran: 2");
    }

    [Fact]
    public async Task With_two_it_joins_the_one_whose_card_it_answers_and_is_not_guessed_otherwise()
    {
        await city.ReportsAsync();
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Lambat");
        await city.Ani.Says("Internet di ruang rapat lambat sekali sejak tadi.");
        await city.Ani.Presses("✅ Kirim");
        await city.Ani.Sees("GJ-26-0002");
        await city.SettleAsync();

        var first = await city.Ani.WaitFor(m => m.FromBot && m.Keyboard is not null
            && m.Text.Contains("GJ-26-0001", StringComparison.Ordinal), what: "the card of the first report");
        city.Ani.SendPhoto(Pictures.Png, replyTo: first.Id);
        await city.SettleAsync();
        Assert.Equal([1, 0], await PhotosAsync());

        city.Ani.SendPhoto(Pictures.Png);
        await city.SettleAsync();
        Assert.Equal([1, 0], await PhotosAsync());
    }

    private Task<List<int>> PhotosAsync() =>
        city.QueryAsync(db => db.Set<Ticket>().OrderBy(t => t.Id).Select(t => t.Attachments.Count).ToListAsync());
}
