using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Paper letters with their agenda numbers, and dispositions given by word of mouth.</summary>
[DbContext(typeof(BotDb)), Migration("20261122000001_FrontDesk")]
public sealed class FrontDesk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("RecordedBy", "Journal", nullable: true);

        migrationBuilder.CreateTable("Letters", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), AgendaYear = t.Is<int>(), AgendaNo = t.Is<int>(), Number = t.Is<string>(), Date = t.Is<DateOnly>(),
            Sender = t.Is<string>(), Subject = t.Is<string>(), RegisteredById = t.Is<int>(), RegisteredAt = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Letters", r => r.Id);
            t.ForeignKey("FK_Letters_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Letters_People_RegisteredById", r => r.RegisteredById, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Letters_AgendaYear_AgendaNo", "Letters", ["AgendaYear", "AgendaNo"], unique: true);
        migrationBuilder.CreateIndex("IX_Letters_TicketId", "Letters", "TicketId", unique: true);
        migrationBuilder.CreateIndex("IX_Letters_RegisteredById", "Letters", "RegisteredById");

        migrationBuilder.CreateTable("OralDispositions", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), VisitSeq = t.Is<int>(), PostId = t.Is<int>(), OfficialId = t.Is<int>(), RecordedById = t.Is<int>(),
            RecordedAt = t.Is<DateTime>(), State = t.Is<string>(), AnsweredAt = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_OralDispositions", r => r.Id);
            t.ForeignKey("FK_OralDispositions_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_OralDispositions_Posts_PostId", r => r.PostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_OralDispositions_People_OfficialId", r => r.OfficialId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_OralDispositions_People_RecordedById", r => r.RecordedById, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_OralDispositions_TicketId_VisitSeq", "OralDispositions", ["TicketId", "VisitSeq"], unique: true);
        migrationBuilder.CreateIndex("IX_OralDispositions_PostId", "OralDispositions", "PostId");
        migrationBuilder.CreateIndex("IX_OralDispositions_OfficialId", "OralDispositions", "OfficialId");
        migrationBuilder.CreateIndex("IX_OralDispositions_RecordedById", "OralDispositions", "RecordedById");
    }
}
