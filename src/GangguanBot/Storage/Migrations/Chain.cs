using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>The chain over the journals. What was written before is taken over at the next start.</summary>
[DbContext(typeof(BotDb)), Migration("20261124000080_Chain")]
public sealed class ChainLinks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Chain", t => new
        {
            Seq = t.Is<int>(), Source = t.Is<string>(), RowId = t.Is<int>(), Content = t.Is<string>(), Names = t.Is<string>(), Salt = t.May<string>(), Hash = t.Is<string>(),
        }, constraints: t => t.PrimaryKey("PK_Chain", r => r.Seq));
        migrationBuilder.CreateIndex("IX_Chain_Source_RowId", "Chain", ["Source", "RowId"], unique: true);
    }
}
