using System.Text.RegularExpressions;
using GangguanBot.Chasing;
using GangguanBot.Chat.Sending;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chasing;

/// <summary>
/// The bot dies at every single save of a sweep, before or after it, and is started again: no reminder is lost, none goes out twice.
/// </summary>
public sealed partial class SweepFailures
{
    private const int TooMany = 40;

    [Theory]
    [InlineData(DiesAt.BeforeSaving)]
    [InlineData(DiesAt.AfterCommitting)]
    public async Task Nothing_is_lost_and_nothing_is_doubled(DiesAt point)
    {
        var deaths = 0;
        for (var (turn, died) = (1, true); died; turn++)
        {
            Assert.True(turn < TooMany, "the sweep never gets through");
            await using var office = await ChasingOffice.OpenAsync(Moments.Wib("2026-11-23 08.00"));
            foreach (var reporter in (long[])[3001, 3002])
                Assert.True(await office.MoveAsync(await office.ReportAsync(reporter), Move.Dispose, Role.Kadis));
            office.Clock.Now = Moments.Wib("2026-11-25 09.00");

            var death = new Death(point, turn);
            await office.RestartAsync(death.Attach);
            death.Arm();
            await Record.ExceptionAsync(office.SweepAsync);
            died = death.Died.IsCompleted;
            if (died) deaths++;
            await office.RestartAsync();
            await office.SweepAsync();
            await office.SweepAsync();

            // Kabid and Kadis each hear of both tickets once as a chase and once in the digest.
            var said = await office.AskAsync((_, db) =>
                db.Set<OutboxRow>().Where(r => r.CardKey == null && r.Parcel.Contains("batas waktu")).OrderBy(r => r.Id).ToListAsync());
            foreach (var (chat, title) in from chat in (long[])[1001, 1002]
                                          from title in (string[])["Izin mengingatkan, 2 laporan",
                "Ringkasan harian"]
                                          select (chat, title))
                Assert.Equal(2, Number()
                    .Count(((BotCall.Message)Assert.Single(said, r =>
                    r.ChatId == chat && ((BotCall.Message)r.Unpack()).Html.Contains(title, StringComparison.Ordinal)).Unpack()).Html));
            Assert.Equal(4, said.Count);
            Assert.Equal(4, await office.AskAsync((_, db) => db.Set<Reminder>().CountAsync())); // half time, passed over, and limit of each
            Assert.Empty(await office.AskAsync((_, db) => db.Set<Notice>().ToListAsync()));
        }

        Assert.True(deaths >= 6, $"it died only {deaths} times");
    }

    [GeneratedRegex("• GJ-26-000[12] ")]
    private static partial Regex Number();
}
