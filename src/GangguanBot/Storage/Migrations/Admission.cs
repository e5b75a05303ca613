using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>How people come in: claim of the first admin, invitations, requests, and guesses at codes.</summary>
[DbContext(typeof(BotDb)), Migration("20261122010000_Admission")]
public sealed class Admission : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Claims", t => new
        {
            Id = t.Id<int>(), Hash = t.Is<string>(), ExpiresAt = t.Is<DateTime>(), UsedAt = t.May<DateTime>(), Version = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_Claims", r => r.Id));
        migrationBuilder.CreateIndex("IX_Claims_Hash", "Claims", "Hash", unique: true);

        migrationBuilder.CreateTable("Guesses", t => new { Id = t.Id<int>(), ChatId = t.Is<long>(), At = t.Is<DateTime>() },
            constraints: t => t.PrimaryKey("PK_Guesses", r => r.Id));
        migrationBuilder.CreateIndex("IX_Guesses_ChatId_At", "Guesses", ["ChatId", "At"]);

        migrationBuilder.CreateTable("Invitations", t => new
        {
            Id = t.Id<int>(), Hash = t.Is<string>(), Role = t.Is<string>(), AgencyId = t.May<int>(), PostId = t.May<int>(), NeedsApproval = t.Is<bool>(),
            MadeById = t.Is<int>(), MadeAt = t.Is<DateTime>(), ExpiresAt = t.Is<DateTime>(), UsedBy = t.May<long>(), UsedAt = t.May<DateTime>(),
            RevokedAt = t.May<DateTime>(), Version = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_Invitations", r => r.Id));
        migrationBuilder.CreateIndex("IX_Invitations_Hash", "Invitations", "Hash", unique: true);

        migrationBuilder.CreateTable("AdmissionRequests", t => new
        {
            Id = t.Id<int>(), TelegramId = t.Is<long>(), Name = t.Is<string>(), Words = t.May<string>(), Language = t.Is<string>(), InvitationId = t.May<int>(),
            Role = t.May<string>(), AgencyId = t.May<int>(), PostId = t.May<int>(), AskedAt = t.Is<DateTime>(), State = t.Is<string>(),
            DecidedAt = t.May<DateTime>(), DecidedById = t.May<int>(), Version = t.Is<int>(),
        }, constraints: t => t.PrimaryKey("PK_AdmissionRequests", r => r.Id));
        migrationBuilder.CreateIndex("IX_AdmissionRequests_TelegramId", "AdmissionRequests", "TelegramId");
        migrationBuilder.CreateIndex("IX_AdmissionRequests_State", "AdmissionRequests", "State");
    }
}
