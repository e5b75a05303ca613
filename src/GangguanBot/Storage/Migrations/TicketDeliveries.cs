using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Marks on messages, and what of a ticket reached whom.</summary>
[DbContext(typeof(BotDb)), Migration("20261125140000_TicketDeliveries")]
public sealed class TicketDeliveries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Mark", "Outbox", nullable: true);
        migrationBuilder.CreateTable("TicketDeliveries", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), PersonId = t.Is<int>(), At = t.Is<DateTime>(), Kind = t.Is<string>(), FileName = t.May<string>(), Outcome = t.Is<string>(),
            SentAt = t.May<DateTime>(), MessageId = t.May<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TicketDeliveries", r => r.Id);
            t.ForeignKey("FK_TicketDeliveries_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_TicketDeliveries_TicketId", "TicketDeliveries", "TicketId");
    }
}
