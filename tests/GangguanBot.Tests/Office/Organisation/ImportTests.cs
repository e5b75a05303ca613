using System.Security.Cryptography;
using System.Text;
using GangguanBot.Chat.Sending;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;
using GangguanBot.Storage;
using GangguanBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static GangguanBot.Tests.Office.BigOffice;

namespace GangguanBot.Tests.Office;

public sealed class ImportTests : IAsyncLifetime
{
    private OfficeDatabase office = null!;

    public async Task InitializeAsync() =>
        office = await OfficeDatabase.OpenAsync("""{ "people": [ { "telegramId": 9001, "name": "Admin", "role": "Admin" } ] }""");

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Five_hundred_agencies_and_two_thousand_people_come_in_one_file()
    {
        var plan = await ImportAsync(Json());
        Assert.Equal("+500 ~0 =0, +3 ~0 =0, +2000 ~0 =0", Counts(plan));
        Assert.Equal((500, 3, 2001, 3), await office.AskAsync<BotDb, (int, int, int, int)>(async db => (await db.Set<Agency>().CountAsync(),
            await db.Set<Post>().CountAsync(), await db.Set<Person>().CountAsync(), await db.Set<PostHolding>().CountAsync())));
        var entry = Assert.Single(await JournalAsync(), e => e.Act == OfficeAct.Imported);
        Assert.Equal(("Admin", "kantor.json", "agencies +500 ~0 =0 · posts +3 ~0 =0 · people +2000 ~0 =0"),
            (entry.ActorName, entry.Subject, entry.After));
    }

    [Fact]
    public async Task Two_thousand_people_may_get_another_place_at_once()
    {
        await ImportAsync(Json());
        var file = Enumerable.Range(1, Agencies)
            .Aggregate(Json(), (f, n) => f.Replace($"\"agency\": \"A{n}\"", "\"agency\": \"A7\"", StringComparison.Ordinal))
            .Replace("\"Kadis\", \"holds\": \"KADIS\"", "\"Kadis\", \"holds\": \"KABID-TI\"", StringComparison.Ordinal)
            .Replace("\"Kabid\", \"holds\": \"KABID-TI\"", "\"Kabid\", \"holds\": \"KADIS\"", StringComparison.Ordinal);
        var plan = await ImportAsync(file);
        Assert.Equal("+0 ~0 =500, +0 ~0 =3, +0 ~1970 =30", Counts(plan));
        Assert.True((await ImportAsync(file)).ChangesNothing);
        Assert.Equal((100002, 100001), (await HeldByAsync("KADIS"), await HeldByAsync("KABID-TI")));
        var moves = (await JournalAsync()).Where(e => e.Act == OfficeAct.PersonMoved).ToList();
        Assert.Equal(1970, moves.Count);
        Assert.Contains(moves, m => (m.Subject, m.Before, m.After) == ("Kadis", "Definitif KADIS", "Definitif KABID-TI"));
        Assert.Contains(moves, m => (m.Subject, m.Before, m.After) == ("Pelapor 40", "Reporter · A41", "Reporter · A7"));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await ImportAsync(Json());
        var (before, journal) = (await ExportAsync(ExportKind.Json), (await JournalAsync()).Count);
        office.Clock.Advance(TimeSpan.FromDays(3));
        var again = await ImportAsync(Json());
        Assert.True(again.ChangesNothing);
        Assert.Equal("+0 ~0 =500, +0 ~0 =3, +0 ~0 =2000", Counts(again));
        Assert.Equal((before, journal), (await ExportAsync(ExportKind.Json), (await JournalAsync()).Count));
    }

