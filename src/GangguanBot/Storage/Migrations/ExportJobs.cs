using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Exports of the register that were asked for.</summary>
[DbContext(typeof(BotDb)), Migration("20261125130000_ExportJobs")]
public sealed class ExportJobs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("ExportJobs", t => new
        {
            Id = t.Id<int>(), PersonId = t.Is<int>(), ChatId = t.Is<long>(), Form = t.Is<string>(), Filter = t.Is<string>(), State = t.Is<string>(), Attempts = t.Is<int>(),
            CreatedAt = t.Is<DateTime>(), DoneAt = t.May<DateTime>(), Total = t.Is<int>(), Written = t.Is<int>(), Parts = t.Is<int>(), Fault = t.May<string>(), Version = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ExportJobs", j => j.Id);
            t.ForeignKey("FK_ExportJobs_People_PersonId", j => j.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_ExportJobs_State", "ExportJobs", "State");
        migrationBuilder.CreateIndex("IX_ExportJobs_PersonId", "ExportJobs", "PersonId");
    }
}
