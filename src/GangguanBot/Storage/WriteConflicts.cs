using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage;

/// <summary>Tells a lost race from a bug.</summary>
public static class WriteConflicts
{
    private const int Busy = 5, Locked = 6, PrimaryKeyTaken = 1555, UniqueTaken = 2067;

    /// <summary>SQLSTATE of PostgreSQL: unique_violation, serialization_failure, deadlock_detected.</summary>
    private static readonly string[] LostStates = ["23505", "40001", "40P01"];

    /// <summary>Whether another writer was first. Done again from the start, the work sees what they wrote.</summary>
    public static bool IsWriteConflict(this Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: DbException inner } => IsWriteConflict(inner),
        SqliteException sqlite =>
            sqlite.SqliteErrorCode is Busy or Locked || sqlite.SqliteExtendedErrorCode is PrimaryKeyTaken or UniqueTaken,
        DbException { SqlState: { } state } => LostStates.Contains(state),
        _ => false,
    };
}
