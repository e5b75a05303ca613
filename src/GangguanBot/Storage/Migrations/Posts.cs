using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Posts and people that change while the office runs, and the journal of those changes.</summary>
[DbContext(typeof(BotDb)), Migration("20261122000000_Posts")]
public sealed class Posts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("Removed", "Agencies", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<bool>("Removed", "Posts", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<int>("SeatPersonId", "Posts", nullable: true);
        migrationBuilder.AddColumn<string>("SeatMode", "Posts", nullable: true);
        migrationBuilder.AddColumn<DateTime>("AwayUntil", "People", nullable: true);
        migrationBuilder.AddColumn<DateTime>("StartedAt", "People", nullable: true);

        migrationBuilder.CreateTable("OfficeJournal", t => new
        {
            Id = t.Id<int>(), At = t.Is<DateTime>(), ActorId = t.May<int>(), ActorName = t.Is<string>(), Act = t.Is<string>(), Subject = t.Is<string>(),
            Before = t.May<string>(), After = t.May<string>(),
        }, constraints: t => t.PrimaryKey("PK_OfficeJournal", r => r.Id));
        migrationBuilder.CreateIndex("IX_OfficeJournal_At", "OfficeJournal", "At");
    }
}
