using GangguanBot.Office;
using GangguanBot.Simulator.Office;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// From an empty database and one claim code: a Kadis, two Kabid, three Kasi, five technicians, four agencies and a front desk come to
/// be by chat alone, and a report climbs the ladder. It is the simulator's own self-play of an empty office.
/// </summary>
public sealed class AnOfficeFromNothing : StoryTest
{
    protected override Task<TestCity> OpenAsync() => TestCity.OpenEmptyAsync();

    [Fact]
    public async Task It_is_founded_by_chat_alone_and_a_report_climbs_its_ladder()
    {
        foreach (var colleague in Scene.Empty.People) city.World.AddPerson(colleague.Id, colleague.Name);
        var code = await city.ClaimCodeAsync();
        using var play = new SelfPlay(city.World, new Locales()) { Script = Scene.Empty.Script, ClaimCode = () => code };
        play.Start(speed: 0);
        await TestCity.Until(() => Task.FromResult(!play.Running), "the office is founded", TimeSpan.FromMinutes(4));
        Assert.False(play.Failed, $"{play.Text}\n{city.Admin.Chat.Describe()}");
        await city.SettleAsync();

        var posts = await city.QueryAsync(db =>
            db.Set<Post>().Where(p => p.SeatMode == HoldingMode.Definitif).GroupBy(p => p.Role)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        var people = await city.QueryAsync(db =>
            db.Set<Person>().Where(p => p.Role != null).GroupBy(p => p.Role!.Value).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.Equal((1, 2, 3), (posts[Role.Kadis], posts[Role.Kabid], posts[Role.Kasi]));
        Assert.Equal((5, 4, 1, 1), (people[Role.Technician], people[Role.Reporter], people[Role.FrontDesk], people[Role.Admin]));
        Assert.Equal(4, await city.QueryAsync(db => db.Set<Agency>().CountAsync()));
        var ticket = await city.TicketAsync();
        Assert.Equal((Step.Closed, Confirmation.Normal, 5), (ticket.Step, ticket.Confirmation, ticket.Rating));
    }
}
