namespace GangguanBot.Sop;

/// <summary>A move out of a step.</summary>
/// <param name="By">The role that may make it; the holder of the turn unless the table names another.</param>
public sealed record Transition(Move Move, Step To, Role By);

/// <summary>One row of SOP 007.</summary>
/// <param name="No">The SOP's number, 1–9; <c>null</c> for what the SOP does not number.</param>
/// <param name="Kind">The kind of work: it chooses the holder's card, and what may be done besides moves.</param>
/// <param name="Turn">Whose turn it is; <c>null</c> when nobody has to do anything.</param>
/// <param name="Limit">As the SOP writes it: <c>1 hari</c>, <c>10 menit</c>; <c>null</c> when the step has no limit of its own.</param>
/// <param name="Chase">The levels of reminders (<see cref="Escalation"/>); <c>null</c> when nobody has to act.</param>
public sealed record StepRow(
    int? No, Step Step, StepKind Kind, Role? Turn, string? Limit, string? Chase, Output Output, IReadOnlyList<Transition> Ways)
{
    /// <summary>Whether a role has to act before the ticket goes on.</summary>
    public bool IsWorking => Turn is not null;

    /// <summary>The ticket is over, and nothing was done.</summary>
    public bool IsGivenUp => Kind is StepKind.Withdrawn or StepKind.Declined;

    /// <summary>The report has come in, and nobody has concluded yet what it was.</summary>
    public bool IsBeforeResult => Kind is StepKind.Disposing or StepKind.SiteCheck or StepKind.Diagnosis or StepKind.Holding;

    /// <summary>Files of this step are evidence, and those above see them afterwards.</summary>
    public bool TakesEvidence => Turn == Role.Technician && Kind != StepKind.Holding;

    /// <summary>The kind of receiver that the holder of the turn chooses when the ticket goes on.</summary>
    public ReceiverKind Receives =>
        Has(Move.Dispose) ? ReceiverKind.PostBelow : Has(Move.Assign) ? ReceiverKind.Technicians : ReceiverKind.Nobody;

    public Transition? Find(Move move) => Ways.FirstOrDefault(w => w.Move == move);

    private bool Has(Move move) => Ways.Any(w => w.Move == move && w.By == Turn);
}

/// <summary>One version of the table. A ticket keeps the version that it began with.</summary>
public sealed class SopTable
{
    private readonly Dictionary<Step, StepRow> _rows;

    internal SopTable(int version, params StepRow[] rows)
    {
        Version = version;
        Rows = rows;
        _rows = rows.ToDictionary(r => r.Step);
    }

    public int Version { get; }

    /// <summary>In the SOP's order.</summary>
    public IReadOnlyList<StepRow> Rows { get; }

    /// <summary>The steps that the SOP numbers.</summary>
    public IEnumerable<StepRow> Numbered => Rows.Where(r => r.No is not null);

    public StepRow this[Step step] => _rows[step];

    /// <returns><c>null</c> when this version has no such step.</returns>
    public StepRow? Find(Step step) => _rows.GetValueOrDefault(step);

    /// <summary>How many numbered steps lie behind a ticket in this one. A hold stands where it will go on.</summary>
    public int Behind(StepRow row) => row.Kind switch
    {
        StepKind.Closed => Numbered.Count(),
        StepKind.Holding => Behind(this[row.Find(Move.Resume)!.To]),
        _ => (row.No ?? 1) - 1,
    };
}
