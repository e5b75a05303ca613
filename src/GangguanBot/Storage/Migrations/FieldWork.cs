using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>What is seen and used in the field: traces, looks of the server, parts.</summary>
[DbContext(typeof(BotDb)), Migration("20261124000002_FieldWork")]
public sealed class FieldWork : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Traces", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), At = t.Is<DateTime>(), Origin = t.Is<string>(), PersonId = t.May<int>(), Raw = t.Is<string>(),
            Outcome = t.Is<string>(), IsReported = t.Is<bool>(), LastAddress = t.May<string>(), LastName = t.May<string>(), LastHop = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Traces", r => r.Id);
            t.ForeignKey("FK_Traces_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Traces_TicketId", "Traces", "TicketId");

        migrationBuilder.CreateTable("Probes", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), SiteId = t.May<int>(), Reason = t.Is<string>(), At = t.Is<DateTime>(), DoneAt = t.May<DateTime>(),
            State = t.Is<string>(), Obstacle = t.May<string>(), Milliseconds = t.May<double>(), Loss = t.May<double>(), Raw = t.Is<string>(), Contradiction = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Probes", r => r.Id);
            t.ForeignKey("FK_Probes_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Probes_TicketId", "Probes", "TicketId");
        migrationBuilder.CreateIndex("IX_Probes_State_At", "Probes", ["State", "At"]);

        migrationBuilder.CreateTable("Parts", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), SiteId = t.May<int>(), At = t.Is<DateTime>(), PersonId = t.Is<int>(), Kind = t.Is<string>(), Name = t.Is<string>(),
            OldSerial = t.May<string>(), NewSerial = t.May<string>(), Quantity = t.Is<double>(), CorrectedAt = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Parts", r => r.Id);
            t.ForeignKey("FK_Parts_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Parts_TicketId", "Parts", "TicketId");
        migrationBuilder.CreateIndex("IX_Parts_SiteId", "Parts", "SiteId");
    }
}
