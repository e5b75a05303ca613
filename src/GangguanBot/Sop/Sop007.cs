using static GangguanBot.Sop.Move;
using static GangguanBot.Sop.Output;
using static GangguanBot.Sop.Role;
using static GangguanBot.Sop.Step;

namespace GangguanBot.Sop;

/// <summary>
/// SOP 007 "Penanganan Gangguan Jaringan" (Diskominfo Kota Bogor, October 2017) as one table. The state machine, the buttons,
/// who may press them, the deadlines, the cards, the diagram and this folder's README are all read from here.
/// </summary>
/// <remarks>A new version is one more table: the old one stays, for tickets keep the one that they began with.</remarks>
public static class Sop007
{
    private const string OneDay = "1 hari", TenMinutes = "10 menit";

    /// <summary>
    /// The levels at which a late step is chased, and to whom (<see cref="Escalation"/>): +1 is the post above the holder, never above the
    /// Kadis.
    /// </summary>
    private const string
        DayByDay = "half: holder; limit: holder, +1; 1 hari: +2; 2 hari: +3; 3 hari: +4",
        HalfHourly = "half: holder; limit: holder, +1; 30 menit: +2; 60 menit: +3; 90 menit: +4",
        OnlyAsking = "half: holder; limit: holder",
        AfterReview = "limit: holder; 1 hari: +1";

    private static readonly SopTable First = new(version: 1,
        Row(1, Reporting, StepKind.Reporting, turn: Reporter, late: (OneDay, OnlyAsking), RequestLetter,
            (Submit, KadisDisposition), (Withdraw, Withdrawn)),
        Row(2, KadisDisposition, StepKind.Disposing, turn: Kadis, late: (OneDay, DayByDay), DispositionSheet,
            (Dispose, KabidDisposition), (Return, Reporting), (Decline, Declined), By(Reporter, Withdraw, Withdrawn)),
        Row(3, KabidDisposition, StepKind.Disposing, turn: Kabid, late: (OneDay, DayByDay), DispositionSheet,
            (Dispose, KasiDisposition), (Return, KadisDisposition), By(Kadis, TakeBack, KadisDisposition),
                By(Reporter, Withdraw, Withdrawn)),
        Row(4, KasiDisposition, StepKind.Disposing, turn: Kasi, late: (OneDay, DayByDay), DispositionSheet,
            (Assign, SiteCheck), (Return, KabidDisposition), By(Kabid, TakeBack, KabidDisposition), By(Reporter, Withdraw, Withdrawn)),
        Row(5, SiteCheck, StepKind.SiteCheck, turn: Technician, late: (OneDay, DayByDay), CheckRecord,
            (Accept, SiteCheck), (Arrive, Step.Diagnosis), (Return, KasiDisposition), By(Kasi, TakeBack, KasiDisposition),
                By(Reporter, Withdraw, Withdrawn)),
        Row(6, Step.Diagnosis, StepKind.Diagnosis, turn: Technician, late: (OneDay, DayByDay), CheckRecord,
            (Conclude, TechnicianReport), (Hold, OnHold), (Return, KasiDisposition)),
        Row(null, OnHold, StepKind.Holding, turn: Technician, late: (null, AfterReview), None,
            (Resume, Step.Diagnosis)),
        Row(7, TechnicianReport, StepKind.ReportingUp, turn: Technician, late: (TenMinutes, HalfHourly), FollowUpReport,
            (Report, KasiReport), (Recheck, Step.Diagnosis)),
        Row(8, KasiReport, StepKind.ReportingUp, turn: Kasi, late: (TenMinutes, HalfHourly), FollowUpReport,
            (Report, KabidReport), (Return, Step.Diagnosis)),
        Row(9, KabidReport, StepKind.ReportingUp, turn: Kabid, late: (TenMinutes, HalfHourly), FollowUpReport,
            (Report, Closed), (Return, KasiReport)),
        Row(null, Closed, StepKind.Closed, turn: null, late: default, Summary,
            By(Reporter, Reopen, Step.Diagnosis), By(Kadis, Query, KabidReport)),
        Row(null, Withdrawn, StepKind.Withdrawn, turn: null, late: default, None),
        Row(null, Declined, StepKind.Declined, turn: null, late: default, None));

    /// <summary>The bot's tables. Whoever has services asks for <see cref="SopTables"/> instead: a test may put others there.</summary>
    public static readonly SopTables InForce = new(First);

    private static RowEntry By(Role by, Move move, Step to) => new(move, to, by);

    private static StepRow Row(
        int? no, Step step, StepKind kind, Role? turn, (string? Limit, string? Chase) late, Output output, params RowEntry[] cells) =>
        new(no, step, kind, turn, late.Limit, late.Chase, output,
            [.. cells.Select(c => new Transition(c.Move, c.To, c.By ?? turn!.Value))]);

    private sealed record RowEntry(Move Move, Step To, Role? By)
    {
        public static implicit operator RowEntry((Move Move, Step To) way) => new(way.Move, way.To, By: null);
    }
}
