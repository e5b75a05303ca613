using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Registry.Export;

/// <summary>Tells the progress and the end of an export, each in a transaction of its own, while the export itself has none.</summary>
[PhraseFamily("export.name", "", "_part")]
[PhraseFamily("export.caption", "", "_part")]
public sealed class ExportNews(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Telegram lets a bot change a message about once a second; nobody reads faster than this.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(3);

    /// <summary>Tickets that are marked as seen in one transaction.</summary>
    private const int Batch = 200;

    /// <summary>Its card is edited, at most once in a while.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled meanwhile.</exception>
    public Func<int, Task> Teller(int job, CancellationToken ct)
    {
        var (last, most) = (clock.GetUtcNow(), 0);
        return async done =>
        {
            most = Math.Max(most, done); // a file that became too big is begun again, which is nobody's business
            if (clock.GetUtcNow() - last < Apart) return;
            last = clock.GetUtcNow();
            var runs = await ChangeAsync(job, (row, _, _) => { row.Written = most; return Task.CompletedTask; }, ct);
            if (!runs) throw new OperationCanceledException("the export is over");
        };
    }

    public Task BegunAsync(int job, CancellationToken ct) =>
        ChangeAsync(job, (row, _, _) =>
        { (row.State, row.Attempts) = (ExportState.Running, row.Attempts + 1); return Task.CompletedTask; }, ct);

    public Task FailedAsync(int job, string why, CancellationToken ct) => ChangeAsync(job, (row, _, _) =>
    {
        row.Fault = why;
        row.End(ExportState.Failed, clock.GetUtcNow());
        return Task.CompletedTask;
    }, ct);

    /// <summary>Each ticket that is Terbatas or Rahasia and was shown says so in its own journal, before any file leaves.</summary>
    internal async Task SeenAsync(int personId, IReadOnlyList<int> tickets, CancellationToken ct)
    {
        foreach (var ids in tickets.Chunk(Batch))
        {
            await using var scope = scopes.CreateAsyncScope();
            var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BotDb>());
            var person = (await services.GetRequiredService<OfficeDirectory>().PersonAsync(personId, ct))!;
            foreach (var ticket in await db.Set<Ticket>().Include(t => t.Crew).Where(t => EF.Parameter(ids).Contains(t.Id)).ToListAsync(ct))
            {
                var by = (await services.GetRequiredService<TicketRoles>().OfAsync(ticket, person, ct)).Select(c => (Capacity?)c)
                    .FirstOrDefault();
                services.GetRequiredService<TicketActs>()
                    .Write(ticket, TicketAct.ConfidentialSeen, by
                    ?? new Capacity(person.Role ?? Role.Admin, person, Seat: null), after: ExportSource.Tag);
            }

            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>The files go out, and the office's journal says who took what home.</summary>
    /// <returns>Whether it was still wanted.</returns>
    internal Task<bool> DoneAsync(int job, Exported made, CancellationToken ct) => ChangeAsync(job, async (row, services, say) =>
    {
        (row.Written, row.Parts) = (made.Tickets, made.Files.Count);
        row.End(ExportState.Done, clock.GetUtcNow());
        var outbox = services.GetRequiredService<Outbox>();
        var filter = string.Join(" · ",
            await services.GetRequiredService<FilterChoices>().SayAsync(RegisterFilter.Read(row.Filter), say)) is { Length: > 0 } said
            ? said : say["export.everything"];
        var office = services.GetRequiredService<OfficeDirectory>();
        var date = office.Clock.Local.ToString("yyyy-MM-dd");
        for (var i = 0; i < made.Files.Count; i++)
        {
            var file = made.Files[i];
            var (part, values) = (made.Files.Count > 1 ? "_part" : "", ((string, object?)[])
            [
                ("count", (decimal)file.Tickets), ("part", i + 1), ("parts", made.Files.Count), ("first", file.FirstNumber),
                    ("last", file.LastNumber), ("date", date), ("extension", ExportRun.Extension(row.Form)), ("filter", filter),
            ]);
            outbox.SendFile(row.ChatId, fileId: null, file.Path, say.Text($"export.name{part}", values), asPhoto: false,
                say.Html($"export.caption{part}", values));
        }

        services.GetRequiredService<OfficeJournal>().Write(await office.PersonAsync(row.PersonId, ct), OfficeAct.RegisterExported, filter,
            after: say.Text("export.journal", ("count", made.Tickets), ("form", ExportRun.Extension(row.Form)), ("files", made.Files.Count),
                ("confidential", made.Confidential.Count)));
    }, ct);

    /// <returns>Whether the export was not over yet.</returns>
    private async Task<bool> ChangeAsync(int job, Func<ExportJob, IServiceProvider, Phrases, Task> change, CancellationToken ct)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BotDb>());
            if (await db.Set<ExportJob>().SingleOrDefaultAsync(j => j.Id == job, ct) is not { IsOver: false } row) return false;
            var person = await db.Set<Person>().SingleAsync(p => p.Id == row.PersonId, ct);
            var say = services.GetRequiredService<Messenger>().SayTo(person);
            await change(row, services, say);
            services.GetRequiredService<Outbox>().Show(row.ChatId, ExportCards.Key(row), ExportCards.Of(row, say), Posting.InPlace);
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Cancelled in between: it is looked at again.
            }
        }
    }
}
