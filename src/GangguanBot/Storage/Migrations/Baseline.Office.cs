using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

public sealed partial class Baseline
{
    private static void MakeOffice(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Agencies", t => new
        {
            Id = t.Id<int>(), Code = t.Is<string>(), Name = t.Is<string>(), Short = t.Is<string>(), Critical = t.Is<bool>(),
            Removed = t.Column<bool>(nullable: false, defaultValue: false),
        }, constraints: t => t.PrimaryKey("PK_Agencies", r => r.Id));
        migrationBuilder.CreateIndex("IX_Agencies_Code", "Agencies", "Code", unique: true);

        migrationBuilder.CreateTable("Posts", t => new
        {
            Id = t.Id<int>(), Code = t.Is<string>(), Role = t.Is<string>(), Title = t.Is<string>(), Short = t.Is<string>(),
            Removed = t.Column<bool>(nullable: false, defaultValue: false), ReportsToId = t.May<int>(), SeatPersonId = t.May<int>(),
            SeatMode = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Posts", r => r.Id);
            t.ForeignKey("FK_Posts_Posts_ReportsToId", r => r.ReportsToId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Posts_Code", "Posts", "Code", unique: true);
        migrationBuilder.CreateIndex("IX_Posts_ReportsToId", "Posts", "ReportsToId");

        migrationBuilder.CreateTable("Sites", t => new
        {
            Id = t.Id<int>(), AgencyId = t.Is<int>(), Name = t.Is<string>(), Address = t.May<string>(), Probe = t.May<string>(),
            District = t.May<string>(), Upstream = t.May<string>(), Latitude = t.May<double>(), Longitude = t.May<double>(),
            ContractDown = t.May<double>(), ContractUp = t.May<double>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Sites", r => r.Id);
            t.ForeignKey("FK_Sites_Agencies_AgencyId", r => r.AgencyId, "Agencies", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Sites_AgencyId_Name", "Sites", ["AgencyId", "Name"], unique: true);

        migrationBuilder.CreateTable("People", t => new
        {
            Id = t.Id<int>(), TelegramId = t.Is<long>(), Name = t.Is<string>(), Nip = t.May<string>(), Role = t.May<string>(),
            SectionId = t.May<int>(), AgencyId = t.May<int>(), Language = t.May<string>(), DigestMinutes = t.May<int>(),
            Unreachable = t.Is<bool>(), AwayUntil = t.May<DateTime>(), StartedAt = t.May<DateTime>(), PrivacyShownAt = t.May<DateTime>(),
            ErasureAskedAt = t.May<DateTime>(), Removed = t.Is<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_People", r => r.Id);
            t.ForeignKey("FK_People_Agencies_AgencyId", r => r.AgencyId, "Agencies", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_People_Posts_SectionId", r => r.SectionId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_People_AgencyId", "People", "AgencyId");
        migrationBuilder.CreateIndex("IX_People_SectionId", "People", "SectionId");
        migrationBuilder.CreateIndex("IX_People_TelegramId", "People", "TelegramId", unique: true);

        migrationBuilder.CreateTable("Holdings", t => new
        {
            Id = t.Id<int>(), PostId = t.Is<int>(), PersonId = t.Is<int>(), Mode = t.Is<string>(), From = t.Is<DateTime>(),
            Until = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Holdings", r => r.Id);
            t.ForeignKey("FK_Holdings_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Holdings_Posts_PostId", r => r.PostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Holdings_PersonId", "Holdings", "PersonId");
        migrationBuilder.CreateIndex("IX_Holdings_PostId_From", "Holdings", ["PostId", "From"]);

        migrationBuilder.CreateTable("AdmissionRequests", t => new
        {
            Id = t.Id<int>(), TelegramId = t.Is<long>(), Name = t.Is<string>(), Words = t.May<string>(), Language = t.Is<string>(),
            InvitationId = t.May<int>(), Role = t.May<string>(), AgencyId = t.May<int>(), PostId = t.May<int>(),
            AskedAt = t.Is<DateTime>(), State = t.Is<string>(), DecidedAt = t.May<DateTime>(), DecidedById = t.May<int>(),
            Version = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_AdmissionRequests", r => r.Id));
        migrationBuilder.CreateIndex("IX_AdmissionRequests_State", "AdmissionRequests", "State");
        migrationBuilder.CreateIndex("IX_AdmissionRequests_TelegramId", "AdmissionRequests", "TelegramId");

        migrationBuilder.CreateTable("Claims", t => new
        {
            Id = t.Id<int>(), Hash = t.Is<string>(), ExpiresAt = t.Is<DateTime>(), UsedAt = t.May<DateTime>(), Version = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_Claims", r => r.Id));
        migrationBuilder.CreateIndex("IX_Claims_Hash", "Claims", "Hash", unique: true);

        migrationBuilder.CreateTable("Guesses", t => new
        {
            Id = t.Id<int>(), ChatId = t.Is<long>(), At = t.Is<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_Guesses", r => r.Id));
        migrationBuilder.CreateIndex("IX_Guesses_ChatId_At", "Guesses", ["ChatId", "At"]);

        migrationBuilder.CreateTable("Invitations", t => new
        {
            Id = t.Id<int>(), Hash = t.Is<string>(), Role = t.Is<string>(), AgencyId = t.May<int>(), PostId = t.May<int>(),
            NeedsApproval = t.Is<bool>(), MadeById = t.Is<int>(), MadeAt = t.Is<DateTime>(), ExpiresAt = t.Is<DateTime>(),
            UsedBy = t.May<long>(), UsedAt = t.May<DateTime>(), RevokedAt = t.May<DateTime>(), Version = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_Invitations", r => r.Id));
        migrationBuilder.CreateIndex("IX_Invitations_Hash", "Invitations", "Hash", unique: true);

        migrationBuilder.CreateTable("NetworkPlaces", t => new
        {
            Id = t.Id<int>(), Prefix = t.Is<string>(), Name = t.Is<string>(),
        }, constraints: t => t.PrimaryKey("PK_NetworkPlaces", r => r.Id));
        migrationBuilder.CreateIndex("IX_NetworkPlaces_Prefix", "NetworkPlaces", "Prefix", unique: true);

        migrationBuilder.CreateTable("OfficeJournal", t => new
        {
            Id = t.Id<int>(), At = t.Is<DateTime>(), ActorId = t.May<int>(), ActorName = t.Is<string>(), Act = t.Is<string>(),
            Subject = t.Is<string>(), Before = t.May<string>(), After = t.May<string>(),
        }, constraints: t => t.PrimaryKey("PK_OfficeJournal", r => r.Id));
        migrationBuilder.CreateIndex("IX_OfficeJournal_At", "OfficeJournal", "At");

        migrationBuilder.CreateTable("ReadyInstructions", t => new
        {
            Id = t.Id<int>(), BuiltIn = t.May<string>(), Text = t.May<string>(), Removed = t.Is<bool>(),
        }, constraints: t => t.PrimaryKey("PK_ReadyInstructions", r => r.Id));

        migrationBuilder.CreateTable("RunningSettings", t => new
        {
            Id = t.Id<int>(), Key = t.Is<string>(), Value = t.Is<string>(), ByName = t.Is<string>(), At = t.Is<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_RunningSettings", r => r.Id));
        migrationBuilder.CreateIndex("IX_RunningSettings_Key", "RunningSettings", "Key", unique: true);

        migrationBuilder.CreateTable("CalendarDays", t => new
        {
            Id = t.Id<int>(), Date = t.Is<DateOnly>(), Mark = t.Is<string>(), Name = t.Is<string>(), Hours = t.Is<string>(),
        }, constraints: t => t.PrimaryKey("PK_CalendarDays", r => r.Id));
        migrationBuilder.CreateIndex("IX_CalendarDays_Date", "CalendarDays", "Date", unique: true);

        migrationBuilder.CreateTable("CalendarHours", t => new
        {
            Id = t.Id<int>(), Name = t.Is<string>(), From = t.Is<DateOnly>(), To = t.Is<DateOnly>(), Week = t.Is<string>(),
            Friday = t.Is<string>(),
        }, constraints: t => t.PrimaryKey("PK_CalendarHours", r => r.Id));
        migrationBuilder.CreateIndex("IX_CalendarHours_From", "CalendarHours", "From");

        migrationBuilder.CreateTable("LongActs", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), PersonId = t.Is<int>(), ChatId = t.Is<long>(), At = t.Is<DateTime>(),
            Attempts = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_LongActs", r => r.Id);
            t.ForeignKey("FK_LongActs_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_LongActs_PersonId", "LongActs", "PersonId");
    }
}
