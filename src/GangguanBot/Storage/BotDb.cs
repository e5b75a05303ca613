using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage;

/// <summary>
/// The database. It knows no feature: each folder maps its own entities with an <see cref="IEntityTypeConfiguration{T}"/>
/// beside them, and reads them with <c>db.Set&lt;T&gt;()</c>.
/// </summary>
public sealed class BotDb(DbContextOptions<BotDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDb).Assembly);
}
