using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// The bot dies at every single save and call between a report and its disposition, and is started again: nothing is lost, nothing done
/// twice.
/// </summary>
public sealed class KilledAtAnyPoint
{
    private const int TooMany = 60;

    [Theory]
    [InlineData(DiesAt.BeforeSaving)]
    [InlineData(DiesAt.AfterCommitting)]
    [InlineData(DiesAt.BeforeCalling)]
    [InlineData(DiesAt.AfterCalling)]
    public async Task A_report_and_its_disposition_outlive_it(DiesAt point)
    {
        await using var city = await TestCity.OpenAsync("--Serilog:MinimumLevel:Default=Fatal");
        var deaths = 0;
        for (var (turn, died) = (1, true); died; turn++)
        {
            Assert.True(turn < TooMany, "the bot never gets through");
            var death = new Death(point, turn);
            await city.StopAsync();
            await city.StartAsync(death.Attach);
            died = await LivesThroughAsync(city, death, number: turn);
            if (died) deaths++;
        }

        Assert.True(deaths >= 4, $"it died only {deaths} times");
    }

    /// <returns>Whether the bot died on the way.</returns>
    private static async Task<bool> LivesThroughAsync(TestCity city, Death death, int number)
    {
        var ticket = $"GJ-26-{number:0000}";
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.SeesButton("✅ Kirim");
        await city.SettleAsync();

        city.World.OnCall = death.OnCall;
        death.Arm();
        var people = ReportAndDisposeAsync(city, ticket);
        await Task.WhenAny(people, death.Died);
        await TestCity.Until(async () => death.Died.IsCompleted || await city.IsSettledAsync(), "it dies or is done");
        var died = death.Died.IsCompleted;
        if (died)
        {
            await city.StopAsync();
            city.World.OnCall = null;
            await city.StartAsync();
        }

        await people;
        city.World.OnCall = null;
        await city.SettleAsync();

        var kept = await city.QueryAsync(db => db.Set<Ticket>().Include(t => t.Journal).AsNoTracking().ToListAsync());
        Assert.Equal(Enumerable.Range(1, number), kept.Select(t => t.Serial).Order());
        Assert.Equal([Move.Submit, Move.Dispose], kept.Single(t => t.Serial == number).Journal.OrderBy(e => e.Id).Select(e => e.Move));

        // A prompt whose answer was lost after the bytes had left is sent once more: that much Telegram's protocol leaves open.
        Assert.InRange(LiveCards(city.Kadis, ticket), 1, died ? 2 : 1);
        Assert.InRange(LiveCards(city.Kabid, ticket), 1, died ? 2 : 1);
        return died;
    }

    private static async Task ReportAndDisposeAsync(TestCity city, string ticket)
    {
        await city.Ani.Press("✅ Kirim").Answered;
        var card = await city.Kadis.WaitFor(m =>
            m.Text.Contains(ticket, StringComparison.Ordinal) && m.Keyboard?.Find("👉 Kabid TI") is not null);
        await city.Kadis.Press(card.Id, card.Keyboard!.Find("👉 Kabid TI")!.Data!).Answered;
        await city.Kabid.WaitFor(m => m.Text.Contains(ticket, StringComparison.Ordinal) && m.Keyboard?.Find("👉 Kasi") is not null);
        await city.Kadis.WaitFor(m =>
            m.Text.Contains(ticket, StringComparison.Ordinal) && m.Text.Contains("✅ Didisposisikan", StringComparison.Ordinal));
    }

    private static int LiveCards(Person person, string ticket) =>
        person.Messages.Count(m =>
            m is { FromBot: true, Deleted: false, Keyboard: not null } && m.Text.Contains(ticket, StringComparison.Ordinal));
}
