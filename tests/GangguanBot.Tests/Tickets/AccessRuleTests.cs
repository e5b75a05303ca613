using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Tickets;

/// <summary>Who stands towards a ticket is asked of one ticket and of the whole register: both answer alike, whoever asks.</summary>
public sealed class AccessRuleTests : IAsyncLifetime
{
    private TestCity city = null!;

    public async Task InitializeAsync() => city = await TestCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task A_confidential_ticket_is_shown_to_those_who_stand_towards_it_and_to_nobody_else()
    {
        await using var scope = city.Services.CreateAsyncScope();
        var (db, roles) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<TicketRoles>());
        var visibility = scope.ServiceProvider.GetRequiredService<TicketVisibility>();
        var people = await db.Set<Person>().Include(p => p.Agency).ToListAsync();
        var agency = people.Find(p => p.AgencyId is not null)!.AgencyId;
        var gone = new Person { TelegramId = 1, Name = "Gugun", Role = Role.Reporter, AgencyId = agency, Removed = true };
        var tickets = await TicketsAsync(db, people);
        var shown = 0;
        foreach (var person in people.Append(gone))
        {
            var asCondition = (await visibility.ContentAsync(person)).Compile();
            foreach (var ticket in tickets)
            {
                var stands = (await roles.OfAsync(ticket, person)).Count > 0;
                Assert.True(stands == asCondition(ticket), $"{person.Name}, {person.Role}: {stands} for {Said(ticket)}");
                if (stands) shown++;
            }
        }

        Assert.InRange(shown, 1, tickets.Count * people.Count - 1);
    }

    [Fact]
    public async Task An_ordinary_ticket_is_shown_to_every_reader_of_the_register()
    {
        await using var scope = city.Services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<BotDb>().Set<Person>().ToListAsync();
        var visibility = scope.ServiceProvider.GetRequiredService<TicketVisibility>();
        var ordinary = new Ticket { Sentence = "" };
        foreach (var person in people) Assert.True((await visibility.ContentAsync(person)).Compile()(ordinary), person.Name);
    }

    /// <summary>Every combination of posts, crew, agency and reporter that the office has.</summary>
    private static async Task<List<Ticket>> TicketsAsync(BotDb db, List<Person> people)
    {
        var posts = await db.Set<Post>().ToListAsync();
        var agencies = await db.Set<Agency>().OrderBy(a => a.Id).Take(2).ToListAsync();
        var (kabid, kasi) = (Of(posts, Role.Kabid), Of(posts, Role.Kasi));
        var technicians = people.Where(p => p.Role == Role.Technician).Take(2).Cast<Person?>().Append(null).ToList();
        var reporters = people.Where(p => p.Role is Role.Reporter or Role.FrontDesk).GroupBy(p => p.Role).Select(g => g.First()).ToList();
        return
        [
            .. from head in posts.Where(p => p.Role != Role.Kasi).Select(p => p.Id)
               from second in kabid
               from third in kasi
               from agency in agencies
               from reporter in reporters
               from technician in technicians
               select new Ticket
               {
                   Sentence = "", Secrecy = Secrecy.Restricted, KadisPostId = head, KabidPostId = second, KasiPostId = third,
                   AgencyId = agency.Id, ReporterId = reporter.Id, Reporter = reporter,
                   Crew = technician is null ? [] : [new CrewMember { PersonId = technician.Id, Person = technician }],
               },
        ];
    }

    private static List<int?> Of(List<Post> posts, Role role) => [null, .. posts.Where(p => p.Role == role).Select(p => (int?)p.Id)];

    private static string Said(Ticket ticket) =>
        $"posts {ticket.KadisPostId}, {ticket.KabidPostId}, {ticket.KasiPostId}, agency {ticket.AgencyId}, "
        + $"reporter {ticket.ReporterId}, crew {ticket.Crew.Count}";
}
