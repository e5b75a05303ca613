namespace GangguanBot.Sop;

/// <summary>The state of a ticket: the nine steps of SOP 007, and those the SOP leaves unsaid (waiting, withdrawn, declined).</summary>
public enum Step
{
    Reporting, KadisDisposition, KabidDisposition, KasiDisposition, SiteCheck, Diagnosis, OnHold,
    TechnicianReport, KasiReport, KabidReport, Closed, Withdrawn, Declined,
}

/// <summary>The kind of work in a step. It chooses the holder's card and what may be done besides moves.</summary>
public enum StepKind { Reporting, Disposing, SiteCheck, Diagnosis, Holding, ReportingUp, Closed, Withdrawn, Declined }

/// <summary>The kind of receiver that the holder of a step chooses when the ticket goes on.</summary>
public enum ReceiverKind { Nobody, PostBelow, Technicians }

/// <summary>A move of a ticket. Only the moves of the table (<see cref="Sop007"/>) can be made.</summary>
public enum Move
{
    Submit, Withdraw, Dispose, Return, Decline, TakeBack, Assign, Accept, Arrive,
    Conclude, Hold, Resume, Report, Recheck, Reopen, Query,
}

/// <summary>In which capacity somebody acts. The first five have turns in the SOP; the front desk (TU) and the admin have none.</summary>
public enum Role { Reporter, Technician, Kasi, Kabid, Kadis, FrontDesk, Admin }

/// <summary>The paper a step leaves behind (SOP 007, column "Output").</summary>
public enum Output { None, RequestLetter, DispositionSheet, CheckRecord, FollowUpReport, Summary }