    [Fact]
    public async Task Twenty_faults_are_found_by_line_and_nothing_is_applied()
    {
        const int lastPerson = FirstPerson + Persons - 1;
        var otherwise = new Dictionary<int, Func<string, string>>
        {
            [FirstAgency] = l => l.Replace("\"Dinas 1\"", "\"\"", StringComparison.Ordinal),
            [FirstAgency + 9] = l => l.Replace("[ {", "[ { \"name\": \"Kantor\" }, {", StringComparison.Ordinal),
            [FirstAgency + 99] = l => l.Replace("\"Kantor\"", "\" \"", StringComparison.Ordinal),
            [FirstAgency + 199] = l => l.Replace("10.0.0.200", "not an address", StringComparison.Ordinal),
            [FirstAgency + 299] = l => l.Replace("\"name\": \"Dinas", "\"nama\": \"Dinas", StringComparison.Ordinal),
            [FirstAgency + 499] = l => l.Replace("\"sites\": [", "\"critical\": 1, \"sites\": [", StringComparison.Ordinal),
            [FirstAgency + Agencies + 2] = l => l.Replace("\"Kepala Dinas\"", "\"\"", StringComparison.Ordinal),
            [FirstAgency + Agencies + 3] = l => l.Replace("\"KADIS\"", "\"KEPALA\"", StringComparison.Ordinal),
            [FirstAgency + Agencies + 4] = l => l.Replace(", \"reportsTo\": \"KABID-TI\"", "", StringComparison.Ordinal),
            [FirstPerson] = l => l.Replace("100001", "-1", StringComparison.Ordinal),
            [FirstPerson + 1] = l => l.Replace("KABID-TI", "KABID-X", StringComparison.Ordinal),
            [FirstPerson + 4] = l => l.Replace("KASI-JAR", "KABID-TI", StringComparison.Ordinal),
            [FirstPerson + 5] = l => l.Replace("\"Technician\"", "\"Teknisi\"", StringComparison.Ordinal),
            [FirstPerson + 50] = l => l.Replace("\"Reporter\"", "\"Kasi\"", StringComparison.Ordinal),
            [FirstPerson + 100] = l => l.Replace("\"A102\"", "\"A501\"", StringComparison.Ordinal),
            [FirstPerson + 200] = l => l.Replace("100201", "100101", StringComparison.Ordinal),
            [FirstPerson + 300] = l => l.Replace("\"196700000000000302\"", "\"1,967E+17\"", StringComparison.Ordinal),
            [FirstPerson + 400] = l => l.Replace("\"role\": \"Reporter\", ", "", StringComparison.Ordinal),
            [FirstPerson + 500] = l => l.Replace("\"Pelapor 501\"", "null", StringComparison.Ordinal),
            [lastPerson] = l => l.Replace("\"name\": \"Pelapor 2000\"", "\"name\": \"\"", StringComparison.Ordinal),
        };
        Assert.Equal(20, otherwise.Count);
        var plan = await ImportAsync(With(otherwise));
        Assert.Equal(otherwise.Keys.Order(), plan.Faults.Select(f => f.Line!.Value));
        Assert.Equal((0, 1), await office.AskAsync<BotDb, (int, int)>(async db =>
            (await db.Set<Agency>().CountAsync(), await db.Set<Person>().CountAsync())));
        Assert.Empty(await JournalAsync());
    }

    [Fact]
    public async Task What_was_exported_makes_the_same_office_anew()
    {
        await ImportAsync(Json());
        await ImportAsync("code,name,short,critical,site,address,probe\nRSUD,\"RSUD \"\"Kota\"\", utama\",=RSUD,ya,Gedung A,'Jl. 1,\nRSUD,,,,Gedung B,,10.1.1.1\nKOSONG,Tanpa lokasi,,,,,\n");
        var (json, agencies, people) =
            (await ExportAsync(ExportKind.Json), await ExportAsync(ExportKind.Agencies), await ExportAsync(ExportKind.People));
        await using var other =
            await OfficeDatabase.OpenAsync("""{ "people": [ { "telegramId": 9001, "name": "Admin", "role": "Admin" } ] }""");
        await ImportAsync(json, other);
        Assert.Equal(json, await ExportAsync(ExportKind.Json, other));

        await using var third =
            await OfficeDatabase.OpenAsync("""{ "people": [ { "telegramId": 9001, "name": "Admin", "role": "Admin" } ] }""");
        var posts = OrganisationText.Read(json).File with { Agencies = [], People = [] };
        foreach (var file in new[] { OrganisationJson.Write(posts), agencies, people }) await ImportAsync(file, third);
        Assert.Equal(json, await ExportAsync(ExportKind.Json, third));
    }

