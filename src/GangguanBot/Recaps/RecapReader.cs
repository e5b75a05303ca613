using GangguanBot.Office;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Timing;
using GangguanBot.Time;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Recaps;

/// <summary>Makes a recap's numbers of what the queries count.</summary>
public sealed class RecapReader(
    BotDb db, SopTables sop, RecapQueries ask, OfficeDirectory office, Deadlines deadlines, LiveCalendar calendar)
{
    /// <summary>The third ticket of one place within so many days proposes a permanent repair (product, 10).</summary>
    private const int RepeatDays = 30, RepeatTickets = 3;

    /// <param name="withNow">Includes the tickets that are open at this moment.</param>
    public async Task<RecapNumbers> ReadAsync(RecapScope scope, RecapPeriod period, bool withNow, CancellationToken ct = default)
    {
        var (from, until) = (At(period.From), At(period.Until));
        var agencies = await db.Set<Agency>().ToDictionaryAsync(a => a.Id, ct);
        var recent = (await ask.OpenedAsync(until.AddDays(-RepeatDays) is var month && month < from ? month : from, until, from, ct))
            .Where(t => scope.Has(t.KabidPostId, t.KasiPostId)).ToList();
        var closed = (await ask.ClosedAsync(from, until, ct)).Where(t => scope.Has(t.KabidPostId, t.KasiPostId)).ToList();
        var done = closed.Where(t => sop[t.Step].Kind == StepKind.Closed).ToList();
        return new RecapNumbers(period, scope)
        {
            Opened = recent.Sum(t => t.Inside),
            Closed = done.Sum(t => t.Count),
            GivenUp = closed.Where(t => sop[t.Step].IsGivenUp).Sum(t => t.Count),
            Agencies = Count(recent.Select(t => (agencies[t.AgencyId].Short, t.Inside))),
            Causes = Count(done.Where(t => t.Cause is not null).Select(t => (t.Cause!, t.Count))),
            Repeats = [.. from t in recent
                          group t by (t.AgencyId, t.Place) into place
                          where place.Sum(t => t.Count) >= RepeatTickets && place.Any(t => t.Inside > 0)
                          orderby place.Sum(t => t.Count) descending
                          select new RepeatSite(agencies[place.Key.AgencyId].Short, place.Key.Place, place.Sum(t => t.Count))],
            Steps = await StepsAsync(scope, period.From, period.Until, byPost: false, ct),
            Now = withNow ? await NowAsync(scope, ct) : null,
            Head = period.Kind == RecapKind.Month ? await HeadAsync(ct) : null,
        };
    }

    /// <summary>How long the SOP's steps took, in its order.</summary>
    /// <param name="byPost">Each post for itself.</param>
    public async Task<IReadOnlyList<StepTime>> StepsAsync(
        RecapScope scope, DateOnly from, DateOnly until, bool byPost, CancellationToken ct = default)
    {
        var posts = await PostsAsync(ct);
        var counts = (await ask.FinishedAsync(At(from), At(until), ct)).Where(v => scope.Has(v.PostId, posts)).ToLookup(v => v.Step);
        return
        [
            .. from row in sop.Numbered
               from post in counts[row.Step].GroupBy(v => byPost ? v.PostId : null).OrderBy(g => g.Key)
               select new StepTime(
                   row.No, row.Step, post.Key is { } id
                       ? posts[id].Short : "", StayDistribution.Of(post.Select(v => (v.Minutes, v.Count, v.Seconds, v.Late))),
                   deadlines.LimitOf(row)?.ToString()),
        ];
    }

    /// <summary>The weeks of a period, the first and last as far as they lie in it.</summary>
    public async Task<IReadOnlyList<WeekCount>> WeeksAsync(RecapScope scope, RecapPeriod period, CancellationToken ct = default)
    {
        var weeks = new List<WeekCount>();
        for (var (from, until) = (period.From, period.From); from < period.Until; from = until)
        {
            until = RecapPeriod.Around(RecapKind.Week, from).Until is var next && next < period.Until ? next : period.Until;
            var opened = (await ask.OpenedAsync(At(from), At(until), At(from), ct)).Where(t => scope.Has(t.KabidPostId, t.KasiPostId))
                .Sum(t => t.Count);
            var closed = (await ask.ClosedAsync(At(from), At(until), ct)).Where(t => scope.Has(t.KabidPostId, t.KasiPostId))
                .ToLookup(t => sop[t.Step].Kind == StepKind.Closed, t => t.Count);
            weeks.Add(new(from, until, opened, closed[true].Sum(), closed[false].Sum()));
        }

        return weeks;
    }

    /// <summary>Removed ones, too: they worked in their time.</summary>
    private async Task<Dictionary<int, Post>> PostsAsync(CancellationToken ct)
    {
        await db.LoadOnceAsync(nameof(PostsAsync), db.Set<Post>(), ct);
        return db.Set<Post>().Local.ToDictionary(p => p.Id);
    }

    private async Task<string?> HeadAsync(CancellationToken ct) =>
        await ChainWriter.HeadAsync(db, ct) is ( > 0 and var seq, var hash) ? $"{seq}:{hash[..ChainWriter.ShortHash]}" : null;

    private async Task<OpenNow> NowAsync(RecapScope scope, CancellationToken ct)
    {
        var holders = await office.SeatingAsync(ct);
        var posts = await PostsAsync(ct);
        var open = from row in sop.Rows
                   join t in await ask.OpenAsync(ct) on row.Step equals t.Step
                   where scope.Has(t.Branch)
                   group t by (row.Step, Post: t.Branch.PostOf(row.Turn)) into here
                   select new OpenHere(here.Key.Step, here.Key.Post is { } id ? posts[id].Short : "", here.Sum(t => t.Count));
        var late = (await ask.OverdueAsync(office.Now, ct)).Where(v => scope.Has(v.Branch));
        return new OpenNow([.. open], [.. late.Select(v => Told(v, holders))]);
    }

    private Overdue Told(LateVisit late, ActingHolders holders)
    {
        var turn = sop[late.Step].Turn;
        var actingHolder = late.Branch.PostOf(turn) is { } id ? holders.Of(id) : null;
        return new(late.Number, late.Agency, late.Step, say => turn switch
        {
            Role.Reporter => late.Reporter,
            Role.Technician => late.Lead ?? say["office.nobody"],
            _ => actingHolder is null ? say["office.nobody"] : HolderChanges.Title(actingHolder, say),
        }, late.DueAt!.Value);
    }

    private static List<CountedItem<string>> Count(IEnumerable<(string What, int Count)> parts) =>
        [.. parts.GroupBy(p => p.What).Select(g => new CountedItem<string>(g.Key, g.Sum(p => p.Count))).Where(c => c.Count > 0)
            .OrderByDescending(c => c.Count).ThenBy(c => c.What)];

    private DateTimeOffset At(DateOnly day) => calendar.Now.At(day, TimeSpan.Zero);
}
