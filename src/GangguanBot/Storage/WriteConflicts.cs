using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Storage;

/// <summary>Tells a lost race from a bug.</summary>
public static class WriteConflicts
{
    private const int Busy = 5, Locked = 6, PrimaryKeyTaken = 1555, UniqueTaken = 2067;

    /// <summary>Somebody else wrote first: done again from the start, it sees what they wrote.</summary>
    public static bool IsWriteConflict(this Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: SqliteException inner } => IsWriteConflict(inner),
        SqliteException { SqliteErrorCode: Busy or Locked } => true,
        SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueTaken } => true,
        _ => false,
    };
}
