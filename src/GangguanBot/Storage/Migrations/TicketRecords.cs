using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

[DbContext(typeof(BotDb)), Migration("20260104000000_TicketRecords")]
public sealed class TicketRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Visits", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), Seq = t.Is<int>(), Step = t.Is<string>(), EnteredAt = t.Is<DateTime>(), LeftAt = t.May<DateTime>(),
            HalfAt = t.May<DateTime>(), DueAt = t.May<DateTime>(), Limit = t.May<string>(), OpenedAt = t.May<DateTime>(), AcceptedAt = t.May<DateTime>(),
            Instructions = t.Is<string>(), Words = t.May<string>(), Picked = t.Is<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Visits", r => r.Id);
            t.ForeignKey("FK_Visits_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Visits_TicketId_Seq", "Visits", ["TicketId", "Seq"], unique: true);
        migrationBuilder.CreateIndex("IX_Visits_LeftAt_DueAt", "Visits", ["LeftAt", "DueAt"]);

        migrationBuilder.CreateTable("Journal", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), At = t.Is<DateTime>(), Move = t.Is<string>(), From = t.Is<string>(), To = t.Is<string>(),
            PersonId = t.May<int>(), PersonName = t.Is<string>(), Role = t.Is<string>(), PostTitle = t.May<string>(), Mode = t.May<string>(),
            ReasonKey = t.May<string>(), Words = t.May<string>(), Instructions = t.Is<string>(), Receiver = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Journal", r => r.Id);
            t.ForeignKey("FK_Journal_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Journal_TicketId", "Journal", "TicketId");

        migrationBuilder.CreateTable("Attachments", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), Kind = t.Is<string>(), Step = t.Is<string>(), At = t.Is<DateTime>(), PersonId = t.Is<int>(),
            FileId = t.May<string>(), Path = t.Is<string>(), FileName = t.Is<string>(), ContentType = t.Is<string>(), Sha256 = t.Is<string>(),
            Caption = t.May<string>(), Latitude = t.May<double>(), Longitude = t.May<double>(), IsDuplicate = t.Is<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Attachments", r => r.Id);
            t.ForeignKey("FK_Attachments_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Attachments_TicketId", "Attachments", "TicketId");
        migrationBuilder.CreateIndex("IX_Attachments_Sha256", "Attachments", "Sha256");

        migrationBuilder.CreateTable("Answers", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), Round = t.Is<int>(), Node = t.Is<string>(), Choice = t.Is<string>(), Words = t.May<string>(),
            At = t.Is<DateTime>(), PersonId = t.Is<int>(), CorrectedAt = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Answers", r => r.Id);
            t.ForeignKey("FK_Answers_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Answers_TicketId_Round", "Answers", ["TicketId", "Round"]);

        migrationBuilder.CreateTable("Reminders", t => new { Id = t.Id<int>(), VisitId = t.Is<int>(), Level = t.Is<string>(), SentAt = t.Is<DateTime>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_Reminders", r => r.Id);
                t.ForeignKey("FK_Reminders_Visits_VisitId", r => r.VisitId, "Visits", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Reminders_VisitId_Level", "Reminders", ["VisitId", "Level"], unique: true);

        migrationBuilder.CreateTable("Pulse", t => new { Id = t.Id<int>(), At = t.Is<DateTime>() }, constraints: t => t.PrimaryKey("PK_Pulse", r => r.Id));
    }
}
