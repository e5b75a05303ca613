using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Reporting;

namespace GangguanBot.Tickets;

/// <summary>One network disruption on its way through SOP 007. Only <see cref="TicketWorkflow"/> moves it.</summary>
public sealed class Ticket : IVersioned
{
    public int Id { get; init; }
    public int Year { get; set; }

    /// <summary>Running number within the year, without gaps or re-use.</summary>
    public int Serial { get; set; }

    public int SopVersion { get; private set; }

    /// <summary>The table that it began with. Set when it is begun, and whenever it is read (<see cref="SopTableOnRead"/>).</summary>
    public SopTable Table
    {
        get;
        internal set => (field, SopVersion) = (value, value.Version);
    } = null!;

    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public int ReporterId { get; init; }
    public Person Reporter { get; init; } = null!;

    /// <summary>The paper letter it came by; <c>null</c>: it was reported in chat.</summary>
    public Letter? Letter { get; init; }

    public Symptom Symptom { get; set; }
    public required string Sentence { get; set; }

    /// <summary>Since when, in the reporter's words; <c>null</c>: since the report was begun.</summary>
    public string? SinceWords { get; set; }

    public DateTimeOffset Since { get; set; }
    public string? Place { get; set; }

    /// <summary>Which of the agency's places it is; <c>null</c>: not known yet.</summary>
    public int? SiteId { get; set; }

    public Site? Site => Agency.Sites.Find(s => s.Id == SiteId);
    public OutageReach? Reach { get; set; }
    public bool ServiceStopped { get; set; }
    public string? Contact { get; set; }
    public Urgency Urgency { get; set; }
    public Secrecy Secrecy { get; set; }

    public Step Step { get; internal set; }
    public int KadisPostId { get; init; }
    public int? KabidPostId { get; internal set; }
    public int? KasiPostId { get; internal set; }
    public List<CrewMember> Crew { get; } = [];

    /// <summary>The ticket of a mass outage whose way this one goes along with, move by move; <c>null</c>: it goes its own.</summary>
    public int? LeadId { get; set; }

    /// <summary>The agency said that its network is well again.</summary>
    public DateTimeOffset? RecoveredAt { get; set; }

    public Finding? Finding { get; set; }
    public Confirmation Confirmation { get; set; }
    public int? Rating { get; internal set; }
    public DateTimeOffset SubmittedAt { get; internal set; }
    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>The Kadis has taken note of the summary.</summary>
    public DateTimeOffset? AcknowledgedAt { get; internal set; }

    public List<StepRun> Visits { get; } = [];
    public List<JournalEntry> Journal { get; } = [];
    public List<Attachment> Attachments { get; } = [];

    /// <summary>Two acting at once: the second save is refused and its act is judged anew.</summary>
    public int Version { get; set; }

    /// <summary>GJ = gangguan jaringan.</summary>
    public string Number => $"GJ-{Year % 100:00}-{Serial:0000}";

    public StepRow Row => Table[Step];

    /// <summary>The stay in the present step.</summary>
    public StepRun Visit => Visits.MaxBy(v => v.Seq)!;

    public bool IsOpen => Row.IsWorking;

    /// <summary>The post that answers for a step of this turn; <c>null</c>: the reporter's, or not yet disposed.</summary>
    public int? PostOf(Role? turn) => new Branch(KadisPostId, KabidPostId, KasiPostId).PostOf(turn);

    /// <summary>Anything about the ticket was changed: others who decided on the old state must decide anew.</summary>
    public void Touch() => Version++;
}

/// <summary>A technician on the ticket.</summary>
public sealed class CrewMember
{
    public int Id { get; init; }
    public int TicketId { get; init; }
    public int PersonId { get; init; }
    public Person Person { get; init; } = null!;
    public bool IsLead { get; internal set; }
}

/// <summary>What the diagnosis came to; each word is a key below <c>finding.</c>.</summary>
/// <param name="Detail">Measurements and serial numbers as typed.</param>
public sealed record Finding(string Cause, string Action, string Result, string? Detail);

public enum Symptom { Dead, Slow, Unstable, WifiOnly, Other }

public enum OutageReach { Room, Part, Whole }

public enum Urgency { Normal, Urgent, VeryUrgent }

/// <summary>Sifat surat.</summary>
public enum Secrecy { Normal, Restricted, Secret }

/// <summary>What the reporter said of the result.</summary>
public enum Confirmation { None, Asked, Normal, NotYet, Partly, Unanswered }
