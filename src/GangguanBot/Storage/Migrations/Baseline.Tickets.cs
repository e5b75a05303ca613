using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

public sealed partial class Baseline
{
    private static void MakeTickets(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Tickets", t => new
        {
            Id = t.Id<int>(), Year = t.Is<int>(), Serial = t.Is<int>(), SopVersion = t.Is<int>(), AgencyId = t.Is<int>(),
            ReporterId = t.Is<int>(), Symptom = t.Is<string>(), Sentence = t.Is<string>(), SinceWords = t.May<string>(),
            Since = t.Is<DateTime>(), Place = t.May<string>(), SiteId = t.May<int>(), Reach = t.May<string>(),
            ServiceStopped = t.Is<bool>(), Contact = t.May<string>(), Urgency = t.Is<string>(), Secrecy = t.Is<string>(),
            Step = t.Is<string>(), KadisPostId = t.Is<int>(), KabidPostId = t.May<int>(), KasiPostId = t.May<int>(),
            LeadId = t.May<int>(), RecoveredAt = t.May<DateTime>(), Finding_Cause = t.May<string>(), Finding_Action = t.May<string>(),
            Finding_Result = t.May<string>(), Finding_Detail = t.May<string>(), Confirmation = t.Is<string>(), Rating = t.May<int>(),
            SubmittedAt = t.Is<DateTime>(), ClosedAt = t.May<DateTime>(), AcknowledgedAt = t.May<DateTime>(), Version = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Tickets", r => r.Id);
            t.ForeignKey("FK_Tickets_Agencies_AgencyId", r => r.AgencyId, "Agencies", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_People_ReporterId", r => r.ReporterId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_Posts_KabidPostId", r => r.KabidPostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_Posts_KadisPostId", r => r.KadisPostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Tickets_Posts_KasiPostId", r => r.KasiPostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Tickets_AgencyId_SubmittedAt", "Tickets", ["AgencyId", "SubmittedAt"]);
        migrationBuilder.CreateIndex("IX_Tickets_ClosedAt", "Tickets", "ClosedAt");
        migrationBuilder.CreateIndex("IX_Tickets_KabidPostId_SubmittedAt", "Tickets", ["KabidPostId", "SubmittedAt"]);
        migrationBuilder.CreateIndex("IX_Tickets_KadisPostId", "Tickets", "KadisPostId");
        migrationBuilder.CreateIndex("IX_Tickets_KasiPostId_SubmittedAt", "Tickets", ["KasiPostId", "SubmittedAt"]);
        migrationBuilder.CreateIndex("IX_Tickets_LeadId", "Tickets", "LeadId");
        migrationBuilder.CreateIndex("IX_Tickets_ReporterId", "Tickets", "ReporterId");
        migrationBuilder.CreateIndex("IX_Tickets_SiteId_SubmittedAt", "Tickets", ["SiteId", "SubmittedAt"]);
        migrationBuilder.CreateIndex("IX_Tickets_Step_AgencyId_SubmittedAt", "Tickets", ["Step", "AgencyId", "SubmittedAt"]);
        migrationBuilder.CreateIndex("IX_Tickets_Step_SubmittedAt", "Tickets", ["Step", "SubmittedAt"]);
        migrationBuilder.CreateIndex("IX_Tickets_SubmittedAt", "Tickets", "SubmittedAt");
        migrationBuilder.CreateIndex("IX_Tickets_Year_Serial", "Tickets", ["Year", "Serial"], unique: true);

        migrationBuilder.CreateTable("Crew", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), PersonId = t.Is<int>(), IsLead = t.Is<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Crew", r => r.Id);
            t.ForeignKey("FK_Crew_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Crew_Tickets_TicketId", r => r.TicketId, "Tickets", "Id");
        });
        migrationBuilder.CreateIndex("IX_Crew_PersonId", "Crew", "PersonId");
        migrationBuilder.CreateIndex("IX_Crew_TicketId_PersonId", "Crew", ["TicketId", "PersonId"], unique: true);

        migrationBuilder.CreateTable("Watchers", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), PersonId = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Watchers", r => r.Id);
            t.ForeignKey("FK_Watchers_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Watchers_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Watchers_PersonId", "Watchers", "PersonId");
        migrationBuilder.CreateIndex("IX_Watchers_TicketId_PersonId", "Watchers", ["TicketId", "PersonId"], unique: true);

        migrationBuilder.CreateTable("Visits", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), Seq = t.Is<int>(), Step = t.Is<string>(), EnteredAt = t.Is<DateTime>(),
            LeftAt = t.May<DateTime>(), HalfAt = t.May<DateTime>(), DueAt = t.May<DateTime>(), Limit = t.May<string>(),
            Chase = t.May<string>(), ChasedTo = t.May<string>(), NextChaseAt = t.May<DateTime>(), OpenedAt = t.May<DateTime>(),
            AcceptedAt = t.May<DateTime>(), WorkedSeconds = t.May<int>(), PostId = t.May<int>(), Instructions = t.Is<string>(),
            Words = t.May<string>(), Awaited = t.May<string>(), Picked = t.Is<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Visits", r => r.Id);
            t.ForeignKey("FK_Visits_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Visits_LeftAt_DueAt_TicketId", "Visits", ["LeftAt", "DueAt", "TicketId"]);
        migrationBuilder.CreateIndex("IX_Visits_NextChaseAt", "Visits", "NextChaseAt");
        migrationBuilder.CreateIndex("IX_Visits_TicketId_Seq", "Visits", ["TicketId", "Seq"], unique: true);

        migrationBuilder.CreateTable("Journal", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), At = t.Is<DateTime>(), Move = t.Is<string>(), From = t.Is<string>(),
            To = t.Is<string>(), PersonId = t.May<int>(), PersonName = t.Is<string>(), Role = t.Is<string>(),
            PostTitle = t.May<string>(), Mode = t.May<string>(), LedBy = t.May<int>(), RecordedBy = t.May<string>(),
            ReasonKey = t.May<string>(), Words = t.May<string>(), Instructions = t.Is<string>(), Receiver = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Journal", r => r.Id);
            t.ForeignKey("FK_Journal_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Journal_TicketId", "Journal", "TicketId");

        migrationBuilder.CreateTable("TicketActs", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), At = t.Is<DateTime>(), Act = t.Is<string>(), PersonId = t.May<int>(),
            PersonName = t.Is<string>(), Role = t.May<string>(), PostTitle = t.May<string>(), Mode = t.May<string>(),
            Before = t.May<string>(), After = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TicketActs", r => r.Id);
            t.ForeignKey("FK_TicketActs_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_TicketActs_TicketId", "TicketActs", "TicketId");

        migrationBuilder.CreateTable("TicketDeliveries", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), PersonId = t.Is<int>(), At = t.Is<DateTime>(), Kind = t.Is<string>(),
            FileName = t.May<string>(), Outcome = t.Is<string>(), SentAt = t.May<DateTime>(), MessageId = t.May<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TicketDeliveries", r => r.Id);
            t.ForeignKey("FK_TicketDeliveries_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_TicketDeliveries_TicketId", "TicketDeliveries", "TicketId");

        migrationBuilder.CreateTable("Attachments", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), Kind = t.Is<string>(), Step = t.Is<string>(), At = t.Is<DateTime>(),
            PersonId = t.Is<int>(), FileId = t.May<string>(), Path = t.Is<string>(), DiscardedAt = t.May<DateTime>(),
            FileName = t.Is<string>(), ContentType = t.Is<string>(), Sha256 = t.Is<string>(), KeptSha256 = t.May<string>(),
            Caption = t.May<string>(), Latitude = t.May<double>(), Longitude = t.May<double>(), IsDuplicate = t.Is<bool>(),
            EarlierId = t.May<int>(), AlbumId = t.May<string>(), Node = t.May<string>(), Phase = t.May<string>(),
            DistanceMetres = t.May<double>(),
            Look = t.May<long>(), Band0 = t.May<int>(),
            Band1 = t.May<int>(), Band2 = t.May<int>(), Band3 = t.May<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Attachments", r => r.Id);
            t.ForeignKey("FK_Attachments_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Attachments_Band0", "Attachments", "Band0");
        migrationBuilder.CreateIndex("IX_Attachments_Band1", "Attachments", "Band1");
        migrationBuilder.CreateIndex("IX_Attachments_Band2", "Attachments", "Band2");
        migrationBuilder.CreateIndex("IX_Attachments_Band3", "Attachments", "Band3");
        migrationBuilder.CreateIndex("IX_Attachments_Sha256", "Attachments", "Sha256");
        migrationBuilder.CreateIndex("IX_Attachments_TicketId", "Attachments", "TicketId");

        migrationBuilder.CreateTable("Letters", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), AgendaYear = t.Is<int>(), AgendaNo = t.Is<int>(), Number = t.Is<string>(),
            Date = t.Is<DateOnly>(), Sender = t.Is<string>(), Subject = t.Is<string>(), RegisteredById = t.Is<int>(),
            RegisteredAt = t.Is<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Letters", r => r.Id);
            t.ForeignKey("FK_Letters_People_RegisteredById", r => r.RegisteredById, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Letters_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Letters_AgendaYear_AgendaNo", "Letters", ["AgendaYear", "AgendaNo"], unique: true);
        migrationBuilder.CreateIndex("IX_Letters_RegisteredById", "Letters", "RegisteredById");
        migrationBuilder.CreateIndex("IX_Letters_TicketId", "Letters", "TicketId", unique: true);

        migrationBuilder.CreateTable("OralDispositions", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), VisitSeq = t.Is<int>(), PostId = t.Is<int>(), OfficialId = t.Is<int>(),
            RecordedById = t.Is<int>(), RecordedAt = t.Is<DateTime>(), State = t.Is<string>(), AnsweredAt = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_OralDispositions", r => r.Id);
            t.ForeignKey("FK_OralDispositions_People_OfficialId", r => r.OfficialId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_OralDispositions_People_RecordedById", r => r.RecordedById,
                "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_OralDispositions_Posts_PostId", r => r.PostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_OralDispositions_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_OralDispositions_OfficialId", "OralDispositions", "OfficialId");
        migrationBuilder.CreateIndex("IX_OralDispositions_PostId", "OralDispositions", "PostId");
        migrationBuilder.CreateIndex("IX_OralDispositions_RecordedById", "OralDispositions", "RecordedById");
        migrationBuilder.CreateIndex("IX_OralDispositions_TicketId_VisitSeq", "OralDispositions", ["TicketId", "VisitSeq"], unique: true);

        migrationBuilder.CreateTable("Answers", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), Round = t.Is<int>(), Node = t.Is<string>(), Choice = t.Is<string>(),
            Words = t.May<string>(), At = t.Is<DateTime>(), PersonId = t.Is<int>(), CorrectedAt = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Answers", r => r.Id);
            t.ForeignKey("FK_Answers_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Answers_TicketId_Round", "Answers", ["TicketId", "Round"]);

        migrationBuilder.CreateTable("Parts", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), SiteId = t.May<int>(), At = t.Is<DateTime>(), PersonId = t.Is<int>(),
            Kind = t.Is<string>(), Name = t.Is<string>(), OldSerial = t.May<string>(), NewSerial = t.May<string>(),
            Quantity = t.Is<double>(), CorrectedAt = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Parts", r => r.Id);
            t.ForeignKey("FK_Parts_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Parts_At", "Parts", "At");
        migrationBuilder.CreateIndex("IX_Parts_SiteId", "Parts", "SiteId");
        migrationBuilder.CreateIndex("IX_Parts_TicketId", "Parts", "TicketId");

        migrationBuilder.CreateTable("Probes", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), SiteId = t.May<int>(), Reason = t.Is<string>(), At = t.Is<DateTime>(),
            DoneAt = t.May<DateTime>(), State = t.Is<string>(), Attempts = t.Column<int>(nullable: false, defaultValue: 0),
            Obstacle = t.May<string>(), Milliseconds = t.May<double>(), Loss = t.May<double>(), Raw = t.Is<string>(),
            Contradiction = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Probes", r => r.Id);
            t.ForeignKey("FK_Probes_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Probes_State_At", "Probes", ["State", "At"]);
        migrationBuilder.CreateIndex("IX_Probes_TicketId", "Probes", "TicketId");

        migrationBuilder.CreateTable("Traces", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), At = t.Is<DateTime>(), Origin = t.Is<string>(), PersonId = t.May<int>(),
            Raw = t.Is<string>(), Outcome = t.Is<string>(), IsReported = t.Is<bool>(), LastAddress = t.May<string>(),
            LastName = t.May<string>(), LastHop = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Traces", r => r.Id);
            t.ForeignKey("FK_Traces_Tickets_TicketId", r => r.TicketId, "Tickets", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Traces_TicketId", "Traces", "TicketId");
    }
}
