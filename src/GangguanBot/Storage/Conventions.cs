using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GangguanBot.Storage;

/// <summary>How values of all entities are kept.</summary>
public static class Conventions
{
    public static void UseHouseConventions(this ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<AsUtc>();
        builder.Properties<Enum>().HaveConversion<string>();
    }

    public static void GuardVersions(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
    }

    public static void RaiseVersions(this DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
            if (entry.Property(v => v.Version) is { IsModified: false } version) version.CurrentValue++;
    }

    /// <summary>Kept as UTC, so that the database can order and compare (SQLite cannot do it with offsets).</summary>
    private sealed class AsUtc() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime, kept => new DateTimeOffset(DateTime.SpecifyKind(kept, DateTimeKind.Utc)));
}
