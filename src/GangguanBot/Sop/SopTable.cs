namespace GangguanBot.Sop;

/// <summary>A move out of a step.</summary>
/// <param name="By">Who may make it; the holder of the turn unless the table names another.</param>
public sealed record Transition(Move Move, Step To, Role By);

/// <summary>One row of SOP 007.</summary>
/// <param name="No">The SOP's number, 1–9; <c>null</c> for what the SOP does not number.</param>
/// <param name="Turn">Whose turn it is; <c>null</c> when nobody has to do anything.</param>
/// <param name="Limit">As the SOP writes it: <c>1 hari</c>, <c>10 menit</c>; <c>null</c> when the step has no limit of its own.</param>
/// <param name="Chase">Who is reminded and when (<see cref="Escalation"/>); <c>null</c> when nobody has to do anything.</param>
public sealed record StepRow(int? No, Step Step, Role? Turn, string? Limit, string? Chase, Output Output, IReadOnlyList<Transition> Ways)
{
    /// <summary>Somebody has to act before the ticket goes on.</summary>
    public bool IsWorking => Turn is not null;

    public Transition? Find(Move move) => Ways.FirstOrDefault(w => w.Move == move);
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

    /// <summary>The nine that the SOP numbers.</summary>
    public IEnumerable<StepRow> Numbered => Rows.Where(r => r.No is not null);

    public StepRow this[Step step] => _rows[step];
}
