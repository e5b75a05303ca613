using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Chasing;

/// <summary>Stays that were running before there was escalation get the ladder of their step.</summary>
public sealed class MigratedStays : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_running_stay_goes_on_where_it_was_and_a_finished_one_is_left_alone()
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddStorage(new() { ConnectionString = $"Data Source={folder.File("old.db")}" }).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        await db.GetService<IMigrator>().MigrateAsync("20261122010000_Admission");
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("""
            PRAGMA foreign_keys = OFF;
            INSERT INTO Visits (Id, TicketId, Seq, Step, EnteredAt, LeftAt, HalfAt, DueAt, Instructions, Picked) VALUES
                (1, 1, 1, 'KadisDisposition', '2026-11-23 01:00:00', '2026-11-23 02:00:00', '2026-11-24 00:45:00', '2026-11-24 09:00:00', '', ''),
                (2, 1, 2, 'KabidDisposition', '2026-11-23 02:00:00', NULL, '2026-11-24 00:45:00', '2026-11-24 09:00:00', '', ''),
                (3, 2, 1, 'KasiReport', '2026-11-23 02:00:00', NULL, '2026-11-23 02:05:00', '2026-11-23 02:10:00', '', ''),
                (4, 3, 1, 'OnHold', '2026-11-23 02:00:00', NULL, NULL, '2026-11-26 00:30:00', '', ''),
                (5, 4, 1, 'Closed', '2026-11-23 02:00:00', NULL, NULL, NULL, '', '');
            INSERT INTO Reminders (VisitId, Level, SentAt) VALUES (3, 'HalfTime', '2026-11-23 02:05:00'), (3, 'Limit', '2026-11-23 02:10:00');
            """);
        await db.Database.MigrateAsync();

        var stays = await db.Set<StepRun>().OrderBy(v => v.Id).Select(v => $"{v.Chase} | {v.ChasedTo} | {v.NextChaseAt:HH.mm}").ToListAsync();
        Assert.Equal(
            [
                " |  | ",
                "half: holder; limit: holder, +1; 1 hari: +2; 2 hari: +3; 3 hari: +4 |  | 00.45",
                "half: holder; limit: holder, +1; 30 menit: +2; 60 menit: +3; 90 menit: +4 | Limit | 02.05",
                "limit: holder; 1 hari: +1 |  | 00.30",
                " |  | ",
            ], stays);
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT Outcome AS Value FROM Reminders WHERE Outcome <> 'Sent'").ToListAsync());
    }
}
