using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Adds the text that a long act works on, and marks pictures that wait to be compared. Older pictures have been.</summary>
[DbContext(typeof(BotDb)), Migration("20261126130000_ImportsAndPictures")]
public sealed class ImportsAndPictures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Text", "LongActs", nullable: true);
        migrationBuilder.AddColumn<bool>("AwaitsLook", "Attachments", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<int>("LookAttempts", "Attachments", nullable: false, defaultValue: 0);
        migrationBuilder.CreateIndex("IX_Attachments_AwaitsLook", "Attachments", "AwaitsLook");
    }
}
