using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>What a photo looks like and shows, how far a shared place is, and what a hold waits for.</summary>
[DbContext(typeof(BotDb)), Migration("20261124000050_Evidence")]
public sealed class Evidence : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var text in new[] { "KeptSha256", "AlbumId", "Node", "Phase" }) migrationBuilder.AddColumn<string>(text, "Attachments", nullable: true);
        migrationBuilder.AddColumn<int>("EarlierId", "Attachments", nullable: true);
        migrationBuilder.AddColumn<double>("DistanceMetres", "Attachments", nullable: true);
        migrationBuilder.AddColumn<long>("Look", "Attachments", nullable: true);
        for (var band = 0; band < 4; band++)
        {
            migrationBuilder.AddColumn<int>($"Band{band}", "Attachments", nullable: true);
            migrationBuilder.CreateIndex($"IX_Attachments_Band{band}", "Attachments", $"Band{band}");
        }

        migrationBuilder.CreateIndex("IX_Parts_At", "Parts", "At");
        migrationBuilder.AddColumn<string>("Awaited", "Visits", nullable: true);
    }
}
