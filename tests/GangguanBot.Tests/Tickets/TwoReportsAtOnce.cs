using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Tickets;

public sealed class TwoReportsAtOnce
{
    [Fact]
    public async Task Each_gets_a_number_of_its_own_and_none_is_left_out()
    {
        await using var city = await TestCity.OpenAsync();
        Person[] reporters = [city.Ani, city.Sinta];
        foreach (var reporter in reporters)
        {
            await reporter.Says("/lapor");
            await reporter.Presses("Mati total");
            await reporter.Says(Ladder.Sentence);
            await reporter.SeesButton("✅ Kirim");
        }

        await Task.WhenAll(reporters.Select(r => r.Presses("✅ Kirim")));
        await city.SettleAsync();
        Assert.Equal(["GJ-26-0001", "GJ-26-0002"],
            await city.QueryAsync(async db => (await db.Set<Ticket>().OrderBy(t => t.Serial).ToListAsync()).Select(t => t.Number)));
    }
}
