using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Mass outages: which tickets belong together, and which goes along with which.</summary>
[DbContext(typeof(BotDb)), Migration("20261124000060_Outages")]
public sealed class Outages : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("LeadId", "Tickets", nullable: true);
        migrationBuilder.CreateIndex("IX_Tickets_LeadId", "Tickets", "LeadId");
        migrationBuilder.AddColumn<DateTime>("RecoveredAt", "Tickets", nullable: true);
        migrationBuilder.AddColumn<int>("LedBy", "Journal", nullable: true);

        migrationBuilder.CreateTable("Outages", t => new
        {
            Id = t.Id<int>(), On = t.Is<string>(), Name = t.Is<string>(), State = t.Is<string>(), AskedAt = t.Is<DateTime>(), KasiPostId = t.Is<int>(), Version = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_Outages", r => r.Id));
        migrationBuilder.CreateIndex("IX_Outages_On_Name_State", "Outages", ["On", "Name", "State"]);

        migrationBuilder.CreateTable("OutageMembers", t => new
        {
            Id = t.Id<int>(), OutageId = t.Is<int>(), TicketId = t.Is<int>(), State = t.Is<string>(), At = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_OutageMembers", r => r.Id);
            t.ForeignKey("FK_OutageMembers_Outages_OutageId", r => r.OutageId, "Outages", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_OutageMembers_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_OutageMembers_OutageId_TicketId", "OutageMembers", ["OutageId", "TicketId"], unique: true);
        migrationBuilder.CreateIndex("IX_OutageMembers_TicketId", "OutageMembers", "TicketId");
    }
}
