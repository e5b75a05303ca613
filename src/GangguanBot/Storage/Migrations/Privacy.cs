using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Who was told how data are kept, who asked to be forgotten, and which files are no longer kept.</summary>
[DbContext(typeof(BotDb)), Migration("20261122200000_Privacy")]
public sealed class Privacy : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("PrivacyShownAt", "People", nullable: true);
        migrationBuilder.AddColumn<DateTime>("ErasureAskedAt", "People", nullable: true);
        migrationBuilder.AddColumn<DateTime>("DiscardedAt", "Attachments", nullable: true);
    }
}
