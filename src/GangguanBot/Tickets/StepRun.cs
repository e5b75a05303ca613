using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Time;

namespace GangguanBot.Tickets;

/// <summary>One stay of a ticket in a step. A step that is entered twice has two.</summary>
public sealed class StepRun
{
    private DateTimeOffset? leftAt, dueAt, openedAt;
    private int? workedSeconds, postId;

    public int Id { get; init; }
    public int TicketId { get; init; }
    public Ticket Ticket { get; init; } = null!;

    /// <summary>1, 2, 3 … on the ticket; buttons carry it, so that a button of an earlier stay is known as such.</summary>
    public int Seq { get; init; }

    public Step Step { get; init; }
    public DateTimeOffset EnteredAt { get; init; }
    public DateTimeOffset? LeftAt { get => leftAt; init => leftAt = value; }
    public DateTimeOffset? HalfAt { get; private set; }

    /// <summary>Frozen when the step is entered; <c>null</c> when the step has no limit.</summary>
    public DateTimeOffset? DueAt { get => dueAt; init => dueAt = value; }

    /// <summary>The limit in force at entry ("1 hari").</summary>
    public string? Limit { get; init; }

    /// <summary>The line of escalation in force at entry (<see cref="Escalation"/>).</summary>
    public string? Chase { get; init; }

    /// <summary>The highest level that has gone out, or was passed over.</summary>
    public EscalationLevel? ChasedTo { get; private set; }

    /// <summary>When the next level is due; <c>null</c>: nothing more is.</summary>
    public DateTimeOffset? NextChaseAt { get; private set; }

    /// <summary>The holder has looked into it: it can no longer be taken back.</summary>
    public DateTimeOffset? OpenedAt { get => openedAt; init => openedAt = value; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>
    /// Office seconds held, reckoned once when it is left, under the calendar of that moment: closed hours are not in it, and neither
    /// are holds and returns, which are stays of their own. <c>null</c> while it lasts, and for stays left before this was kept.
    /// </summary>
    public int? WorkedSeconds { get => workedSeconds; init => workedSeconds = value; }

    /// <summary>
    /// The post that answers for it, of a technician's stay that of the section; set when it is left. <c>null</c>: the reporter's.
    /// </summary>
    public int? PostId { get => postId; init => postId = value; }

    /// <summary>Ready instructions ticked so far, keys below <c>instruction.</c>, comma-separated.</summary>
    public string Instructions { get; private set; } = "";

    /// <summary>Free words of the holder: an instruction on the way down, a note on the way up.</summary>
    public string? Words { get; private set; }

    /// <summary>Of a hold: what is waited for and from whom, in the technician's words; <c>null</c>: not said.</summary>
    public string? Awaited { get; init; }

    /// <summary>Ids of technicians ticked so far, the lead first, comma-separated.</summary>
    public string Picked { get; private set; } = "";

    public IReadOnlyList<string> InstructionKeys => Split(Instructions);

    public IReadOnlyList<int> PickedIds => [.. Split(Picked).Select(int.Parse)];

    internal void Open(DateTimeOffset now) => openedAt ??= now;

    internal void Accept(DateTimeOffset now) => AcceptedAt = now;

    internal void Leave(DateTimeOffset now, int? seconds, int? post) =>
        (leftAt, NextChaseAt, workedSeconds, postId) = (now, null, seconds, post);

    internal void Schedule(Deadline deadline) => (HalfAt, dueAt) = (deadline.HalfTime, deadline.Due);

    internal void ChaseAt(DateTimeOffset? next) => NextChaseAt = next;

    internal void ChasedUpTo(EscalationLevel level) => ChasedTo = level;

    internal void Write(string words) => Words = words;

    internal void Toggle(string instruction) => Instructions = Toggle(Instructions, instruction);

    internal void Pick(int technician) => Picked = Toggle(Picked, technician.ToString());

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Toggle(string list, string item)
    {
        var items = Split(list);
        return string.Join(',', items.Contains(item) ? items.Where(i => i != item) : items.Append(item));
    }
}

/// <summary>One entry of the journal: a move, its actor and its reason. Append-only.</summary>
public sealed class JournalEntry
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public DateTimeOffset At { get; init; }
    public Move Move { get; init; }
    public Step From { get; init; }
    public Step To { get; init; }
    public int? PersonId { get; init; }
    public required string PersonName { get; init; }
    public Role Role { get; init; }

    /// <summary>The post acted for, as it was called then; <c>null</c> for reporters and technicians.</summary>
    public string? PostTitle { get; init; }

    public HoldingMode? Mode { get; init; }

    /// <summary>The ticket of a mass outage on which it was done; this one went along.</summary>
    public int? LedBy { get; init; }

    /// <summary>Of the front desk, who wrote down what the official said by word of mouth.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Key below <c>reason.{move}.</c>, when a ready one was tapped.</summary>
    public string? ReasonKey { get; init; }

    /// <summary>A typed reason, instruction or note.</summary>
    public string? Words { get; init; }

    public string Instructions { get; init; } = "";

    /// <summary>To whom it was disposed, as they were called then.</summary>
    public string? Receiver { get; init; }
}
