using GangguanBot.Storage.FullText;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>The words by which tickets are found (those that exist are indexed at the next start), and what the register's filters need to read one page only.</summary>
[DbContext(typeof(BotDb)), Migration("20261125120000_Register")]
public sealed class Register : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateWordTable("TicketWords");
        migrationBuilder.CreateTable("WordsDue", t => new { TicketId = t.Is<int>() }, constraints: t => t.PrimaryKey("PK_WordsDue", r => r.TicketId));
        migrationBuilder.Sql("""INSERT INTO "WordsDue" ("TicketId") SELECT "Id" FROM "Tickets" """);

        migrationBuilder.DropIndex("IX_Tickets_Step_AgencyId", "Tickets");
        migrationBuilder.CreateIndex("IX_Tickets_Step_AgencyId_SubmittedAt", "Tickets", ["Step", "AgencyId", "SubmittedAt"]);
        migrationBuilder.CreateIndex("IX_Tickets_Step_SubmittedAt", "Tickets", ["Step", "SubmittedAt"]);
        foreach (var column in new[] { "AgencyId", "SiteId", "KabidPostId", "KasiPostId" })
        {
            migrationBuilder.DropIndex($"IX_Tickets_{column}", "Tickets");
            migrationBuilder.CreateIndex($"IX_Tickets_{column}_SubmittedAt", "Tickets", [column, "SubmittedAt"]);
        }

        // Not in the model: an index cannot reach over an owned type and its owner there.
        migrationBuilder.Sql("""CREATE INDEX "IX_Tickets_Finding_Cause_SubmittedAt" ON "Tickets" ("Finding_Cause", "SubmittedAt")""");
    }
}
