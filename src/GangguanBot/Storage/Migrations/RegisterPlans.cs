using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>What is overdue is found in the index alone, and a cause within a step without reading all of that cause.</summary>
[DbContext(typeof(BotDb)), Migration("20261125150000_RegisterPlans")]
public sealed class RegisterPlans : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_Visits_LeftAt_DueAt", "Visits");
        migrationBuilder.CreateIndex("IX_Visits_LeftAt_DueAt_TicketId", "Visits", ["LeftAt", "DueAt", "TicketId"]);

        // Not in the model: an index cannot reach over an owned type and its owner there.
        migrationBuilder.Sql("""CREATE INDEX "IX_Tickets_Finding_Cause_Step_SubmittedAt" ON "Tickets" ("Finding_Cause", "Step", "SubmittedAt")""");
    }
}
