using GangguanBot.Sop;
using static GangguanBot.Sop.Move;
using static GangguanBot.Sop.Role;
using static GangguanBot.Sop.Step;

namespace GangguanBot.Tests.Sop;

/// <summary>
/// What SOP 007 and the product's page say, written by hand and apart from the code: who may do what, where it leads, and what
/// stands in its way while the gate is shut. Everything that does not stand here must be refused.
/// </summary>
static class Expectation
{
    public sealed record Allowed(Step At, Role Who, Move Move, Step To, Refusal? Gate = null);

    private static readonly IReadOnlyList<Allowed> First =
    [
        // 1 – the agency reports
        new(Reporting, Reporter, Submit, KadisDisposition),
        new(Reporting, Reporter, Withdraw, Withdrawn),

        // 2 – the Kadis disposes
        new(KadisDisposition, Kadis, Dispose, KabidDisposition),
        new(KadisDisposition, Kadis, Return, Reporting),
        new(KadisDisposition, Kadis, Decline, Declined),
        new(KadisDisposition, Reporter, Withdraw, Withdrawn),

        // 3 – the Kabid disposes
        new(KabidDisposition, Kabid, Dispose, KasiDisposition),
        new(KabidDisposition, Kabid, Return, KadisDisposition),
        new(KabidDisposition, Kadis, TakeBack, KadisDisposition, Refusal.AlreadyOpened),
        new(KabidDisposition, Reporter, Withdraw, Withdrawn),

        // 4 – the Kasi assigns
        new(KasiDisposition, Kasi, Assign, SiteCheck),
        new(KasiDisposition, Kasi, Return, KabidDisposition),
        new(KasiDisposition, Kabid, TakeBack, KabidDisposition, Refusal.AlreadyOpened),
        new(KasiDisposition, Reporter, Withdraw, Withdrawn),

        // 5 – the technician goes there; the last step from which the reporter may withdraw
        new(SiteCheck, Technician, Accept, SiteCheck, Refusal.AlreadyAccepted),
        new(SiteCheck, Technician, Arrive, Step.Diagnosis, Refusal.NotAccepted),
        new(SiteCheck, Technician, Return, KasiDisposition),
        new(SiteCheck, Kasi, TakeBack, KasiDisposition, Refusal.AlreadyOpened),
        new(SiteCheck, Reporter, Withdraw, Withdrawn),

        // 6 – the technician finds and mends
        new(Step.Diagnosis, Technician, Conclude, TechnicianReport, Refusal.DiagnosisGap),
        new(Step.Diagnosis, Technician, Hold, OnHold),
        new(Step.Diagnosis, Technician, Return, KasiDisposition),
        new(OnHold, Technician, Resume, Step.Diagnosis),

        // 7–9 – the report goes up
        new(TechnicianReport, Technician, Report, KasiReport),
        new(TechnicianReport, Technician, Recheck, Step.Diagnosis),
        new(KasiReport, Kasi, Report, KabidReport),
        new(KasiReport, Kasi, Return, Step.Diagnosis),
        new(KabidReport, Kabid, Report, Closed),
        new(KabidReport, Kabid, Return, KasiReport),

        // afterwards
        new(Closed, Reporter, Reopen, Step.Diagnosis, Refusal.TooLateToReopen),
        new(Closed, Kadis, Query, KabidReport),
    ];

    /// <summary>By the version of the table.</summary>
    private static readonly Dictionary<int, IReadOnlyList<Allowed>> Moves = new() { [1] = First };

    /// <summary>Facts under which the gate of a move is open, or shut.</summary>
    public static GateFacts Gates(Move move, bool open) => new(
        Opened: move == TakeBack && !open, Accepted: move == Accept ? !open : open, DiagnosisComplete: open, MayReopen: open);

    public static Allowed? Find(SopTable table, Step at, Role who, Move move) =>
        Moves[table.Version].SingleOrDefault(m => m.At == at && m.Who == who && m.Move == move);

    /// <summary>The refusal of a cell that is not in the list: the move is somebody else's here, or nobody's.</summary>
    public static Refusal Otherwise(SopTable table, Step at, Move move) =>
        Moves[table.Version].Any(m => m.At == at && m.Move == move) ? Refusal.NotYourTurn : Refusal.NotOpen;
}
