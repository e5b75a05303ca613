using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Long acts that were asked for, and how often a look has failed.</summary>
[DbContext(typeof(BotDb)), Migration("20261126120000_BackgroundWork")]
public sealed class BackgroundWork : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("LongActs", t => new
        {
            Id = t.Id<int>(), Kind = t.Is<string>(), PersonId = t.Is<int>(), ChatId = t.Is<long>(), At = t.Is<DateTime>(), Attempts = t.Is<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_LongActs", a => a.Id);
            t.ForeignKey("FK_LongActs_People_PersonId", a => a.PersonId, "People", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_LongActs_PersonId", "LongActs", "PersonId");
        migrationBuilder.AddColumn<int>("Attempts", "Probes", nullable: false, defaultValue: 0);
    }
}
