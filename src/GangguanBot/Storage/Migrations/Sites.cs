using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>What the office knows of its sites, which of them a ticket is about, and what hops of a route are called.</summary>
[DbContext(typeof(BotDb)), Migration("20261124000001_Sites")]
public sealed class Sites : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("District", "Sites", nullable: true);
        migrationBuilder.AddColumn<string>("Upstream", "Sites", nullable: true);
        migrationBuilder.AddColumn<double>("Latitude", "Sites", nullable: true);
        migrationBuilder.AddColumn<double>("Longitude", "Sites", nullable: true);
        migrationBuilder.AddColumn<double>("ContractDown", "Sites", nullable: true);
        migrationBuilder.AddColumn<double>("ContractUp", "Sites", nullable: true);

        migrationBuilder.AddColumn<int>("SiteId", "Tickets", nullable: true);
        migrationBuilder.CreateIndex("IX_Tickets_SiteId", "Tickets", "SiteId");

        migrationBuilder.CreateTable("NetworkPlaces", t => new { Id = t.Id<int>(), Prefix = t.Is<string>(), Name = t.Is<string>() },
            constraints: t => t.PrimaryKey("PK_NetworkPlaces", r => r.Id));
        migrationBuilder.CreateIndex("IX_NetworkPlaces_Prefix", "NetworkPlaces", "Prefix", unique: true);
    }
}
