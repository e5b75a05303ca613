using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.Office;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Numbering;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Tickets;

public sealed class TicketNumberTests : IAsyncLifetime
{
    private OfficeDatabase office = null!;

    public async Task InitializeAsync() => office = await OfficeDatabase.OpenAsync(SampleOrganisation.Json);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Numbers_of_a_year_follow_each_other_without_a_gap() =>
        Assert.Equal(["GJ-26-0001", "GJ-26-0002", "GJ-26-0003"], [await OpenAsync(), await OpenAsync(), await OpenAsync()]);

    [Fact]
    public async Task The_year_is_the_offices_and_begins_with_one()
    {
        await OpenAsync();
        MoveTo(new(2026, 12, 31, 16, 59, 59, TimeSpan.Zero));
        Assert.Equal("GJ-26-0002", await OpenAsync());
        MoveTo(new(2026, 12, 31, 17, 0, 0, TimeSpan.Zero)); // New Year in WIB, not yet in UTC
        Assert.Equal("GJ-27-0001", await OpenAsync());
        Assert.Equal("GJ-27-0002", await OpenAsync());
    }

    [Fact]
    public async Task A_number_that_was_not_saved_is_given_again()
    {
        await office.InAsync<BotDb>(db => AddAsync(db));
        Assert.Equal("GJ-26-0001", await OpenAsync());
    }

    [Fact]
    public async Task Of_two_with_the_same_number_the_second_is_refused_as_a_lost_race()
    {
        await office.InAsync<BotDb>(second => office.InAsync<BotDb>(async first =>
        {
            await AddAsync(first);
            await AddAsync(second);
            await first.SaveChangesAsync();
            var lost = await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync());
            Assert.True(lost.IsWriteConflict());
        }));
        Assert.Equal("GJ-26-0002", await OpenAsync());
    }

    [Fact]
    public void A_serial_above_9999_still_has_its_number() =>
        Assert.Equal("GJ-26-10000", new TicketNumber(2026, 10_000).ToString());

    private Task<string> OpenAsync() => office.AskAsync<BotDb, string>(async db =>
    {
        var ticket = await AddAsync(db);
        await db.SaveChangesAsync();
        return ticket.Number;
    });

    private async Task<Ticket> AddAsync(BotDb db)
    {
        var reporter = await db.Set<Person>().SingleAsync(p => p.TelegramId == 3001);
        var (year, serial) = await office.AskAsync<OfficeDirectory, TicketNumber>(o => TicketNumbers.NextAsync(db, o, default));
        return db.Add(new Ticket
        {
            Year = year, Serial = serial, Table = Sop007.InForce.Newest, Sentence = "Internet mati", ReporterId = reporter.Id,
            AgencyId = reporter.AgencyId!.Value, KadisPostId = (await db.Set<Post>().SingleAsync(p => p.Role == Role.Kadis)).Id,
        }).Entity;
    }

    private void MoveTo(DateTimeOffset instant) => office.Clock.Advance(instant - office.Clock.GetUtcNow());
}
