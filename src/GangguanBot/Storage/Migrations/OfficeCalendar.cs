using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

/// <summary>What the office has changed of its calendar.</summary>
[DbContext(typeof(BotDb)), Migration("20261122000002_OfficeCalendar")]
public sealed class OfficeCalendar : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("CalendarDays", t => new
        {
            Id = t.Id<int>(), Date = t.Is<DateOnly>(), Mark = t.Is<string>(), Name = t.Is<string>(), Hours = t.Is<string>(),
        }, constraints: t => t.PrimaryKey("PK_CalendarDays", r => r.Id));
        migrationBuilder.CreateIndex("IX_CalendarDays_Date", "CalendarDays", "Date", unique: true);

        migrationBuilder.CreateTable("CalendarHours", t => new
        {
            Id = t.Id<int>(), Name = t.Is<string>(), From = t.Is<DateOnly>(), To = t.Is<DateOnly>(), Week = t.Is<string>(), Friday = t.Is<string>(),
        }, constraints: t => t.PrimaryKey("PK_CalendarHours", r => r.Id));
        migrationBuilder.CreateIndex("IX_CalendarHours_From", "CalendarHours", "From");
    }
}
