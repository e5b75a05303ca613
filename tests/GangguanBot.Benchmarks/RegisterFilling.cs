using GangguanBot.Storage;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

#pragma warning disable EF1002 // numbers and words of our own

namespace GangguanBot.Benchmarks;

/// <summary>
/// Tickets of two years by the set: 36 agencies with three sites each, the newest open, one in fifty Terbatas, sentences of some two hundred words. Their words are indexed by one
/// INSERT too, which makes what <c>TicketWords</c> would make of them, for a million tickets in a minute and not in an hour.
/// </summary>
internal static class RegisterFilling
{
    private const int Agencies = 36, SitesEach = 3, SecondsOfTwoYears = 60_000_000;

    public static async Task FillAsync(BotDb db, int size, bool isPostgres)
    {
        if (await db.Set<Ticket>().AnyAsync()) return;
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        string At(string seconds) => isPostgres ? $"timestamptz '2024-12-25 01:00:00+00' + (CAST(i AS bigint) * {seconds}) * interval '1 second'" : $"datetime('2024-12-25 01:00:00', '+' || (i * {seconds}) || ' seconds')";
        var open = size <= 1000 ? 20 : 500; // what is open grows with an office, and not with its history
        var every = Math.Max(1, SecondsOfTwoYears / size);
        var (no, yes) = isPostgres ? ("false", "true") : ("0", "1");
        await SayAsync(db, $"""
            WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < {Agencies})
            INSERT INTO "Agencies" ("Code", "Name", "Short", "Critical", "Removed") SELECT 'OPD' || i, 'Perangkat Daerah ' || i, 'OPD ' || i, {no}, {no} FROM n
            """);
        await SayAsync(db, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {SitesEach})
            INSERT INTO "Sites" ("AgencyId", "Name") SELECT "Id", 'Gedung ' || i FROM "Agencies", n
            """);
        await SayAsync(db, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {size})
            INSERT INTO "Tickets" ("Year", "Serial", "SopVersion", "AgencyId", "ReporterId", "SiteId", "Symptom", "Sentence", "Place", "Since", "ServiceStopped", "Urgency", "Secrecy", "Step", "KadisPostId", "KabidPostId",
                "KasiPostId", "Confirmation", "SubmittedAt", "ClosedAt", "Finding_Cause", "Finding_Action", "Finding_Result", "Finding_Detail", "Version")
            SELECT 2025 + i % 2, i, 1, 1 + i % {Agencies}, (SELECT MIN("Id") FROM "People"), (SELECT MIN("Id") FROM "Sites") + i % {Agencies * SitesEach}, 'Dead',
                'internet lantai ' || (i % 9) || ' mati sejak pagi ruang kata' || (i % 211 * 37 % 211) || ' loket' || CASE WHEN i % {Math.Max(1, size / 10)} = 0 THEN ' langka' ELSE '' END || ' kode' || i || 'x', 'ruang ' || (i % 97),
                {At($"{every}")}, {no}, 'Normal', CASE WHEN i % 50 = 7 THEN 'Restricted' ELSE 'Normal' END,
                CASE WHEN i > {size - open} THEN CASE i % 4 WHEN 0 THEN 'KadisDisposition' WHEN 1 THEN 'KabidDisposition' WHEN 2 THEN 'Diagnosis' ELSE 'KasiReport' END ELSE 'Closed' END,
                1, 2, 3, 'None', {At($"{every}")}, CASE WHEN i > {size - open} THEN NULL ELSE {At($"{every} + 86400")} END,
                CASE WHEN i > {size - open} THEN NULL WHEN i % 200 = 1 THEN 'isp' WHEN i % 3 = 0 THEN 'device_broken' ELSE 'cable' END, CASE WHEN i > {size - open} THEN NULL ELSE 'cable_replaced' END,
                CASE WHEN i > {size - open} THEN NULL ELSE 'normal' END, 'kabel ' || (i % 40) || ' m', 1 FROM n
            """);
        await SayAsync(db, $"""
            INSERT INTO "Visits" ("TicketId", "Seq", "Step", "EnteredAt", "LeftAt", "DueAt", "Limit", "Instructions", "Picked", "WorkedSeconds", "PostId")
            SELECT "Id", 1, 'KadisDisposition', "SubmittedAt", "SubmittedAt", "SubmittedAt", '1 hari', '', '', 3600, 1 FROM "Tickets"
            UNION ALL SELECT "Id", 2, "Step", "SubmittedAt", NULL, CASE WHEN "ClosedAt" IS NULL THEN "SubmittedAt" END, '1 hari', '', '', NULL, NULL FROM "Tickets"
            """);
        await SayAsync(db, $"""INSERT INTO "Crew" ("TicketId", "PersonId", "IsLead") SELECT "Id", 4 + "Id" % 2, {yes} FROM "Tickets" WHERE "KasiPostId" IS NOT NULL""");
        var words = """ "Sentence" || ' _ ' || "Place" || ' _ ' || lower("Finding_Detail") """;
        await SayAsync(db, isPostgres ? $"""INSERT INTO "TicketWords" ("Id", "Words") SELECT "Id", to_tsvector('simple', replace({words}, '_', 'q')) FROM "Tickets" """
            : $"""INSERT INTO "TicketWords" (rowid, "Words") SELECT "Id", {words} FROM "Tickets" """);
        if (isPostgres) await SayAsync(db, "ANALYZE"); // a server does it by itself within a minute of such a change
    }

    private static Task<int> SayAsync(BotDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
}
