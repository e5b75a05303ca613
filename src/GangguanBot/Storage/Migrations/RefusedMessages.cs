using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>Adds messages about tickets that Telegram refused. Updates put aside are no trouble of the watchdog's any more.</summary>
[DbContext(typeof(BotDb)), Migration("20261127090000_RefusedMessages")]
public sealed class RefusedMessages : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("RefusedMessages", t => new
        {
            Id = t.Id<int>(), TicketId = t.Is<int>(), PersonId = t.Is<int>(), Kind = t.Is<string>(), ToldAt = t.May<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_RefusedMessages", r => r.Id));
        migrationBuilder.Sql("DELETE FROM \"Troubles\" WHERE \"Kind\" = 'UpdatesParked'");
    }
}
