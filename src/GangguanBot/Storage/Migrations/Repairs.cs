using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Permanent repairs that were proposed.</summary>
[DbContext(typeof(BotDb)), Migration("20261124000070_Repairs")]
public sealed class Repairs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("RepairProposals", t => new
        {
            Id = t.Id<int>(), SiteId = t.Is<int>(), TicketId = t.Is<int>(), PostId = t.Is<int>(), AskedAt = t.Is<DateTime>(), Answer = t.Is<string>(),
            AnsweredAt = t.May<DateTime>(), AnsweredById = t.May<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_RepairProposals", r => r.Id);
            t.ForeignKey("FK_RepairProposals_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_RepairProposals_Posts_PostId", r => r.PostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_RepairProposals_SiteId_AskedAt", "RepairProposals", ["SiteId", "AskedAt"]);
        migrationBuilder.CreateIndex("IX_RepairProposals_TicketId", "RepairProposals", "TicketId", unique: true);
        migrationBuilder.CreateIndex("IX_RepairProposals_PostId", "RepairProposals", "PostId");
    }
}
