using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Escalation, messages that several reminders share, and daily digests. Running stays get the ladder of their step.</summary>
[DbContext(typeof(BotDb)), Migration("20261123000000_Escalation")]
public sealed class Escalation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("DigestMinutes", "People", nullable: true);
        migrationBuilder.AddColumn<string>("Chase", "Visits", nullable: true);
        migrationBuilder.AddColumn<string>("ChasedTo", "Visits", nullable: true);
        migrationBuilder.AddColumn<DateTime>("NextChaseAt", "Visits", nullable: true);
        migrationBuilder.CreateIndex("IX_Visits_NextChaseAt", "Visits", "NextChaseAt");
        migrationBuilder.AddColumn<string>("Outcome", "Reminders", nullable: false, defaultValue: "Sent");

        migrationBuilder.CreateTable("Notices", t => new
        {
            Id = t.Id<int>(), PersonId = t.Is<int>(), VisitId = t.Is<int>(), Level = t.Is<string>(), Kind = t.Is<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Notices", r => r.Id);
            t.ForeignKey("FK_Notices_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Notices_Visits_VisitId", r => r.VisitId, "Visits", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Notices_PersonId_VisitId_Level", "Notices", ["PersonId", "VisitId", "Level"], unique: true);
        migrationBuilder.CreateIndex("IX_Notices_VisitId", "Notices", "VisitId");

        migrationBuilder.CreateTable("Digests", t => new { Id = t.Id<int>(), PersonId = t.Is<int>(), Day = t.Is<DateOnly>(), At = t.Is<DateTime>(), Lines = t.Is<int>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_Digests", r => r.Id);
                t.ForeignKey("FK_Digests_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Digests_PersonId_Day", "Digests", ["PersonId", "Day"], unique: true);

        migrationBuilder.Sql("""
            UPDATE "Visits" SET
                "Chase" = CASE
                    WHEN "Step" = 'Reporting' THEN 'half: holder; limit: holder'
                    WHEN "Step" = 'OnHold' THEN 'limit: holder; 1 hari: +1'
                    WHEN "Step" IN ('TechnicianReport', 'KasiReport', 'KabidReport') THEN 'half: holder; limit: holder, +1; 30 menit: +2; 60 menit: +3; 90 menit: +4'
                    ELSE 'half: holder; limit: holder, +1; 1 hari: +2; 2 hari: +3; 3 hari: +4' END,
                "ChasedTo" = (SELECT MAX(r."Level") FROM "Reminders" r WHERE r."VisitId" = "Visits"."Id"),
                "NextChaseAt" = COALESCE("HalfAt", "DueAt")
            WHERE "LeftAt" IS NULL AND "DueAt" IS NOT NULL
            """); // 'HalfTime' < 'Limit' in the alphabet too; an instant that is too early is put right by the first sweep
    }
}
