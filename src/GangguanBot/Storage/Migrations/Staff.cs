using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

[DbContext(typeof(BotDb)), Migration("20260102000000_Staff")]
public sealed class Staff : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Agencies", t => new
        {
            Id = t.Id<int>(), Code = t.Is<string>(), Name = t.Is<string>(), Short = t.Is<string>(), Critical = t.Is<bool>(),
        }, constraints: t => t.PrimaryKey("PK_Agencies", r => r.Id));
        migrationBuilder.CreateIndex("IX_Agencies_Code", "Agencies", "Code", unique: true);

        migrationBuilder.CreateTable("Sites", t => new
        {
            Id = t.Id<int>(), AgencyId = t.Is<int>(), Name = t.Is<string>(), Address = t.May<string>(), Probe = t.May<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Sites", r => r.Id);
            t.ForeignKey("FK_Sites_Agencies_AgencyId", r => r.AgencyId, "Agencies", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Sites_AgencyId_Name", "Sites", ["AgencyId", "Name"], unique: true);

        migrationBuilder.CreateTable("Posts", t => new
        {
            Id = t.Id<int>(), Code = t.Is<string>(), Role = t.Is<string>(), Title = t.Is<string>(), Short = t.Is<string>(), ReportsToId = t.May<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Posts", r => r.Id);
            t.ForeignKey("FK_Posts_Posts_ReportsToId", r => r.ReportsToId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Posts_Code", "Posts", "Code", unique: true);
        migrationBuilder.CreateIndex("IX_Posts_ReportsToId", "Posts", "ReportsToId");

        migrationBuilder.CreateTable("People", t => new
        {
            Id = t.Id<int>(), TelegramId = t.Is<long>(), Name = t.Is<string>(), Nip = t.May<string>(), Role = t.May<string>(), SectionId = t.May<int>(),
            AgencyId = t.May<int>(), Language = t.May<string>(), Unreachable = t.Is<bool>(), Removed = t.Is<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_People", r => r.Id);
            t.ForeignKey("FK_People_Agencies_AgencyId", r => r.AgencyId, "Agencies", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_People_Posts_SectionId", r => r.SectionId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_People_TelegramId", "People", "TelegramId", unique: true);
        migrationBuilder.CreateIndex("IX_People_AgencyId", "People", "AgencyId");
        migrationBuilder.CreateIndex("IX_People_SectionId", "People", "SectionId");

        migrationBuilder.CreateTable("Holdings", t => new
        {
            Id = t.Id<int>(), PostId = t.Is<int>(), PersonId = t.Is<int>(), Mode = t.Is<string>(), From = t.Is<DateTime>(), Until = t.May<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Holdings", r => r.Id);
            t.ForeignKey("FK_Holdings_Posts_PostId", r => r.PostId, "Posts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Holdings_People_PersonId", r => r.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Holdings_PostId_From", "Holdings", ["PostId", "From"]);
        migrationBuilder.CreateIndex("IX_Holdings_PersonId", "Holdings", "PersonId");
    }
}
