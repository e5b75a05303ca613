using GangguanBot.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Watchdog;

/// <summary>Kinds of trouble. Phrases: <c>watchdog.trouble.{name}</c>, <c>watchdog.well.{name}</c>.</summary>
[PhraseFamily("watchdog.trouble.")]
[PhraseFamily("watchdog.well.")]
public enum TroubleKind
{
    /// <summary>The sweep, which chases, has left no heartbeat for too long.</summary>
    SweepStandsStill,

    /// <summary>The oldest update that waits is too old, and none has been done since.</summary>
    UpdatesWaiting,

    /// <summary>The oldest unsent message is too old, and not because Telegram makes its chat wait.</summary>
    MessagesUnsent,

    /// <summary>Telegram refused messages for good within the last day.</summary>
    MessagesRefused,

    /// <summary>An open step has no due instant: nobody would ever be reminded.</summary>
    NoDueInstant,

    /// <summary>The database cannot be read, so nothing else is known.</summary>
    DatabaseFails,

    /// <summary>No backup is younger than 26 hours.</summary>
    BackupMissing,

    /// <summary>The last attempt at a backup failed.</summary>
    BackupFailed,

    /// <summary>The last backup was not begun: it would not have fitted.</summary>
    BackupNoRoom,

    /// <summary>Files that the database names were not there, or not as they were written, when the newest backup was made.</summary>
    FilesMissing,

    /// <summary>
    /// Less room is left than <c>Storage:LeastFreeMegabytes</c>, or than twice the database; <see cref="Trouble.Count"/> is the megabytes
    /// that are.
    /// </summary>
    DiskNearlyFull,

    /// <summary>Background work was given up after its last try, or a routine's last run failed.</summary>
    JobsFailed,
}

/// <param name="Since">The last heartbeat, or the oldest of them; <c>null</c> when that is not known.</param>
/// <param name="Count">How many are concerned; 0 where that means nothing.</param>
public sealed record Trouble(TroubleKind Kind, DateTimeOffset? Since = null, int Count = 0)
{
    /// <summary>The bot does its work nevertheless: told, and no reason to send nobody to it. The others are about this moment.</summary>
    public bool IsAside =>
        Kind is not (TroubleKind.SweepStandsStill or TroubleKind.UpdatesWaiting or TroubleKind.MessagesUnsent or TroubleKind.DatabaseFails);

    /// <summary>A sentence for admins: what it is, since when, what to do.</summary>
    public Html Words(Phrases say) => say.Html($"watchdog.trouble.{Kind}", ("since", Since), ("count", Count));
}

/// <summary>A trouble that admins were told of, and that has not passed yet.</summary>
public sealed class TroubleTold
{
    public int Id { get; init; }
    public TroubleKind Kind { get; init; }
    public DateTimeOffset ToldAt { get; init; }
}

internal sealed class TroubleTable : IEntityTypeConfiguration<TroubleTold>
{
    public void Configure(EntityTypeBuilder<TroubleTold> told) => told.ToTable("Troubles").HasIndex(t => t.Kind).IsUnique();
}
