using GangguanBot.Office;
using GangguanBot.Registry.FullText;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Tickets.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Registry;

/// <summary>What is found by which words: the same on both engines.</summary>
public sealed class WordSearchTests
{
    [Fact] public Task Words_are_found_by_their_beginnings_without_case_and_diacritics() => OnAsync(false, BeginningsAsync);

    [PostgresFact] public Task Words_are_found_by_their_beginnings_on_PostgreSQL_too() => OnAsync(true, BeginningsAsync);

    [Fact] public Task Phrases_in_quotes_stand_word_by_word_within_one_text() => OnAsync(false, PhrasesAsync);

    [PostgresFact] public Task Phrases_stand_word_by_word_on_PostgreSQL_too() => OnAsync(true, PhrasesAsync);

    [Fact] public Task Nothing_that_is_typed_is_an_operator_or_an_error() => OnAsync(false, AnythingAsync);

    [PostgresFact] public Task Nothing_is_an_operator_or_an_error_on_PostgreSQL_either() => OnAsync(true, AnythingAsync);

    [Fact] public Task All_that_is_written_about_a_ticket_is_found_and_follows_its_changes() => OnAsync(false, ChangesAsync);

    [PostgresFact] public Task What_is_written_is_found_and_follows_its_changes_on_PostgreSQL_too() => OnAsync(true, ChangesAsync);

    [Fact] public Task What_was_not_saved_is_not_found() => OnAsync(false, TakenBackAsync);

    [PostgresFact] public Task What_was_not_saved_is_not_found_on_PostgreSQL_either() => OnAsync(true, TakenBackAsync);

    [Fact] public Task Tickets_from_before_the_register_are_taken_in_at_the_next_start() => OnAsync(false, TakenOverAsync);

    [PostgresFact] public Task Tickets_from_before_are_taken_in_on_PostgreSQL_too() => OnAsync(true, TakenOverAsync);

    /// <summary>FTS5 keeps the words of what was replaced until its segments are merged.</summary>
    [Fact]
    public async Task What_was_replaced_is_gone_from_the_index_once_it_is_tidied()
    {
        await using var office = await SearchDatabase.OpenAsync(onPostgres: false);
        await office.ReportAsync("Internet mati", contact: "Bu Sari 0812999");
        await office.DoAsync(async db =>
        {
            db.Entry(await db.Set<Ticket>().SingleAsync()).Property(t => t.Contact).CurrentValue = null;
            await db.SaveChangesAsync();
            await office.Services.GetRequiredService<TicketIndexer>().TidyAsync(db, default);
            var seen = await db.Database.SqlQueryRaw<string>("SELECT DISTINCT term AS \"Value\" FROM \"TicketWordsSeen\"").ToListAsync();
            Assert.Contains("internet", seen);
            Assert.DoesNotContain("0812999", seen);
        });
    }

    private static async Task BeginningsAsync(SearchDatabase office)
    {
        var cafe = await office.ReportAsync("Jaringan INTERNET di Kafé Àrsip mati");
        var slow = await office.ReportAsync("interkoneksi lantai 2 lambat, 4.2 Mbps ke e-mail 10.0.0.1");
        foreach (var (words, found) in new (string, int[])[]
        {
            ("inter", [slow, cafe]), ("INTERNET", [cafe]), ("internetnya", []), ("kafe arsip", [cafe]), ("KAFÉ", [cafe]),
                ("arsip inter", [cafe]), ("mati lambat", []), ("nternet", []),
            ("i", [slow, cafe]), ("in", [slow, cafe]), ("int", [slow, cafe]), ("intern", [cafe]), ("2", [slow]), ("4,2 mbps", [slow]),
                ("e mail", [slow]), ("10.0.0.1", [slow]), ("disdik", [slow, cafe]), ("dinas pend", [slow, cafe]),
        }) Assert.Equal(found, await office.FindAsync(words));
    }

    private static async Task PhrasesAsync(SearchDatabase office)
    {
        var one = await office.ReportAsync("Loket lantai dua mati", contact: "Ani 0812");
        var other = await office.ReportAsync("Lantai satu; dua loket mati");
        foreach (var (words, found) in new (string, int[])[]
        {
            ("\"lantai dua\"", [one]), ("lantai dua", [other, one]), ("“Lantai Dua” loket", [one]), ("\"lantai du\"", []),
                ("\"dua lantai\"", []), ("\"lantai dua", [one]),
            ("\"mati ani\"", []), ("\"mati dinas\"", []), ("\"lantai satu dua\"", [other]), ("\"lok\"", [other, one]),
        }) Assert.Equal(found, await office.FindAsync(words));
    }

