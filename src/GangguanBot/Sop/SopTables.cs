namespace GangguanBot.Sop;

/// <summary>
/// All versions of the table in force: tickets begin under the newest and end under the one they began with. Whoever looks for tickets
/// by step asks here, so that a step of any version is found.
/// </summary>
public sealed class SopTables
{
    private readonly Dictionary<Step, StepRow> _rows;

    /// <exception cref="ArgumentException">A version stands twice, or a step has two turns or two kinds.</exception>
    public SopTables(params IEnumerable<SopTable> tables)
    {
        Versions = [.. tables.OrderBy(t => t.Version)];
        if (Versions.Select(t => t.Version).Distinct().Count() != Versions.Count)
            throw new ArgumentException("a version stands twice", nameof(tables));
        Rows = Merge(Versions);
        _rows = Rows.ToDictionary(r => r.Step);
        var odd = Versions.SelectMany(t => t.Rows).FirstOrDefault(r => (r.Turn, r.Kind) != (_rows[r.Step].Turn, _rows[r.Step].Kind));
        if (odd is not null) throw new ArgumentException($"{odd.Step} has two turns or kinds: the new one is another step", nameof(tables));
    }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<SopTable> Versions { get; }

    /// <summary>The table that new tickets begin with.</summary>
    public SopTable Newest => Versions[^1];

    /// <summary>Each step of any version once, as the newest version has it that knows the step; in the SOP's order.</summary>
    public IReadOnlyList<StepRow> Rows { get; }

    public IEnumerable<StepRow> Numbered => Rows.Where(r => r.No is not null);

    /// <summary>Every step of any version, in the SOP's order.</summary>
    public List<Step> All => Where(_ => true);

    /// <summary>Steps in which somebody has to act.</summary>
    public List<Step> Open => Where(r => r.IsWorking);

    /// <summary>Steps of tickets that are over.</summary>
    public List<Step> Over => Where(r => !r.IsWorking);

    public StepRow this[Step step] => _rows[step];

    public List<Step> Where(Func<StepRow, bool> which) => [.. Rows.Where(which).Select(r => r.Step)];

    public List<Step> OfTurn(Role turn) => Where(r => r.Turn == turn);

    public List<Step> OfKind(StepKind kind) => Where(r => r.Kind == kind);

    /// <summary>The table of a ticket that began under <paramref name="version"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such version is in force.</exception>
    public SopTable Of(int version) => Versions.FirstOrDefault(t => t.Version == version)
        ?? throw new ArgumentOutOfRangeException(nameof(version), version, "no such version of the SOP table");

    /// <summary>A step that a newer version has dropped keeps its place behind the step that it followed.</summary>
    private static List<StepRow> Merge(IReadOnlyList<SopTable> versions)
    {
        var merged = new List<StepRow>(versions[^1].Rows);
        foreach (var old in versions.Reverse().Skip(1))
        {
            var at = 0;
            foreach (var row in old.Rows)
            {
                if (merged.FindIndex(r => r.Step == row.Step) is >= 0 and var known) at = known + 1;
                else merged.Insert(at++, row);
            }
        }

        return merged;
    }
}
