using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Office time held by each stay, what recaps are read by, and which of them went out; troubles that admins were told of.</summary>
[DbContext(typeof(BotDb)), Migration("20261122050000_Recaps")]
public sealed class Recaps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("WorkedSeconds", "Visits", nullable: true);
        migrationBuilder.AddColumn<int>("PostId", "Visits", nullable: true);
        migrationBuilder.CreateIndex("IX_Tickets_SubmittedAt", "Tickets", "SubmittedAt");
        migrationBuilder.CreateIndex("IX_Tickets_ClosedAt", "Tickets", "ClosedAt");

        migrationBuilder.CreateTable("RecapsSent", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), From = t.Is<DateOnly>(), PersonId = t.Is<int>(), PostId = t.May<int>(), SentAt = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_RecapsSent", r => r.Id);
            t.ForeignKey("FK_RecapsSent_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_RecapsSent_PersonId_Kind_From", "RecapsSent", ["PersonId", "Kind", "From"], unique: true);
        migrationBuilder.CreateIndex("IX_RecapsSent_Kind_From", "RecapsSent", ["Kind", "From"]);

        migrationBuilder.CreateTable("Troubles", t => new { Id = t.Id<int>(), Kind = t.Is<string>(), ToldAt = t.Is<DateTime>() },
            constraints: t => t.PrimaryKey("PK_Troubles", r => r.Id));
        migrationBuilder.CreateIndex("IX_Troubles_Kind", "Troubles", "Kind", unique: true);
    }
}