    private static async Task AnythingAsync(SearchDatabase office)
    {
        var id = await office.ReportAsync("AND OR NOT NEAR di ruang 日本語 ke-2 😀 <b>");
        foreach (var words in new[]
        {
            "", " ", "\"", "\"\"", "'", "\\", "😀", "()", "*", "^", ":*", "&|!<->", "-", "--", ";", "\0", "\ud800", "Words:", "%", "_",
                "{0}", "{", "$1", "@p0", "'; DROP TABLE \"Tickets\"; --",
        }) Assert.Empty(await office.FindAsync(words));
        foreach (var words in new[] { "AND", "or", "NOT and", "near(", "NEAR(and or)", "\"and or\"", "-and", "+or", "and*", "(and)", "日本",
            "日本語", "ke-2", "\"ke-2\"", "b", "a\0nd"[..1], "ruang 😀" }) Assert.Equal([id], await office.FindAsync(words));
        Assert.Empty(await office.FindAsync(new string('a', 4000)));
        Assert.Empty(await office.FindAsync(string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"w{i}"))));
        Assert.Equal([id], await office.FindAsync(string.Concat(Enumerable.Repeat("and \"or\" ", 400))));
        var longest = await office.ReportAsync(new string('z', 5000) + " " + string.Join(' ', Enumerable.Repeat("ulang", 20_000)));
        Assert.Equal([longest], await office.FindAsync(new string('z', 80) + " ulang"));
    }

    private static async Task ChangesAsync(SearchDatabase office)
    {
        var id = await office.ReportAsync("Internet mati", contact: "Bu Sari 0812999");
        await office.DoAsync(async db =>
        {
            var ticket = await db.Set<Ticket>().SingleAsync();
            var site = await db.Set<Site>().SingleAsync();
            var entry = db.Entry(ticket);
            entry.Property(t => t.Sentence).CurrentValue = "Jaringan padam";
            entry.Property(t => t.Place).CurrentValue = "Ruang arsip";
            entry.Property(t => t.SiteId).CurrentValue = site.Id;
            ticket.Find(new Finding("cable", "cable_replaced", "normal", "serial XJ77"));
            db.Add(new JournalEntry
            {
                TicketId = id, PersonName = "Budi", Words = "menunggu tangga", Move = Move.Return,
                ReasonKey = Reasons.For(Move.Return)[0]
            });
            db.Add(new StepRun { TicketId = id, Seq = 1, Step = Step.OnHold, Awaited = "vendor serat" });
            db.Add(new Letter
            {
                TicketId = id, Number = "005/123-Set", Sender = "Sekretaris Kelurahan", Subject = "Permohonan perbaikan",
                RegisteredById = ticket.ReporterId
            });
            await db.SaveChangesAsync();
        });
        foreach (var words in new[] { "padam", "arsip", "pajajaran", "xj77", "tangga", "serat", "\"005/123 set\"", "kelurahan",
            "permohonan", "0812999" }) Assert.Equal([id], await office.FindAsync(words));
        Assert.Empty(await office.FindAsync("internet"));
        Assert.Empty(await office.FindAsync("Budi"));

        await office.DoAsync(async db =>
        {
            (await db.Set<Agency>().SingleAsync()).Name = "Badan Riset";
            (await db.Set<Site>().SingleAsync()).Name = "Gedung Merdeka";
            (await db.Set<Ticket>().Include(t => t.Finding).SingleAsync()).Reconsider();
            await db.SaveChangesAsync();
        });
        foreach (var words in new[] { "riset", "merdeka" }) Assert.Equal([id], await office.FindAsync(words));
        foreach (var words in new[] { "pendidikan", "pajajaran", "xj77" }) Assert.Empty(await office.FindAsync(words));
    }

    private static async Task TakenBackAsync(SearchDatabase office)
    {
        var id = await office.ReportAsync("Internet mati");
        await office.DoAsync(async db =>
        {
            db.Entry(await db.Set<Ticket>().SingleAsync()).Property(t => t.Sentence).CurrentValue = "Jaringan padam";
            await db.FlushAsync();
        });
        Assert.Equal([id], await office.FindAsync("internet"));
        Assert.Empty(await office.FindAsync("padam"));
    }

    private static async Task TakenOverAsync(SearchDatabase office)
    {
        var id = await office.ReportAsync("Internet mati");
        await office.DoAsync(db =>
            db.WriteAsync(() => db.Set<Ticket>().ExecuteUpdateAsync(t => t.SetProperty(x => x.Sentence, "Jaringan padam"))));
        Assert.Empty(await office.FindAsync("padam"));
        await office.DoAsync(async db =>
        {
            db.AddRange(new IndexDue { TicketId = id }, new IndexDue { TicketId = 4711 });
            await db.SaveChangesAsync();
            await office.Services.GetRequiredService<TicketIndexer>().TakeOverAsync(db, default);
            Assert.Empty(await db.Set<IndexDue>().ToListAsync());
        });
        Assert.Equal([id], await office.FindAsync("padam"));
    }

    private static async Task OnAsync(bool postgres, Func<SearchDatabase, Task> act)
    {
        await using var office = await SearchDatabase.OpenAsync(postgres);
        await act(office);
    }
}
