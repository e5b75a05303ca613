using GangguanBot.Storage.FullText;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

public sealed partial class Baseline
{
    private static void MakeFeatures(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Outages", t => new
        {
            Id = t.Id<int>(), On = t.Is<string>(), Name = t.Is<string>(), State = t.Is<string>(), AskedAt = t.Is<DateTime>(),
            KasiPostId = t.Is<int>(), Version = t.Is<int>(),
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

        migrationBuilder.CreateTable("Pulse", t => new
        {
            Id = t.Id<int>(), At = t.Is<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_Pulse", r => r.Id));

        migrationBuilder.CreateTable("Digests", t => new
        {
            Id = t.Id<int>(), PersonId = t.Is<int>(), Day = t.Is<DateOnly>(), At = t.Is<DateTime>(), Lines = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Digests", r => r.Id);
            t.ForeignKey("FK_Digests_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Digests_PersonId_Day", "Digests", ["PersonId", "Day"], unique: true);

        migrationBuilder.CreateTable("Reminders", t => new
        {
            Id = t.Id<int>(), VisitId = t.Is<int>(), Level = t.Is<string>(),
            Outcome = t.Column<string>(nullable: false, defaultValue: "Sent"), SentAt = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Reminders", r => r.Id);
            t.ForeignKey("FK_Reminders_Visits_VisitId", r => r.VisitId, "Visits", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Reminders_VisitId_Level", "Reminders", ["VisitId", "Level"], unique: true);

        migrationBuilder.CreateTable("Notices", t => new
        {
            Id = t.Id<int>(), PersonId = t.Is<int>(), VisitId = t.Is<int>(), Level = t.Is<string>(), Kind = t.Is<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Notices", r => r.Id);
            t.ForeignKey("FK_Notices_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Notices_Visits_VisitId", r => r.VisitId, "Visits", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Notices_PersonId_VisitId_Level", "Notices", ["PersonId", "VisitId", "Level"], unique: true);
        migrationBuilder.CreateIndex("IX_Notices_VisitId", "Notices", "VisitId");

        migrationBuilder.CreateTable("RecapsSent", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), From = t.Is<DateOnly>(), PersonId = t.Is<int>(), PostId = t.May<int>(),
            SentAt = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_RecapsSent", r => r.Id);
            t.ForeignKey("FK_RecapsSent_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_RecapsSent_Kind_From", "RecapsSent", ["Kind", "From"]);
        migrationBuilder.CreateIndex("IX_RecapsSent_PersonId_Kind_From", "RecapsSent", ["PersonId", "Kind", "From"], unique: true);

        migrationBuilder.CreateTable("Papers", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), Subject = t.Is<string>(), TicketId = t.May<int>(), Version = t.Is<int>(),
            Path = t.Is<string>(), Sha256 = t.Is<string>(), ContentHash = t.Is<string>(), TokenHash = t.Is<string>(),
            Pages = t.Is<int>(), MadeAt = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Papers", r => r.Id);
            t.ForeignKey("FK_Papers_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Papers_Kind_Subject_Version", "Papers", ["Kind", "Subject", "Version"], unique: true);
        migrationBuilder.CreateIndex("IX_Papers_TicketId", "Papers", "TicketId");
        migrationBuilder.CreateIndex("IX_Papers_TokenHash", "Papers", "TokenHash", unique: true);

        migrationBuilder.CreateTable("PaperOrders", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), Subject = t.Is<string>(), TicketId = t.May<int>(), PersonId = t.Is<int>(),
            At = t.Is<DateTime>(), State = t.Is<string>(), Attempts = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PaperOrders", r => r.Id);
            t.ForeignKey("FK_PaperOrders_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_PaperOrders_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_PaperOrders_PersonId", "PaperOrders", "PersonId");
        migrationBuilder.CreateIndex("IX_PaperOrders_State", "PaperOrders", "State");
        migrationBuilder.CreateIndex("IX_PaperOrders_TicketId", "PaperOrders", "TicketId");

        migrationBuilder.CreateTable("LetterReminders", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), NextAt = t.May<DateTime>(), Reminded = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_LetterReminders", r => r.Id);
            t.ForeignKey("FK_LetterReminders_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_LetterReminders_NextAt", "LetterReminders", "NextAt");
        migrationBuilder.CreateIndex("IX_LetterReminders_TicketId", "LetterReminders", "TicketId", unique: true);

        migrationBuilder.CreateTable("RepairProposals", t => new
        {
            Id = t.Id<int>(), SiteId = t.Is<int>(), TicketId = t.Is<int>(), PostId = t.Is<int>(), AskedAt = t.Is<DateTime>(),
            Answer = t.Is<string>(), AnsweredAt = t.May<DateTime>(), AnsweredById = t.May<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_RepairProposals", r => r.Id);
            t.ForeignKey("FK_RepairProposals_Posts_PostId", r => r.PostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_RepairProposals_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_RepairProposals_PostId", "RepairProposals", "PostId");
        migrationBuilder.CreateIndex("IX_RepairProposals_SiteId_AskedAt", "RepairProposals", ["SiteId", "AskedAt"]);
        migrationBuilder.CreateIndex("IX_RepairProposals_TicketId", "RepairProposals", "TicketId", unique: true);

        migrationBuilder.CreateTable("ExportJobs", t => new
        {
            Id = t.Id<int>(), PersonId = t.Is<int>(), ChatId = t.Is<long>(), Form = t.Is<string>(), Filter = t.Is<string>(),
            State = t.Is<string>(), Attempts = t.Is<int>(), CreatedAt = t.Is<DateTime>(), DoneAt = t.May<DateTime>(),
            Total = t.Is<int>(), Written = t.Is<int>(), Parts = t.Is<int>(), Fault = t.May<string>(), Version = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ExportJobs", r => r.Id);
            t.ForeignKey("FK_ExportJobs_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_ExportJobs_PersonId", "ExportJobs", "PersonId");
        migrationBuilder.CreateIndex("IX_ExportJobs_State", "ExportJobs", "State");

        migrationBuilder.CreateTable("WordsDue", t => new
        {
            TicketId = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_WordsDue", r => r.TicketId));

        migrationBuilder.CreateTable("Troubles", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), ToldAt = t.Is<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_Troubles", r => r.Id));
        migrationBuilder.CreateIndex("IX_Troubles_Kind", "Troubles", "Kind", unique: true);

        migrationBuilder.CreateTable("Chain", t => new
        {
            Seq = t.Is<int>(), Source = t.Is<string>(), RowId = t.Is<int>(), Content = t.Is<string>(), Names = t.Is<string>(),
            Salt = t.May<string>(), Hash = t.Is<string>(),
        }, constraints: t => t.PrimaryKey("PK_Chain", r => r.Seq));
        migrationBuilder.CreateIndex("IX_Chain_Source_RowId", "Chain", ["Source", "RowId"], unique: true);

        migrationBuilder.CreateTable("ChainChecks", t => new
        {
            Id = t.Id<int>(), At = t.Is<DateTime>(), Count = t.Is<int>(), Head = t.Is<string>(), Fault = t.May<string>(),
            Table = t.May<string>(), RowId = t.May<int>(), Seq = t.May<int>(),
        }, constraints: t => t.PrimaryKey("PK_ChainChecks", r => r.Id));

        migrationBuilder.CreateWordTable("TicketWords");

        // Not in the model: an index cannot reach over an owned type and its owner there.
        migrationBuilder.Sql("""CREATE INDEX "IX_Tickets_Finding_Cause_SubmittedAt" ON "Tickets" ("Finding_Cause", "SubmittedAt")""");
        migrationBuilder.Sql("""CREATE INDEX "IX_Tickets_Finding_Cause_Step_SubmittedAt" ON "Tickets" ("Finding_Cause", "Step", "SubmittedAt")""");
    }
}