    [Fact]
    public async Task Whoever_is_new_is_not_connected_yet_and_nothing_is_sent_to_them()
    {
        await ImportAsync(SampleOrganisation.Json);
        var budi = await office.AskAsync<BotDb, Person>(db => db.Set<Person>().SingleAsync(p => p.TelegramId == 2001));
        Assert.Null(budi.StartedAt);
        Assert.True(budi.Unreachable);
        Assert.Empty(await office.AskAsync<BotDb, List<OutboxRow>>(db =>
            db.Set<OutboxRow>().Where(r => r.ChatId != 1001 && r.ChatId != 1002 && r.ChatId != 1003).ToListAsync()));
    }

    [Fact]
    public async Task Another_place_is_journaled_as_in_chat_and_the_post_changes_hands()
    {
        await office.ApplyAsync(SampleOrganisation.Json);
        var plan = await ImportAsync(
            "telegramId,name,nip,holds,role,section,agency\n2001,Budi Santoso,,KASI-JAR,,,\n3001,Ani,,,Reporter,,RSUD\n");
        Assert.Equal("+0 ~0 =0, +0 ~0 =0, +0 ~2 =0", Counts(plan));
        Assert.Equal(2001, await office.HolderAsync("KASI-JAR"));
        var acts = (await JournalAsync()).Select(e => e.Act).ToList();
        Assert.Equal(2, acts.Count(a => a == OfficeAct.PersonMoved));
        Assert.Equal([OfficeAct.PersonCorrected, OfficeAct.HolderSeated, OfficeAct.Imported],
            acts.Where(a => a is OfficeAct.PersonCorrected or OfficeAct.HolderSeated or OfficeAct.Imported));
        Assert.True(await office.AskAsync<BotDb, bool>(db => db.Set<OutboxRow>().AnyAsync(r => r.ChatId == 2001)));
        Assert.True((await ImportAsync("telegramId,name,nip,holds,role,section,agency\n2001,Budi Santoso,,KASI-JAR,,,\n")).ChangesNothing);
    }

    [Fact]
    public async Task Somebody_removed_in_chat_comes_back_by_import_and_not_by_the_file_of_the_start()
    {
        await office.ApplyAsync(SampleOrganisation.Json);
        await office.InAsync<BotDb>(async db =>
            { (await db.Set<Person>().SingleAsync(p => p.TelegramId == 2001)).Removed = true; await db.SaveChangesAsync(); });
        await office.ApplyAsync(SampleOrganisation.Json);
        Assert.True(await IsRemovedAsync());
        await ImportAsync("telegramId,name,nip,holds,role,section,agency\n2001,Budi,,,Technician,KASI-JAR,\n");
        Assert.False(await IsRemovedAsync());

        Task<bool> IsRemovedAsync() =>
            office.AskAsync<BotDb, bool>(async db => (await db.Set<Person>().SingleAsync(p => p.TelegramId == 2001)).Removed);
    }

