using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>All tables as they stood on 26 November 2026. It takes the place of 26 migrations that were never released.</summary>
[DbContext(typeof(BotDb)), Migration(Name)]
public sealed partial class Baseline : Migration
{
    private const string Name = "20261126123000_Baseline", LastBefore = "20261126120000_BackgroundWork";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        MakeChat(migrationBuilder);
        MakeOffice(migrationBuilder);
        MakeTickets(migrationBuilder);
        MakeFeatures(migrationBuilder);
    }

    /// <summary>A database that the migrations before have made has these tables already. It only learns their new name.</summary>
    internal static async Task TakeOverAsync(BotDb db, CancellationToken ct)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(ct);
        if (!applied.Contains(LastBefore) || applied.Contains(Name)) return;
        var version = ProductInfo.GetVersion();
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({Name}, {version})""", ct);
    }
}
