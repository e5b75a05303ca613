using GangguanBot.Office;
using GangguanBot.Registry;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using GangguanBot.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Office.Person;

namespace GangguanBot.Tests.Registry;

/// <summary>
/// A million tickets do not slow the register's first page: by each filter it is read and counted in the order of an index, or from the
/// little that is open.
/// </summary>
public sealed class RegisterPlanTests : IAsyncLifetime
{
    private const string Sort = "USE TEMP B-TREE FOR ORDER BY";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly RegisterFilter Month =
        new(From: DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-20), Until: DateOnly.FromDateTime(Now.UtcDateTime).AddDays(1));
    private readonly TempFolder folder = new();
    private readonly SqlitePlans plans = new();
    private readonly WebApplication bot;
    private Agency agency = null!;
    private Post kadis = null!, kabid = null!, kasi = null!;
    private Person frontDesk = null!, technician = null!;

    public RegisterPlanTests() => bot = BotHost.Build(
        [$"--contentRoot={folder.Path}", $"--Telegram:BotToken={new TelegramOptions().Token}",
            $"--Storage:ConnectionString=Data Source={folder.File("plans.db")}"],
        services => services.ConfigureDbContext<BotDb>(options => options.AddInterceptors(plans)));

    /// <summary>So many of each that a page is full and the rest is counted.</summary>
    public async Task InitializeAsync()
    {
        await bot.Services.GetRequiredService<BotDatabase>().OpenAsync(default);
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        agency = new Agency { Code = "DISDIK", Name = "Dinas Pendidikan", Short = "Disdik", Sites = { new Site { Name = "Kantor" } } };
        (kadis, kabid, kasi) = (Post(Role.Kadis), Post(Role.Kabid), Post(Role.Kasi));
        (frontDesk, technician) =
            (new Person { TelegramId = 4001, Name = "Tuti", Role = Role.FrontDesk },
            new Person { TelegramId = 2001, Name = "Budi", Role = Role.Technician });
        db.AddRange(agency, kadis, kabid, kasi, frontDesk, technician);
        await db.SaveChangesAsync();
        Step[] steps = [Step.KadisDisposition, Step.KabidDisposition, Step.KasiDisposition, Step.Diagnosis];
        for (var n = 1; n <= 4 * (RegisterReader.OnAPage + 2); n++)
        {
            db.Add(new Ticket
            {
                Year = 2026, Serial = n, Table = Sop007.InForce.Newest, Agency = agency, SiteId = agency.Sites[0].Id, Reporter = frontDesk,
                KadisPostId = kadis.Id, KabidPostId = kabid.Id, KasiPostId = kasi.Id, Sentence = "Internet mati",
                Step = steps[n % steps.Length], SubmittedAt = Now.AddHours(-n),
                Finding = new Finding("cable", "cable_replaced", "normal", null),
                Crew = [new CrewMember { PersonId = technician.Id }],
                Visits = [new StepRun { Seq = 1, Step = steps[n % steps.Length], EnteredAt = Now.AddHours(-n),
                    DueAt = Now.AddHours(-n) }],
            });
        }

        await db.SaveChangesAsync();

        static Post Post(Role role) => new() { Code = role.ToString(), Role = role, Title = role.ToString(), Short = role.ToString() };
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_page_is_read_and_counted_in_the_order_of_its_index()
    {
        await AssertAsync(RegisterFilter.None, "IX_Tickets_SubmittedAt");
        await AssertAsync(Month, "IX_Tickets_SubmittedAt");
        await AssertAsync(new(Step: Step.Diagnosis), "IX_Tickets_Step_SubmittedAt");
        await AssertAsync(new(AgencyId: agency.Id), "IX_Tickets_AgencyId_SubmittedAt");
        await AssertAsync(new(AgencyId: agency.Id, SiteId: agency.Sites[0].Id), "IX_Tickets_SiteId_SubmittedAt");
        await AssertAsync(new(Cause: "cable"), "IX_Tickets_Finding_Cause_SubmittedAt");
        await AssertAsync(new(BranchPostId: kabid.Id), "IX_Tickets_KabidPostId_SubmittedAt");
        await AssertAsync(new(BranchPostId: kasi.Id), "IX_Tickets_KasiPostId_SubmittedAt");
        await AssertAsync(Month with { AgencyId = agency.Id }, "IX_Tickets_AgencyId_SubmittedAt");
        await AssertAsync(Month with { Step = Step.Diagnosis }, "IX_Tickets_Step_SubmittedAt");
        await AssertAsync(new(Step: Step.Diagnosis, AgencyId: agency.Id), "IX_Tickets_Step_AgencyId_SubmittedAt");
        await AssertAsync(new(Step: Step.Diagnosis, Cause: "cable"), "IX_Tickets_Finding_Cause_Step_SubmittedAt");
        await AssertAsync(new(AgencyId: agency.Id, Cause: "cable"), "IX_Tickets_AgencyId_SubmittedAt");
    }

    [Fact]
    public async Task What_somebody_holds_is_looked_for_among_what_is_open()
    {
        await AssertAsync(new(HolderPostId: kadis.Id), "IX_Tickets_Step_SubmittedAt");
        await AssertAsync(new(HolderPostId: kabid.Id), "IX_Tickets_Step_SubmittedAt", sorted: true);
        await AssertAsync(new(HolderPostId: kasi.Id), "IX_Tickets_Step_SubmittedAt", sorted: true);
        await AssertAsync(new(HolderPersonId: technician.Id), "IX_Tickets_Step_SubmittedAt", sorted: true);
    }

    [Fact]
    public async Task What_is_overdue_is_found_in_the_index_alone() =>
        await AssertAsync(new(Overdue: true), "COVERING INDEX IX_Visits_LeftAt_DueAt_TicketId");

    [Fact]
    public async Task The_full_text_is_walked_from_the_newest_and_tickets_are_looked_up()
    {
        foreach (var words in new[] { "internet", "in", "internet mati", "\"internet mati\"" })
            foreach (var filter in new[] { RegisterFilter.None, Month, new(AgencyId: agency.Id), new(Step: Step.Diagnosis),
                new(Cause: "cable") })
                await AssertAsync(filter with { Words = words }, "SCAN TicketWords VIRTUAL TABLE");
    }

    /// <param name="sorted">The little that is found is put in order.</param>
    private async Task AssertAsync(RegisterFilter filter, string index, bool sorted = false)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<RegisterReader>();
        RegisterPage? page = null;
        var read = (await plans.OfAsync(folder.File("plans.db"), async () => page = await book.ReadAsync(filter, frontDesk, at: null)))
            .Where(r => r.Text.Contains("LIMIT @p", StringComparison.Ordinal)).ToList();
        Assert.True(page!.HasOlder, $"{filter}: nothing was counted");
        Assert.Equal(2, read.Count);
        foreach (var (text, plan) in read)
        {
            Assert.True(plan.Any(p => p.Contains(index, StringComparison.Ordinal)), $"{filter}\n{text}\n{string.Join('\n', plan)}");
            Assert.True(sorted || !plan.Contains(Sort), $"{filter}\n{text}\n{string.Join('\n', plan)}");
            Assert.DoesNotContain(plan, p =>
                p.StartsWith("SCAN t ", StringComparison.Ordinal) && !p.Contains("IX_Tickets_SubmittedAt", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, p => p.StartsWith("SCAN v", StringComparison.Ordinal));
        }
    }
}