    [Theory]
    [InlineData("""{ "posts": [ { "code": "KABID-TI", "role": "Kasi", "title": "x", "reportsTo": "KABID-TI" } ] }""",
        "1 PostRoleChanged KABID-TI Kabid")]
    [InlineData("""{ "posts": [ { "code": "KADIS-2", "role": "Kadis", "title": "x" } ] }""", "1 SecondKadis KADIS-2 KADIS")]
    public async Task What_contradicts_the_office_that_is_there_is_a_fault(string json, string fault)
    {
        await office.ApplyAsync(SampleOrganisation.Json);
        Assert.Contains(fault, (await ImportAsync(json)).Faults.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_code_in_other_capitals_is_no_second_agency_or_post_also_of_what_is_removed()
    {
        await office.ApplyAsync(SampleOrganisation.Json);
        await office.InAsync<BotDb>(async db =>
            { (await db.Set<Agency>().SingleAsync(a => a.Code == "RSUD")).Removed = true; await db.SaveChangesAsync(); });
        var plan = await ImportAsync("""
            { "agencies": [ { "code": "disdik", "name": "Dinas Pendidikan" }, { "code": "Rsud", "name": "RSUD" } ],
              "posts": [ { "code": "Kadis", "role": "Kadis", "title": "Kepala Dinas" } ] }
            """);
        Assert.Equal(["1 CodeCase disdik DISDIK", "1 CodeCase Rsud RSUD", "2 CodeCase Kadis KADIS", "2 SecondKadis Kadis KADIS"],
            plan.Faults.Select(f => f.ToString()));
        Assert.Equal(2, await office.AskAsync<BotDb, int>(db => db.Set<Agency>().CountAsync()));
    }

    [Fact]
    public async Task A_site_in_other_capitals_is_the_same_site_spelt_anew()
    {
        await office.ApplyAsync(SampleOrganisation.Json);
        await ImportAsync("code,name,short,critical,site,address,probe\nDISDIK,Dinas Pendidikan,Disdik,,KANTOR DISDIK,Jl. Pajajaran 125,\n");
        Assert.Equal(["KANTOR DISDIK"], await office.AskAsync<BotDb, List<string>>(db =>
            db.Set<Agency>().Where(a => a.Code == "DISDIK").SelectMany(a => a.Sites).Select(s => s.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_file_that_was_applied_before_a_rule_was_made_does_not_keep_the_bot_from_starting_again()
    {
        using var folder = new TempFolder();
        var file = folder.File("kantor.json");
        await File.WriteAllTextAsync(file, SampleOrganisation.Json);
        await OpenAsync();
        var faulty = SampleOrganisation.With("\"RSUD Kota\"", $"\"{new string('x', 101)}\"");
        await File.WriteAllTextAsync(file, faulty);
        await Assert.ThrowsAsync<OrganisationException>(OpenAsync);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(faulty)));
        await office.InAsync<BotDb>(async db =>
            { (await db.Set<RunningSetting>().SingleAsync(s => s.Key == "Organisation:Applied")).Value = hash; await db.SaveChangesAsync(); });
        await OpenAsync();

        Task OpenAsync() => office.InAsync<IServiceScopeFactory>(scopes =>
            new OfficeOpening(new StaffSettings([9001], file, TimeZoneInfo.Utc), scopes, office.Clock).StartAsync(default));
    }

    private Task<long> HeldByAsync(string post) => office.AskAsync<BotDb, long>(db =>
        db.Set<PostHolding>().Where(h => h.Post.Code == post && h.Until == null).Select(h => h.Person.TelegramId).SingleAsync());

    private Task<ImportPlan> ImportAsync(string text) => ImportAsync(text, office);

    /// <summary>As in one update: planned, applied when it has no faults, saved once.</summary>
    private static Task<ImportPlan> ImportAsync(string text, OfficeDatabase into) => into.InScopeAsync(async services =>
    {
        var (import, db) = (services.Get<OfficeImport>(), services.Get<BotDb>());
        var plan = await import.PlanAsync(text);
        if (plan.Faults.Count == 0)
            await import.ApplyAsync(await db.Set<Person>().SingleAsync(p => p.TelegramId == 9001), plan, "kantor.json");
        await db.SaveChangesAsync();
        return plan;
    });

    private Task<string> ExportAsync(ExportKind kind) => ExportAsync(kind, office);

    private static Task<string> ExportAsync(ExportKind kind, OfficeDatabase from) =>
        from.AskAsync<OfficeExport, string>(e => e.WriteAsync(kind));

    private Task<List<OfficeEntry>> JournalAsync() =>
        office.AskAsync<BotDb, List<OfficeEntry>>(db =>
        db.Set<OfficeEntry>().Where(e => e.ActorId != null).OrderBy(e => e.Id).ToListAsync());

    private static string Counts(ImportPlan plan) => $"{plan.Agencies.Count}, {plan.Posts.Count}, {plan.People.Count}";
}
