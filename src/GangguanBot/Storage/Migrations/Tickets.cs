using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

[DbContext(typeof(BotDb)), Migration("20260103000000_Tickets")]
public sealed class Tickets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Tickets", t => new
        {
            Id = t.Id<int>(), Year = t.Is<int>(), Serial = t.Is<int>(), SopVersion = t.Is<int>(), AgencyId = t.Is<int>(), ReporterId = t.Is<int>(),
            Symptom = t.Is<string>(), Sentence = t.Is<string>(), SinceWords = t.May<string>(), Since = t.Is<DateTime>(), Place = t.May<string>(),
            Reach = t.May<string>(), ServiceStopped = t.Is<bool>(), Contact = t.May<string>(), Urgency = t.Is<string>(), Secrecy = t.Is<string>(),
            Step = t.Is<string>(), KadisPostId = t.Is<int>(), KabidPostId = t.May<int>(), KasiPostId = t.May<int>(),
            Finding_Cause = t.May<string>(), Finding_Action = t.May<string>(), Finding_Result = t.May<string>(), Finding_Detail = t.May<string>(),
            Confirmation = t.Is<string>(), Rating = t.May<int>(), SubmittedAt = t.Is<DateTime>(), ClosedAt = t.May<DateTime>(),
            AcknowledgedAt = t.May<DateTime>(), Version = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Tickets", r => r.Id);
            t.ForeignKey("FK_Tickets_Agencies_AgencyId", r => r.AgencyId, "Agencies", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_People_ReporterId", r => r.ReporterId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_Posts_KadisPostId", r => r.KadisPostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_Posts_KabidPostId", r => r.KabidPostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_Posts_KasiPostId", r => r.KasiPostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Tickets_Year_Serial", "Tickets", ["Year", "Serial"], unique: true);
        migrationBuilder.CreateIndex("IX_Tickets_Step_AgencyId", "Tickets", ["Step", "AgencyId"]);
        foreach (var column in (ReadOnlySpan<string>)["AgencyId", "ReporterId", "KadisPostId", "KabidPostId", "KasiPostId"])
            migrationBuilder.CreateIndex($"IX_Tickets_{column}", "Tickets", column);

        migrationBuilder.CreateTable("Crew", t => new { Id = t.Id<int>(), TicketId = t.Is<int>(), PersonId = t.Is<int>(), IsLead = t.Is<bool>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_Crew", r => r.Id);
                t.ForeignKey("FK_Crew_Tickets_TicketId", r => r.TicketId, "Tickets", "Id");
                t.ForeignKey("FK_Crew_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Crew_TicketId_PersonId", "Crew", ["TicketId", "PersonId"], unique: true);
        migrationBuilder.CreateIndex("IX_Crew_PersonId", "Crew", "PersonId");

        migrationBuilder.CreateTable("Watchers", t => new { Id = t.Id<int>(), TicketId = t.Is<int>(), PersonId = t.Is<int>() },
            constraints: t =>
            {
                t.PrimaryKey("PK_Watchers", r => r.Id);
                t.ForeignKey("FK_Watchers_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
                t.ForeignKey("FK_Watchers_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Watchers_TicketId_PersonId", "Watchers", ["TicketId", "PersonId"], unique: true);
        migrationBuilder.CreateIndex("IX_Watchers_PersonId", "Watchers", "PersonId");
    }
}
