using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>What the checks of the journals found.</summary>
[DbContext(typeof(BotDb)), Migration("20261125140001_ChainChecks")]
public sealed class ChainChecks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("ChainChecks", t => new
    {
        Id = t.Id<int>(), At = t.Is<DateTime>(), Count = t.Is<int>(), Head = t.Is<string>(), Fault = t.May<string>(), Table = t.May<string>(), RowId = t.May<int>(), Seq = t.May<int>(),
    }, constraints: t => t.PrimaryKey("PK_ChainChecks", r => r.Id));
}
