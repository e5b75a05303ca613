using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Tickets.Access;

namespace GangguanBot.Tickets.Moves;

/// <summary>The outcome of a move.</summary>
public abstract record MoveOutcome
{
    private MoveOutcome() { }

    /// <summary>The ticket has moved, and this is its journal's entry.</summary>
    public sealed record Made(JournalEntry Entry) : MoveOutcome;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(Refusal Why) : MoveOutcome;
}

/// <summary>Whether a person may make a move, and as what.</summary>
public abstract record MovePermission
{
    private MovePermission() { }

    /// <summary>In this capacity, the first that may make it.</summary>
    public sealed record Granted(Capacity Actor) : MovePermission;

    /// <summary>In none.</summary>
    public sealed record Refused(Refusal Why) : MovePermission;
}

/// <summary>To whom a disposition goes.</summary>
public abstract record MoveReceiver
{
    private MoveReceiver() { }

    /// <summary>Down the ladder, to a Kabid or a Kasi.</summary>
    public sealed record ToPost(Post Post) : MoveReceiver;

    /// <summary>The crew, the lead first.</summary>
    public sealed record ToTechnicians(IReadOnlyList<Person> People) : MoveReceiver;

    /// <summary>A number that is nobody's below the one who disposes.</summary>
    public sealed record Unknown : MoveReceiver;
}

/// <summary>Details of a move. The table and <see cref="Reasons"/> say which of them a move needs.</summary>
/// <param name="ReasonKey">A ready reason, below <c>reason.{move}.</c>.</param>
/// <param name="Words">A typed reason or note.</param>
/// <param name="Post">Disposed to this post.</param>
/// <param name="Technicians">Assigned to these, the lead first.</param>
/// <param name="ReviewAt">A hold is looked at again then.</param>
/// <param name="Awaited">The thing that is waited for, and from whom.</param>
public sealed record MoveDetails(
    string? ReasonKey = null, string? Words = null, int? Post = null, IReadOnlyList<int>? Technicians = null,
    DateTimeOffset? ReviewAt = null, string? Awaited = null)
{
    /// <summary>The receiver that <see cref="Post"/> or <see cref="Technicians"/> names, once looked up.</summary>
    public MoveReceiver? To { get; init; }

    /// <summary>Of the front desk, who wrote down what the official said by word of mouth.</summary>
    public string? RecordedBy { get; init; }
}
