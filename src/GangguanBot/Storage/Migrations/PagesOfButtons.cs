using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Adds which page of a card's buttons is looked at.</summary>
[DbContext(typeof(BotDb)), Migration("20261127100000_PagesOfButtons")]
public sealed class PagesOfButtons : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("PageList", "SentCards", nullable: true);
        migrationBuilder.AddColumn<int>("PageAt", "SentCards", nullable: true);
    }
}
