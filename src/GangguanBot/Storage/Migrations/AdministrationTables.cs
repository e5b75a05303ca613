using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Settings that admins change while the bot runs, and the office's own ready instructions.</summary>
[DbContext(typeof(BotDb)), Migration("20261122010200_AdministrationTables")]
public sealed class AdministrationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("RunningSettings", t => new
        {
            Id = t.Id<int>(), Key = t.Is<string>(), Value = t.Is<string>(), ByName = t.Is<string>(), At = t.Is<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_RunningSettings", r => r.Id));
        migrationBuilder.CreateIndex("IX_RunningSettings_Key", "RunningSettings", "Key", unique: true);

        migrationBuilder.CreateTable("ReadyInstructions", t => new
        {
            Id = t.Id<int>(), BuiltIn = t.May<string>(), Text = t.May<string>(), Removed = t.Is<bool>(),
        }, constraints: t => t.PrimaryKey("PK_ReadyInstructions", r => r.Id));
    }
}
