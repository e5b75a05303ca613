using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Papers that were made, orders for them, and reminders of signed letters.</summary>
[DbContext(typeof(BotDb)), Migration("20261125100000_Papers")]
public sealed class Papers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Papers", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), Subject = t.Is<string>(), TicketId = t.May<int>(), Version = t.Is<int>(), Path = t.Is<string>(), Sha256 = t.Is<string>(),
            ContentHash = t.Is<string>(), TokenHash = t.Is<string>(), Pages = t.Is<int>(), MadeAt = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Papers", r => r.Id);
            t.ForeignKey("FK_Papers_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Papers_Kind_Subject_Version", "Papers", ["Kind", "Subject", "Version"], unique: true);
        migrationBuilder.CreateIndex("IX_Papers_TokenHash", "Papers", "TokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_Papers_TicketId", "Papers", "TicketId");

        migrationBuilder.CreateTable("PaperOrders", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), Subject = t.Is<string>(), TicketId = t.May<int>(), PersonId = t.Is<int>(), At = t.Is<DateTime>(), State = t.Is<string>(), Attempts = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PaperOrders", r => r.Id);
            t.ForeignKey("FK_PaperOrders_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_PaperOrders_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_PaperOrders_State", "PaperOrders", "State");
        migrationBuilder.CreateIndex("IX_PaperOrders_TicketId", "PaperOrders", "TicketId");
        migrationBuilder.CreateIndex("IX_PaperOrders_PersonId", "PaperOrders", "PersonId");

        migrationBuilder.CreateTable("LetterReminders", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), NextAt = t.May<DateTime>(), Reminded = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_LetterReminders", r => r.Id);
            t.ForeignKey("FK_LetterReminders_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_LetterReminders_TicketId", "LetterReminders", "TicketId", unique: true);
        migrationBuilder.CreateIndex("IX_LetterReminders_NextAt", "LetterReminders", "NextAt");
    }
}
