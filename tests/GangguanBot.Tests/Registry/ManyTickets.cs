using System.Data.Common;
using GangguanBot.Office;
using GangguanBot.Registry.Export;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Sheets;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Office.Person;

namespace GangguanBot.Tests.Registry;

/// <summary>A register with something in it, without anybody having to walk the ladder so often.</summary>
internal static class ManyTickets
{
    private static readonly Step[] Steps =
        [Step.KadisDisposition, Step.KabidDisposition, Step.KasiDisposition, Step.Diagnosis, Step.Closed, Step.Withdrawn];

    private static readonly Symptom[] Symptoms = Enum.GetValues<Symptom>();

    /// <summary>Numbers from 1, in every step and with every hostile word; each seventh is Terbatas.</summary>
    public static Task HasTicketsAsync(this TestCity city, int count) => city.QueryAsync(async db =>
    {
        var agencies = await db.Set<Agency>().Include(a => a.Sites).OrderBy(a => a.Id).ToListAsync();
        var (reporter, budi) =
            (await db.Set<Person>().FirstAsync(p => p.Role == Role.Reporter), await db.Set<Person>().FirstAsync(p => p.TelegramId == 2001));
        var posts = await db.Set<Post>().OrderBy(p => p.Id).ToListAsync();
        var (kadis, kabid, kasi) = (Of(Role.Kadis), Of(Role.Kabid), Of(Role.Kasi));
        for (var n = 1; n <= count; n++)
        {
            var (step, at) = (Steps[n % Steps.Length], TestCity.Monday.AddMinutes(-n));
            db.Add(new Ticket
            {
                Year = 2026, Serial = n, Table = Sop007.InForce.Newest, AgencyId = agencies[n % agencies.Count].Id,
                ReporterId = reporter.Id, Symptom = Symptoms[n % Symptoms.Length],
                Sentence = HostileWords.Kept[n % HostileWords.Kept.Length], Place = HostileWords.Kept[(n + 1) % HostileWords.Kept.Length],
                Since = at, KadisPostId = kadis, KabidPostId = n % 6 == 0 ? null : kabid,
                KasiPostId = n % 6 < 2
                    ? null : kasi, Step = step, SubmittedAt = at, ClosedAt = step == Step.Closed ? at.AddDays(1)
                    : null, SiteId = agencies[n % agencies.Count].Sites.FirstOrDefault()?.Id,
                Secrecy = n % 7 == 0 ? Secrecy.Restricted : Secrecy.Normal, Finding = step == Step.Closed
                    ? new Finding("cable", "cable_replaced", "normal", "=kabel 12 m") : null,
                Confirmation = step == Step.Closed
                    ? Confirmation.Normal : Confirmation.None, Rating = step == Step.Closed ? 1 + n % 5 : null,
                Crew = step is Step.Diagnosis or Step.Closed ? [new CrewMember { PersonId = budi.Id, IsLead = true }] : [],
                Visits =
                [
                    new StepRun
                    {
                        Seq = 1, Step = Step.KadisDisposition, EnteredAt = at, LeftAt = at.AddHours(1),
                        DueAt = at.AddMinutes(n % 2 == 0 ? 30 : 90), Limit = "1 hari", WorkedSeconds = 60 * n, PostId = kadis
                    },
                    new StepRun { Seq = 2, Step = step, EnteredAt = at.AddHours(1) },
                ],
            });
        }

        return await db.SaveChangesAsync();

        int Of(Role role) => posts.First(p => p.Role == role).Id;
    });
}

/// <summary>Stops an export at its n-th query until it is let go, or has it fail there, and from there on until then.</summary>
internal sealed class ExportGate(int at, Exception? fault = null) : DbCommandInterceptor
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously),
        opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int queries;

    public Task Reached => reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);

    public void Open() => opened.TrySetResult();

    public void Attach(IServiceCollection services) => services.ConfigureDbContext<BotDb>(options => options.AddInterceptors(this));

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (!command.CommandText.StartsWith($"-- {ExportSource.Tag}", StringComparison.Ordinal)
            || Interlocked.Increment(ref queries) is var n && (n < at || opened.Task.IsCompleted)) return result;
        reached.TrySetResult();
        if (fault is not null) throw fault;
        if (n > at) return result;
        await opened.Task.WaitAsync(cancellationToken);
        return result;
    }
}
