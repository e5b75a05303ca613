using GangguanBot.Sop;
using static GangguanBot.Tests.Sop.Expectation;

namespace GangguanBot.Tests.Sop;

/// <summary>Every cell of roles × steps × moves of every table in force, with gates open and shut.</summary>
public sealed class GridTests
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();
    private static readonly IReadOnlyList<SopTable> Tables = Sop007.InForce.Versions;
    private static readonly Move[] AllMoves = Enum.GetValues<Move>();

    /// <summary>A row for each role at each step; its sixteen moves are looked at together.</summary>
    public static TheoryData<int, Role, Step, bool> Rows
    {
        get
        {
            var rows = new TheoryData<int, Role, Step, bool>();
            foreach (var table in Tables)
                foreach (var role in Roles)
                    foreach (var row in table.Rows)
                        foreach (var open in (ReadOnlySpan<bool>)[true, false])
                            rows.Add(table.Version, role, row.Step, open);
            return rows;
        }
    }

    [Fact]
    public void The_grid_of_the_first_table_has_1456_cells() =>
        Assert.Equal(1456, Roles.Length * Tables[0].Rows.Count * AllMoves.Length);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_move_is_open_or_refused_for_its_own_reason(int version, Role role, Step step, bool gatesOpen)
    {
        var table = Sop007.InForce.Of(version);
        foreach (var move in AllMoves)
        {
            var machine = new TicketMachine(table, step, role, Gates(move, gatesOpen));
            var allowed = Find(table, step, role, move);
            var refusal = allowed is null ? Otherwise(table, step, move) : gatesOpen ? null : allowed.Gate;
            var cell = $"{move} by {role} at {step}, gates {(gatesOpen ? "open" : "shut")}";

            Assert.True(machine.Refuses(move) == refusal,
                $"{cell}: {machine.Refuses(move)?.Phrase ?? "open"} instead of {refusal?.Phrase ?? "open"}");
            Assert.True(machine.TryFire(move) == refusal, cell);
            Assert.True(machine.Step == (refusal is null ? allowed!.To : step), $"{cell}: led to {machine.Step}");
        }
    }

    [Fact]
    public void A_refused_move_leaves_the_machine_ready_for_the_right_one()
    {
        var machine = new TicketMachine(Sop007.InForce.Newest, Step.KabidDisposition, Role.Kabid, Gates(Move.Dispose, open: true));
        Assert.Equal(Refusal.NotOpen, machine.TryFire(Move.Conclude));
        Assert.Equal(Refusal.NotYourTurn, machine.TryFire(Move.Withdraw));
        Assert.Null(machine.TryFire(Move.Dispose));
        Assert.Equal(Step.KasiDisposition, machine.Step);
    }

    /// <summary>The one gate that weighs most: whatever is forged, a gap in the diagnosis is not reported up.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_other_fact_opens_the_gate_before_the_report(bool others) => Assert.All(Tables, table =>
        Assert.Equal(Refusal.DiagnosisGap, new TicketMachine(table, Step.Diagnosis, Role.Technician,
            new GateFacts(Opened: others, Accepted: others, DiagnosisComplete: false, MayReopen: others)).Refuses(Move.Conclude)));
}
