using System.Text.RegularExpressions;
using GangguanBot.Administration.Calendar;
using GangguanBot.Chasing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace GangguanBot.Tests.Chasing;

/// <summary>
/// Random tickets through the year 2026, with random lateness, holds, restarts, standstills, new holidays, and a clock that also goes back.
/// After each sweep all that was to be said has been said, and nothing else.
/// </summary>
public sealed partial class AYearOfOfficeLife(ITestOutputHelper output)
{
    private static readonly DateTimeOffset NewYear = Moments.Wib("2026-01-05 08.00"), SilvesterEve = Moments.Wib("2026-12-30 15.00");

    private readonly Oracle _oracle = new();
    private readonly Dictionary<(int Visit, EscalationLevel Level), DateTimeOffset> _done = [];
    private long _lastRow;
    private int _sent, _passed, _acts;

    /// <summary>A seed that ever failed is kept here. <c>GANGGUANBOT_TEST_YEARS=10</c> lives ten random years besides.</summary>
    public static TheoryData<int> Seeds =>
        [2026, .. Enumerable.Range(0, int.TryParse(Environment.GetEnvironmentVariable("GANGGUANBOT_TEST_YEARS"), out var years) ? years : 0)
        .Select(_ => Random.Shared.Next())];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_level_goes_out_once_in_office_time_and_never_after_the_act(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var office = await ChasingOffice.OpenAsync(NewYear);
        var open = new List<int>();
        for (var n = 0; office.Clock.Now < SilvesterEve; n++)
        {
            if (open.Count < 2 || (open.Count < 5 && random.Next(6) == 0))
                open.Add(await office.ReportAsync(random.Next(3) == 0 ? 3002 : 3001));
            for (var acts = random.Next(4) - 1; acts > 0; acts--) await ActAsync(office, random, open);
            if (random.Next(60) == 0) await AddHolidayAsync(office, random);
            Pass(office.Clock, random);
            if (random.Next(25) == 0) await office.RestartAsync();
            await office.SweepAsync();
            await CheckAsync(office, $"seed {seed}, sweep {n}, {office.Clock.Now.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd HH.mm}");
        }

        output.WriteLine($"{_sent} sent, {_passed} passed over, {_acts} acts");
        Assert.True(_sent > 100 && _passed > 30 && _acts > 100, $"too quiet a year: {_sent} sent, {_passed} passed over, {_acts} acts");
    }

    private async Task ActAsync(ChasingOffice office, Random random, List<int> open)
    {
        var id = open[random.Next(open.Count)];
        var row = await office.AskAsync((_, db) => db.Set<Ticket>().Where(t => t.Id == id).Select(t => t.Step).FirstAsync());
        var ways = Sop007.InForce.Newest[row].Ways;
        if (ways.Count > 0 && ways[random.Next(2) == 0 ? 0 : random.Next(ways.Count)] is var transition
            && await office.MoveAsync(id, transition.Move, transition.By, random.Next(1, 6))) _acts++;
        if (!await office.AskAsync((_, db) => db.Set<StepRun>().AnyAsync(v => v.TicketId == id && v.LeftAt == null && v.DueAt != null)))
            open.Remove(id);
    }

    /// <summary>Mostly minutes and hours; sometimes the bot stands still for days; now and then somebody sets the clock back.</summary>
    private static void Pass(MovedClock clock, Random random) => clock.Now += random.Next(40) switch
    {
        0 => -TimeSpan.FromMinutes(random.Next(1, 600)),
        1 => TimeSpan.FromHours(random.Next(24, 120)),
        < 14 => TimeSpan.FromMinutes(random.Next(1, 40)),
        _ => TimeSpan.FromMinutes(random.Next(60, 1800)),
    };

    private async Task AddHolidayAsync(ChasingOffice office, Random random)
    {
        var day = DateOnly.FromDateTime(office.Clock.Now.ToOffset(TimeSpan.FromHours(7)).DateTime).AddDays(random.Next(0, 4));
        await using var scope = office.Scope();
        var admin = (await scope.ServiceProvider.GetRequiredService<OfficeDirectory>().ByTelegramIdAsync(9001))!;
        await scope.ServiceProvider.GetRequiredService<CalendarChange>()
            .ApplyAsync(admin, [new CalendarRow { Date = day, Mark = DayMark.CollectiveLeave, Name = "libur" }]);
        await scope.ServiceProvider.GetRequiredService<GangguanBot.Storage.BotDb>().SaveChangesAsync();
        _oracle.Forget();
    }

