using GangguanBot.Storage.Chain;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1002 // names of our own tables

namespace GangguanBot.Tests.Storage;

/// <summary>
/// Random changes, deletions, swaps and insertions in any of the chained tables, or in the chain: the check finds each and names the first.
/// </summary>
public sealed class ChainProperties : IAsyncLifetime
{
    private const int Times = 300;
    private readonly Random random = new(20261125);
    private TestCity city = null!;
    private List<(string Name, List<int> Ids, List<string> Columns)> tables = null!;

    public async Task InitializeAsync()
    {
        city = await TestCity.OpenAsync();
        await city.FindsABrokenCableAsync();
        await city.SettleAsync();
        await city.ActAsync();
        tables = [];
        foreach (var table in city.Services.GetRequiredService<ChainWriter>().Tables.Select(t => t.Name).Order())
        {
            tables.Add((table, await city.QueryAsync(db =>
                db.Database.SqlQueryRaw<int>($"SELECT Id AS \"Value\" FROM \"{table}\" ORDER BY Id").ToListAsync()),
                await city.QueryAsync(db =>
                    db.Database.SqlQueryRaw<string>($"SELECT name AS \"Value\" FROM pragma_table_info('{table}') WHERE name <> 'Id'")
                    .ToListAsync())));
        }

        tables.RemoveAll(t => t.Ids.Count == 0);
    }

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task Whatever_is_changed_in_a_row_is_found_there()
    {
        Assert.Equal(["Journal", "OfficeJournal", "Papers", "TicketActs", "TicketDeliveries"], tables.Select(t => t.Name));
        Assert.All(tables, t => Assert.NotEmpty(t.Ids));
        for (var n = 0; n < Times; n++)
        {
            var (table, ids, columns) = Any(tables);
            var (id, column) = (Any(ids), Any(columns));
            var value = random.Next(3) switch
            {
                0 => $"COALESCE(\"{column}\", '') || '{(char)random.Next('a', 'z')}'",
                1 =>
                $"'{random.Next(1000)}#'",
                _ => $"upper(COALESCE(\"{column}\", 'q')) || 'Q'"
            };
            await city.TamperAsync($"UPDATE \"{table}\" SET \"{column}\" = {value} WHERE Id = {id}",
                Finds(table, id, ChainFault.Changed, ChainFault.NamesChanged));
        }
    }

    [Fact]
    public async Task Rows_that_are_taken_away_are_found_missing()
    {
        for (var n = 0; n < Times / 3; n++)
        {
            var (table, ids, _) = Any(tables);
            var id = Any(ids);
            await city.TamperAsync($"DELETE FROM \"{table}\" WHERE Id = {id}", Finds(table, id, ChainFault.Missing));
        }
    }

    [Fact]
    public async Task Rows_that_are_put_in_are_found_wherever_they_stand()
    {
        for (var n = 0; n < Times / 3; n++)
        {
            var (table, ids, columns) = Any(tables);
            var id = random.Next(2) == 0 ? ids[^1] + random.Next(1, 100) : -random.Next(1, 100);
            var list = string.Join(", ", columns.Select(c => $"\"{c}\""));
            var values = list.Replace("\"TokenHash\", ", "hex(randomblob(32)), ", StringComparison.Ordinal)
                .Replace("\"Version\", ", $"\"Version\" + {n + 10}, ", StringComparison.Ordinal); // what must be unique
            await city.TamperAsync($"INSERT INTO \"{table}\" (Id, {list}) SELECT {id}, {values} FROM \"{table}\" WHERE Id = {Any(ids)}",
                Finds(table, id, ChainFault.Inserted));
        }
    }

    [Fact]
    public async Task Two_rows_that_change_places_are_found_at_one_of_them()
    {
        var several = tables.Where(t => t.Ids.Count > 1).ToList();
        for (var n = 0; n < Times / 3; n++)
        {
            var (table, ids, _) = Any(several);
            var (one, other) = (Any(ids), Any(ids));
            if (one == other) continue;
            await city.TamperAsync(
                $"UPDATE \"{table}\" SET Id = -9999 WHERE Id = {one}; UPDATE \"{table}\" SET Id = {one} WHERE Id = {other}; UPDATE \"{table}\" SET Id = {other} WHERE Id = -9999;",
                report => Finds(table, report.RowId == one ? one : other, ChainFault.Changed, ChainFault.NamesChanged)(report));
        }
    }

    [Fact]
    public async Task Whatever_is_done_to_the_chain_itself_is_found()
    {
        var links = await city.QueryAsync(db => db.Set<ChainLink>().CountAsync());
        for (var n = 0; n < Times / 3; n++)
        {
            var seq = random.Next(1, links); // the last one cut off is a matter for a head that was written down
            var sql = random.Next(4) switch
            {
                0 => $"DELETE FROM Chain WHERE Seq = {seq}",
                1 => $"UPDATE Chain SET {Any(["Hash", "Content", "Names"])} = lower(hex(randomblob(32))) WHERE Seq = {seq}",
                2 => $"UPDATE Chain SET Salt = {Any(["NULL", "lower(hex(randomblob(16)))"])} WHERE Seq = {seq}",
                _ => $"UPDATE Chain SET RowId = RowId + 1000 WHERE Seq = {seq}",
            };
            await city.TamperAsync(sql, report =>
            {
                Assert.True(report.Fault is ChainFault.ChainBroken or ChainFault.NamesChanged, $"{sql}: {report.Fault}");
                Assert.Equal(seq, report.Seq);
                return Task.CompletedTask;
            });
        }
    }

    private static Func<ChainReport, Task> Finds(string table, int id, params ChainFault[] faults) => report =>
    {
        Assert.Contains(report.Fault ?? ChainFault.OtherHead, faults);
        Assert.Equal((table, id), (report.Table, report.RowId));
        return Task.CompletedTask;
    };

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}

static class OneAct
{
    /// <summary>Something was done with the newest ticket besides its moves.</summary>
    public static async Task ActAsync(this TestCity city)
    {
        var ticket = await city.TicketAsync();
        await using var scope = city.Services.CreateAsyncScope();
        foreach (var word in (string[])["Urgent", "VeryUrgent", "Normal"])
            scope.ServiceProvider.GetRequiredService<TicketActs>()
            .Write(ticket, TicketAct.UrgencyChanged, by: null, nameof(Urgency.Normal), word);
        await scope.ServiceProvider.GetRequiredService<GangguanBot.Storage.BotDb>().SaveChangesAsync();
    }
}
