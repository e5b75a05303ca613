using GangguanBot.Chat.Sending;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Time;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Recaps;

/// <summary>
/// Sends the recaps that are due and have not gone out, to whoever acts for a Kadis or Kabid post now. A missed run is made up by the
/// next in office hours; two runs at once do no harm.
/// </summary>
[PhraseFamily("recap.holidays.", HolidayYearState.Empty, HolidayYearState.Estimated)]
public sealed partial class RecapRound(IServiceScopeFactory scopes, LiveCalendar calendar, TimeProvider clock, ILogger<RecapRound> log)
{
    /// <summary>
    /// So long after its hour a recap goes out although the office has closed meanwhile: in Ramadan it closes before 15.30.
    /// </summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromHours(2);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var kind in new[] { RecapKind.Day, RecapKind.Week, RecapKind.Month }) await DueAsync(kind, ct);
        await InScopeAsync(RecapKind.Holidays, WarnOfHolidaysAsync, ct);
    }

    private async Task DueAsync(RecapKind kind, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (period, due) = RecapTimes.Last(kind, calendar.Now, now);
        if (!calendar.Now.IsOpen(now) && now - due > OnTime) return;
        foreach (var post in await WaitingAsync(period, ct))
            await InScopeAsync(kind, (services, _) => SendAsync(services, period, post, ct), ct);
    }

    /// <summary>Posts whose recap of the period has not gone out, the Kadis first: who sits on two gets the wider one.</summary>
    private async Task<List<int>> WaitingAsync(RecapPeriod period, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var sent = await db.Set<RecapSent>().Where(s => s.Kind == period.Kind && s.From == period.From).Select(s => s.PostId)
            .ToListAsync(ct);
        var posts = await db.Set<Post>().Where(p => !p.Removed && (p.Role == Role.Kadis || p.Role == Role.Kabid)).ToListAsync(ct);
        var waiting = posts.Where(p => !sent.Contains(p.Id)).OrderByDescending(p => p.Role).ThenBy(p => p.Id).Select(p => p.Id).ToList();
        if (waiting.Count == 0) return waiting;

        // Nothing is to be told of the time before the first report.
        var first = await scope.ServiceProvider.GetRequiredService<RecapQueries>().FirstAsync(ct);
        return first < calendar.Now.At(period.Until, TimeSpan.Zero) ? waiting : [];
    }

    private async Task SendAsync(IServiceProvider services, RecapPeriod period, int postId, CancellationToken ct)
    {
        var db = services.GetRequiredService<BotDb>();
        if (await services.GetRequiredService<OfficeDirectory>().SeatAsync(postId, ct) is not { } actingHolder) return;
        if (await db.Set<RecapSent>()
            .AnyAsync(s => s.PersonId == actingHolder.Person.Id && s.Kind == period.Kind && s.From == period.From, ct)) return;
        var recap = await services.GetRequiredService<RecapReader>().ReadAsync(RecapScope.Of(actingHolder.Post), period, withNow: true, ct);
        db.Add(new RecapSent
        {
            Kind = period.Kind, From = period.From, PersonId = actingHolder.Person.Id, PostId = postId,
            SentAt = clock.GetUtcNow()
        });
        var say = Send(services, actingHolder.Person, say => RecapText.Of(recap, say));
        if (period.Kind != RecapKind.Month) return;
        var path = await services.GetRequiredService<MonthWorkbook>().MakeAsync(recap.Scope, period, say, ct);
        services.GetRequiredService<Outbox>()
            .SendFile(actingHolder.Person.TelegramId, fileId: null, path, MonthWorkbook.Name(period, say), asPhoto: false,
            MonthWorkbook.Caption(recap.Scope, period, say), Priority.Bulk);
        services.GetRequiredService<PaperOrders>()
            .Add(PaperKind.MonthlyRecap, MonthlyRecap.SubjectOf(recap.Scope, period), ticketId: null, actingHolder.Person.Id);
    }

    /// <summary>
    /// Told to each admin once a month, with the day's recap: deadlines would be reckoned on a calendar that is not known.
    /// </summary>
    private async Task WarnOfHolidaysAsync(IServiceProvider services, CancellationToken ct)
    {
        var (now, db) = (clock.GetUtcNow(), services.GetRequiredService<BotDb>());
        var today = calendar.Now.DateOf(now);
        var missing = calendar.Now.MissingYears(today);
        if (missing.Count == 0 || now - RecapTimes.Last(RecapKind.Day, calendar.Now, now).Due > OnTime) return;
        var month = RecapPeriod.Around(RecapKind.Month, today).From;
        var told = await db.Set<RecapSent>().Where(s => s.Kind == RecapKind.Holidays && s.From == month).Select(s => s.PersonId)
            .ToListAsync(ct);
        foreach (var admin in (await services.GetRequiredService<OfficeDirectory>().AdminsAsync(ct)).Where(a => !told.Contains(a.Id)))
        {
            db.Add(new RecapSent { Kind = RecapKind.Holidays, From = month, PersonId = admin.Id, SentAt = now });
            Send(services, admin, say =>
                Html.Lines([.. missing.Select(m => (Html?)say.Html($"recap.holidays.{m.State}", ("year", m.Year))),
                say.Html("recap.holidays.ask")]));
        }
    }

    private static Phrases Send(IServiceProvider services, Person person, Func<Phrases, Html> words)
    {
        var messenger = services.GetRequiredService<Messenger>();
        messenger.Send(person, say => words(say), Priority.Bulk);
        return messenger.SayTo(person);
    }

    /// <summary>Each in a transaction of its own: the unique row refuses whoever is second.</summary>
    private async Task InScopeAsync(RecapKind kind, Func<IServiceProvider, CancellationToken, Task> act, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await act(scope.ServiceProvider, ct);
            await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync(ct);
        }
        catch (DbUpdateException e)
        {
            SentMeanwhile(e, kind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Recap {Kind}: another run was first")]
    private partial void SentMeanwhile(Exception e, RecapKind kind);
}
