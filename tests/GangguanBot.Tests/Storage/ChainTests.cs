using GangguanBot.Office;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1002 // names of our own tables

namespace GangguanBot.Tests.Storage;

/// <summary>The journals cannot be changed without it being found out.</summary>
public sealed class ChainTests : IAsyncLifetime
{
    private TestCity city = null!;

    public async Task InitializeAsync()
    {
        city = await TestCity.OpenAsync();
        await city.FindsABrokenCableAsync();
        await city.SettleAsync();
    }

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task What_a_ladder_writes_is_whole_and_every_row_has_its_link()
    {
        var report = await CheckAsync();
        Assert.Null(report.Fault);
        Assert.Equal(await RowsAsync(), report.Count);
        Assert.True(report.Count > 6);
    }

    [Fact]
    public async Task Any_changed_column_of_any_row_is_found_and_named()
    {
        var columns = await city.QueryAsync(db =>
            db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM pragma_table_info('Journal') WHERE name <> 'Id'").ToListAsync());
        Assert.Contains("LedBy", columns);
        foreach (var column in columns)
        {
            var id = await FirstAsync("Journal");
            await TamperAsync($"UPDATE Journal SET \"{column}\" = 'x' WHERE Id = {id}", report =>
            {
                Assert.True(report.Fault is ChainFault.Changed or ChainFault.NamesChanged, column);
                Assert.Equal(("Journal", id), (report.Table, report.RowId));
                return Task.CompletedTask;
            });
        }
    }

    [Theory]
    [InlineData("DELETE FROM Journal WHERE Id = {0}", ChainFault.Missing)]
    [InlineData("INSERT INTO Journal (TicketId, At, Move, \"From\", \"To\", PersonName, Role, Instructions) SELECT TicketId, At, Move, \"From\", \"To\", PersonName, Role, Instructions FROM Journal WHERE Id = {0}", ChainFault.Inserted)]
    [InlineData("UPDATE Journal SET At = (SELECT At FROM Journal j WHERE j.Id = {0} + 2) || ' ' WHERE Id = {0}", ChainFault.Changed)]
    [InlineData("DELETE FROM Chain WHERE Seq = 2", ChainFault.ChainBroken)]
    [InlineData("UPDATE Chain SET Hash = lower(hex(randomblob(32))) WHERE Seq = 2", ChainFault.ChainBroken)]
    [InlineData("UPDATE Chain SET RowId = -RowId WHERE Seq = 2", ChainFault.ChainBroken)]
    [InlineData("UPDATE Chain SET Salt = NULL WHERE Seq = 2", ChainFault.ChainBroken)]
    public async Task What_is_taken_put_in_or_unlinked_is_found(string sql, ChainFault fault) =>
        await TamperAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, await FirstAsync("Journal")), report =>
            { Assert.Equal(fault, report.Fault); return Task.CompletedTask; });

    [Fact]
    public async Task Two_rows_that_change_places_are_found() => await TamperAsync("""
        UPDATE Journal SET Id = -1 WHERE Id = 2; UPDATE Journal SET Id = 2 WHERE Id = 3; UPDATE Journal SET Id = 3 WHERE Id = -1;
        """, report => { Assert.Equal((ChainFault.Changed, 2), (report.Fault, report.RowId)); return Task.CompletedTask; });

    [Fact]
    public async Task A_tail_that_is_cut_off_with_its_links_is_found_by_a_head_that_was_written_down()
    {
        var head = await CheckAsync();
        Assert.Null((await CheckAsync((head.Count, head.Head[..16]))).Fault);
        var last = await city.QueryAsync(db => db.Set<ChainLink>().OrderByDescending(l => l.Seq).FirstAsync());
        var cut = $"DELETE FROM \"{last.Source}\" WHERE Id = {last.RowId}; DELETE FROM Chain WHERE Seq = {last.Seq};";
        await TamperAsync(cut, report => { Assert.Null(report.Fault); return Task.CompletedTask; }); // the chain alone cannot know
        await TamperAsync(cut, report =>
            { Assert.Equal(ChainFault.OtherHead, report.Fault); return Task.CompletedTask; }, (head.Count, head.Head[..16]));
    }

    [Fact]
    public async Task Nobody_in_the_program_can_change_or_take_away_an_entry()
    {
        await using var scope = city.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.Remove(await db.Set<JournalEntry>().FirstAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task What_was_written_before_there_was_a_chain_is_taken_over_at_the_next_start()
    {
        var rows = await RowsAsync();
        await city.QueryAsync(db => db.WriteAsync(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Chain\"")));
        Assert.Equal(ChainFault.Inserted, (await CheckAsync()).Fault);
        await city.RestartAsync();
        var report = await CheckAsync();
        Assert.Equal((rows, null), (report.Count, report.Fault));
    }

    [Fact]
    public async Task Somebody_is_forgotten_and_the_chain_holds_and_a_forged_name_is_still_one()
    {
        await using (var scope = city.Services.CreateAsyncScope())
        {
            var (db, office) = (scope.ServiceProvider.GetRequiredService<BotDb>(),
                scope.ServiceProvider.GetRequiredService<OfficeDirectory>());
            var admin = await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.TelegramId == 9001);
            var asep = await db.Set<GangguanBot.Office.Person>().SingleAsync(p => p.TelegramId == 2002);
            scope.ServiceProvider.GetRequiredService<OfficeJournal>()
                .Write(asep, OfficeAct.PersonCorrected, asep.Name, asep.Name, $"{asep.Name} · 1");
            await db.SaveChangesAsync();
            Assert.Null(await scope.ServiceProvider.GetRequiredService<GangguanBot.Office.Privacy.Erasure>().ForgetAsync(admin, asep));
            await db.SaveChangesAsync();
        }

        Assert.Null((await CheckAsync()).Fault);
        Assert.Contains(await city.QueryAsync(db => db.Set<ChainLink>().ToListAsync()), l => l.Source == ChainLink.Forgotten);
        await TamperAsync($"UPDATE Journal SET PersonName = 'Orang lain' WHERE Id = {await FirstAsync("Journal")}", report =>
            { Assert.Equal(ChainFault.NamesChanged, report.Fault); return Task.CompletedTask; });
    }

    private Task TamperAsync(string sql, Func<ChainReport, Task> then, (int, string)? anchor = null) => city.TamperAsync(sql, then, anchor);

    private Task<ChainReport> CheckAsync((int, string)? anchor = null) =>
        city.QueryAsync(db => new ChainCheck(db, city.Services.GetRequiredService<ChainWriter>()).RunAsync(anchor));

    private async Task<int> RowsAsync()
    {
        var rows = 0;
        foreach (var table in city.Services.GetRequiredService<ChainWriter>().Tables)
            rows += await city.QueryAsync(db =>
            db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table.Name}\"").SingleAsync());
        return rows;
    }

    private Task<int> FirstAsync(string table) =>
        city.QueryAsync(db => db.Database.SqlQueryRaw<int>($"SELECT MIN(Id) AS \"Value\" FROM \"{table}\"").SingleAsync());
}
