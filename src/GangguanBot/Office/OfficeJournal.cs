using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Office;

/// <summary>An act on the office itself. Phrase: <c>office.act.{name}</c>.</summary>
[PhraseFamily("office.act.")]
public enum OfficeAct
{
    PersonAdmitted, PersonMoved, PersonCorrected, PersonRemoved, PersonForgotten,
    HolderSeated, HolderEnded, SeatChanged, AwaySaid,
    PostAdded, PostChanged, PostRemoved,
    AgencyAdded, AgencyChanged, AgencyRemoved,
    Invited, InvitationRevoked, AdmissionRefused, AdminClaimed,
    CalendarChanged, InstructionsChanged, SettingChanged, Imported, NetworkChanged, RegisterExported,

    /// <summary>Data left the bot as a file.</summary>
    Exported,

    /// <summary>A person asked for their data to be erased, and an admin refused.</summary>
    ErasureAsked, ErasureRefused,

    /// <summary>A person was given all data kept about them.</summary>
    DataGiven,

    JournalChecked, BackupMade, BackupRestored,

    /// <summary>An update that was put aside was tried again, or left undone for good.</summary>
    UpdateRetried, UpdateDismissed,
}

/// <summary>An act on the office: who, what, before and after. Append-only.</summary>
public sealed class OfficeEntry
{
    public int Id { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary><c>null</c>: the bot itself, because a date had come.</summary>
    public int? ActorId { get; init; }

    public string ActorName { get; init; } = "";
    public OfficeAct Act { get; init; }

    /// <summary>The person or thing the act was done to, by its name at the time.</summary>
    public required string Subject { get; init; }

    public string? Before { get; init; }
    public string? After { get; init; }
}

/// <summary>Writes it; saved with what was done, in the same transaction.</summary>
public sealed class OfficeJournal(BotDb db, TimeProvider clock)
{
    public void Write(Person? actor, OfficeAct act, string subject, string? before = null, string? after = null) => db.Add(new OfficeEntry
    {
        At = clock.GetUtcNow(), ActorId = actor?.Id, ActorName = actor?.Name
            ?? "", Act = act, Subject = subject, Before = before, After = after,
    });

    /// <summary>Makes the change and writes down what it was before and after; nothing when it is as it was.</summary>
    public void WriteChange(Person actor, OfficeAct act, string subject, Func<string> describe, Action change)
    {
        var before = describe();
        change();
        if (describe() is var after && after != before) Write(actor, act, subject, before, after);
    }
}

internal sealed class OfficeEntryTable : IEntityTypeConfiguration<OfficeEntry>
{
    public void Configure(EntityTypeBuilder<OfficeEntry> entry) => entry.ToTable("OfficeJournal").HasIndex(e => e.At);
}
