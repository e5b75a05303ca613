using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Tickets;

/// <summary>Whoever looks at a ticket, wherever it is: one face fits, or none and the stamp is shown; and who has the turn has a face of their own.</summary>
public sealed class FaceTests
{
    [Fact]
    public async Task At_most_one_face_fits_and_whoever_has_to_act_gets_one()
    {
        await using var city = await TestCity.OpenAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var faces = scope.ServiceProvider.GetServices<ICardRenderer>().ToList();
        Assert.All(from step in Enum.GetValues<Step>() from role in Enum.GetValues<Role>() select (step, role), given =>
        {
            var ticket = new Ticket { Sentence = "", SopVersion = Sop007.Steps.Version, Step = given.step };
            var view = new TicketView(ticket, new Capacity(given.role, new Person { Name = "A" }, Seat: null), new GateFacts(false, false, false, false), Say: null!);
            var fits = faces.Where(f => f.Fits(view)).Select(f => f.GetType().Name).ToList();
            Assert.True(fits.Count <= 1, string.Join(", ", fits));
            Assert.True(fits.Count == 1 || !view.HasTurn, $"{given}: the stamp for somebody who has to act");
        });
    }
}
