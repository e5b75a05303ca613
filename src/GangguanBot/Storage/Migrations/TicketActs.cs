using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>What was done with tickets besides their moves.</summary>
[DbContext(typeof(BotDb)), Migration("20261125000000_TicketActs")]
public sealed class TicketActs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("TicketActs", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), At = t.Is<DateTime>(), Act = t.Is<string>(), PersonId = t.May<int>(), PersonName = t.Is<string>(), Role = t.May<string>(),
            PostTitle = t.May<string>(), Mode = t.May<string>(), Before = t.May<string>(), After = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TicketActs", r => r.Id);
            t.ForeignKey("FK_TicketActs_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_TicketActs_TicketId", "TicketActs", "TicketId");
    }
}
