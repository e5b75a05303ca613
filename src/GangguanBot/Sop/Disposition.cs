using static GangguanBot.Sop.Move;
using static GangguanBot.Sop.Output;
using static GangguanBot.Sop.Role;
using static GangguanBot.Sop.Step;

namespace GangguanBot.Sop;

/// <summary>
/// SOP 007 "Penanganan Gangguan Jaringan" (Diskominfo Kota Bogor, October 2017) as one table. The state machine, the buttons,
/// who may press them, the deadlines, the diagram and this folder's README are all read from here.
/// </summary>
public static class Disposition
{
    private const string OneDay = "1 hari", TenMinutes = "10 menit";

    /// <summary>The table that new tickets begin with.</summary>
    public static readonly SopTable Steps = new(version: 1,
        Row(1, Reporting, turn: Reporter, OneDay, RequestLetter,
            (Submit, KadisDisposition), (Withdraw, Withdrawn)),
        Row(2, KadisDisposition, turn: Kadis, OneDay, DispositionSheet,
            (Dispose, KabidDisposition), (Return, Reporting), (Decline, Declined), By(Reporter, Withdraw, Withdrawn)),
        Row(3, KabidDisposition, turn: Kabid, OneDay, DispositionSheet,
            (Dispose, KasiDisposition), (Return, KadisDisposition), By(Kadis, TakeBack, KadisDisposition), By(Reporter, Withdraw, Withdrawn)),
        Row(4, KasiDisposition, turn: Kasi, OneDay, DispositionSheet,
            (Assign, SiteCheck), (Return, KabidDisposition), By(Kabid, TakeBack, KabidDisposition), By(Reporter, Withdraw, Withdrawn)),
        Row(5, SiteCheck, turn: Technician, OneDay, CheckRecord,
            (Accept, SiteCheck), (Arrive, Step.Diagnosis), (Return, KasiDisposition), By(Kasi, TakeBack, KasiDisposition), By(Reporter, Withdraw, Withdrawn)),
        Row(6, Step.Diagnosis, turn: Technician, OneDay, CheckRecord,
            (Conclude, TechnicianReport), (Hold, OnHold), (Return, KasiDisposition)),
        Row(null, OnHold, turn: Technician, limit: null, None,
            (Resume, Step.Diagnosis)),
        Row(7, TechnicianReport, turn: Technician, TenMinutes, FollowUpReport,
            (Report, KasiReport), (Recheck, Step.Diagnosis)),
        Row(8, KasiReport, turn: Kasi, TenMinutes, FollowUpReport,
            (Report, KabidReport), (Return, Step.Diagnosis)),
        Row(9, KabidReport, turn: Kabid, TenMinutes, FollowUpReport,
            (Report, Closed), (Return, KasiReport)),
        Row(null, Closed, turn: null, limit: null, Summary,
            By(Reporter, Reopen, Step.Diagnosis), By(Kadis, Query, KabidReport)),
        Row(null, Withdrawn, turn: null, limit: null, None),
        Row(null, Declined, turn: null, limit: null, None));

    /// <summary>The table of a ticket that began under <paramref name="version"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such version was ever in force.</exception>
    public static SopTable Of(int version) =>
        version == Steps.Version ? Steps : throw new ArgumentOutOfRangeException(nameof(version), version, "no such version of the SOP table");

    private static Cell By(Role by, Move move, Step to) => new(move, to, by);

    private static StepRow Row(int? no, Step step, Role? turn, string? limit, Output output, params Cell[] cells) =>
        new(no, step, turn, limit, output, [.. cells.Select(c => new Way(c.Move, c.To, c.By ?? turn!.Value))]);

    private sealed record Cell(Move Move, Step To, Role? By)
    {
        public static implicit operator Cell((Move Move, Step To) way) => new(way.Move, way.To, By: null);
    }
}
