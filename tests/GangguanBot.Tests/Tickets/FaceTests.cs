using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Sop;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Tickets;

/// <summary>
/// Whoever looks at a ticket, wherever it is: one face fits, or none and the stamp is shown; and who has the turn has a face of their own.
/// </summary>
public sealed class FaceTests
{
    [Fact]
    public async Task At_most_one_face_fits_and_whoever_has_to_act_gets_one()
    {
        await using var city = await TestCity.OpenAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var faces = scope.ServiceProvider.GetServices<ICardRenderer>().ToList();
        var tables = Sop007.InForce.Versions.Concat(SecondTable.WithVerification.Versions);
        Assert.All(from table in tables from row in table.Rows from role in Enum.GetValues<Role>() select (table, row.Step, role), given =>
        {
            var ticket = new Ticket { Sentence = "", Table = given.table, Step = given.Step };
            var view = new TicketView(ticket, new Capacity(given.role, new Person { Name = "A" }, Seat: null),
                new GateFacts(false, false, false, false), Say: null!);
            var fits = faces.Where(f => f.Fits(view)).Select(f => f.GetType().Name).ToList();
            Assert.True(fits.Count <= 1, string.Join(", ", fits));
            Assert.True(fits.Count == 1 || !view.HasTurn, $"{given.role} at {given.Step}: the stamp for somebody who has to act");
        });
    }
}