    private async Task CheckAsync(ChasingOffice office, string when)
    {
        var now = office.Clock.Now;
        var (calendar, stays, reminders, rows) =
            await office.AskAsync(async (services, db) => (services.GetRequiredService<LiveCalendar>().Now,
            await db.Set<StepRun>().Include(v => v.Ticket.Agency).Where(v => v.LeftAt == null).AsNoTracking().ToListAsync(),
            await db.Set<Reminder>().Where(r => r.SentAt == now || db.Set<StepRun>().Any(v => v.Id == r.VisitId && v.LeftAt == null))
                .AsNoTracking().ToListAsync(),
            await db.Set<OutboxRow>().Where(r => r.Id > _lastRow).OrderBy(r => r.Id).AsNoTracking().ToListAsync()));
        var isOpen = calendar.IsOpen(now);

        var fresh = new HashSet<string>();
        foreach (var reminder in reminders.Where(r => !_done.ContainsKey((r.VisitId, r.Level))))
        {
            _done.Add((reminder.VisitId, reminder.Level), reminder.SentAt);
            var stay = stays.Find(v => v.Id == reminder.VisitId);
            Assert.True(stay is not null, $"{when}: {reminder.Level} of a stay that was left");
            Assert.True(isOpen || stay.Ticket.Agency.Critical, $"{when}: {stay.Ticket.Number} outside of office time");
            Assert.True(_oracle.Of(stay, calendar).Exists(l => l.Level == reminder.Level && l.At <= now),
                $"{when}: {stay.Ticket.Number} {reminder.Level} too early");
            if (reminder.Outcome == ReminderOutcome.PassedOver) _passed++;
            else Assert.True(fresh.Add(stay.Ticket.Number), $"{when}: two levels of {stay.Ticket.Number} at once");
        }

        foreach (var stay in stays.Where(v => Sop007.InForce.Newest[v.Step].IsWorking))
        {
            Assert.True(stay.DueAt is not null, $"{when}: {stay.Ticket.Number} has no due instant");
            var levels = _oracle.Of(stay, calendar);
            if (isOpen || stay.Ticket.Agency.Critical)
                Assert.True(levels.TrueForAll(l => l.At > now || _done.ContainsKey((stay.Id, l.Level))),
                    $"{when}: {stay.Ticket.Number} in {stay.Step} is late with a level");
            var left = levels.Where(l => !(l.Level <= stay.ChasedTo)).Select(l => (DateTimeOffset?)l.At).FirstOrDefault();
            Assert.True(left == stay.NextChaseAt, $"{when}: {stay.Ticket.Number} is next due {left:u}, and stands at {stay.NextChaseAt:u}");
        }

        // What was said is what was decided: a line a ticket and person, and a message a person.
        var said = rows.Where(r => r.CardKey is null && r.Unpack() is BotCall.Message)
            .Select(r => (r.ChatId, ((BotCall.Message)r.Unpack()).Html)).ToList();
        var (digests, chases) =
            (said.Where(s => s.Html.Contains("Ringkasan harian")).ToList(), said.Where(s => !s.Html.Contains("Ringkasan harian")).ToList());
        Assert.True(isOpen || digests.Count == 0, $"{when}: a digest outside of office time");
        Assert.True(chases.Select(c => c.ChatId).Distinct().Count() == chases.Count, $"{when}: two messages for one person");
        Assert.True(fresh.SetEquals(chases.SelectMany(c => Number().Matches(c.Html)).Select(m => m.Value)),
            $"{when}: decided {string.Join(' ', fresh)}, said {string.Join(" / ", chases)}");
        _sent += fresh.Count;
        _lastRow = rows.Count > 0 ? rows[^1].Id : _lastRow;
    }

    [GeneratedRegex(@"GJ-26-\d{4}")]
    private static partial Regex Number();
}
