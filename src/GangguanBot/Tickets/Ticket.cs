using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Numbering;
using GangguanBot.Tickets.Reporting;

namespace GangguanBot.Tickets;

/// <summary>
/// One network disruption on its way through SOP 007. It decides for itself: moves and amendments are its own methods, and what
/// its properties begin with is set once, when it is made.
/// </summary>
public sealed partial class Ticket : IVersioned
{
    private readonly List<CrewMember> crew = [];
    private readonly List<StepRun> visits = [];
    private readonly List<JournalEntry> journal = [];
    private readonly List<Attachment> attachments = [];
    private readonly List<Watcher> watchers = [];
    private SopTable table = null!;
    private int year, serial;
    private string sentence = "";
    private int? siteId, kabidPostId, kasiPostId, rating;
    private Urgency urgency;
    private Secrecy secrecy;
    private Step step;
    private Finding? finding;
    private Confirmation confirmation;
    private DateTimeOffset submittedAt;
    private DateTimeOffset? closedAt;

    public int Id { get; init; }
    public int Year { get => year; init => year = value; }

    /// <summary>Running number within the year, without gaps or re-use.</summary>
    public int Serial { get => serial; init => serial = value; }

    public int SopVersion { get; private set; }

    /// <summary>The table that it began with. Set when it is begun, and whenever it is read (<see cref="SopTableOnRead"/>).</summary>
    public SopTable Table { get => table; init => (table, SopVersion) = (value, value.Version); }

    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public int ReporterId { get; init; }
    public Person Reporter { get; init; } = null!;

    /// <summary>The paper letter it came by; <c>null</c>: it was reported in chat.</summary>
    public Letter? Letter { get; init; }

    public Symptom Symptom { get; init; }
    public required string Sentence { get => sentence; init => sentence = value; }

    /// <summary>Since when, in the reporter's words; <c>null</c>: since the report was begun.</summary>
    public string? SinceWords { get; init; }

    public DateTimeOffset Since { get; init; }
    public string? Place { get; init; }

    /// <summary>The agency's site that the report is about; <c>null</c>: not known yet.</summary>
    public int? SiteId { get => siteId; init => siteId = value; }

    public Site? Site => Agency.Sites.Find(s => s.Id == SiteId);
    public OutageReach? Reach { get; init; }
    public bool ServiceStopped { get; init; }
    public string? Contact { get; init; }
    public Urgency Urgency { get => urgency; init => urgency = value; }
    public Secrecy Secrecy { get => secrecy; init => secrecy = value; }

    public Step Step { get => step; init => step = value; }
    public int KadisPostId { get; init; }
    public int? KabidPostId { get => kabidPostId; init => kabidPostId = value; }
    public int? KasiPostId { get => kasiPostId; init => kasiPostId = value; }
    public IReadOnlyList<CrewMember> Crew { get => crew; init => crew = [.. value]; }

    /// <summary>The ticket of a mass outage whose way this one goes along with, move by move; <c>null</c>: it goes its own.</summary>
    public int? LeadId { get; private set; }

    /// <summary>The agency said that its network is well again.</summary>
    public DateTimeOffset? RecoveredAt { get; private set; }

    public Finding? Finding { get => finding; init => finding = value; }
    public Confirmation Confirmation { get => confirmation; init => confirmation = value; }
    public int? Rating { get => rating; init => rating = value; }
    public DateTimeOffset SubmittedAt { get => submittedAt; init => submittedAt = value; }
    public DateTimeOffset? ClosedAt { get => closedAt; init => closedAt = value; }

    /// <summary>The Kadis has taken note of the summary.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public IReadOnlyList<StepRun> Visits { get => visits; init => visits = [.. value]; }
    public IReadOnlyList<JournalEntry> Journal => journal;
    public IReadOnlyList<Attachment> Attachments => attachments;
    public IReadOnlyList<Watcher> Watchers => watchers;

    /// <summary>The version: of two people who act at once, the second save is refused and its act decided again.</summary>
    public int Version { get; private set; }

    /// <summary>As it is written: "GJ-26-0042".</summary>
    public string Number => new TicketNumber(Year, Serial).ToString();

    public StepRow Row => Table[Step];

    /// <summary>The stay in the present step.</summary>
    public StepRun Visit => Visits.MaxBy(v => v.Seq)!;

    public bool IsOpen => Row.IsWorking;

    /// <summary>The post that answers for a step of this turn; <c>null</c>: the reporter's, or not yet disposed.</summary>
    public int? PostOf(Role? turn) => new Branch(KadisPostId, KabidPostId, KasiPostId).PostOf(turn);

    /// <summary>The row says only which version it began with.</summary>
    internal void ReadUnder(SopTables tables) => table = tables.Of(SopVersion);

    /// <summary>The person has a card of it from now on.</summary>
    internal void Watch(Person person)
    {
        if (!watchers.Exists(w => w.PersonId == person.Id))
            watchers.Add(new Watcher { TicketId = Id, PersonId = person.Id, Person = person });
    }

    /// <summary>Raises the version: others who decided on the old state must decide again.</summary>
    private void Touch() => Version++;
}

/// <summary>A technician on the ticket.</summary>
public sealed class CrewMember
{
    private bool isLead;

    public int Id { get; init; }
    public int TicketId { get; init; }
    public int PersonId { get; init; }
    public Person Person { get; init; } = null!;
    public bool IsLead { get => isLead; init => isLead = value; }

    internal void Lead(bool does) => isLead = does;
}

/// <summary>The result of the diagnosis; each word is a key below <c>finding.</c>.</summary>
/// <param name="Detail">Measurements and serial numbers as typed.</param>
public sealed record Finding(string Cause, string Action, string Result, string? Detail);

[PhraseFamily("symptom.")]
public enum Symptom { Dead, Slow, Unstable, WifiOnly, Other }

[PhraseFamily("reach.")]
public enum OutageReach { Room, Part, Whole }

[PhraseFamily("urgency.")]
public enum Urgency { Normal, Urgent, VeryUrgent }

/// <summary>Sifat surat.</summary>
[PhraseFamily("secrecy.")]
public enum Secrecy { Normal, Restricted, Secret }

/// <summary>The reporter's answer about the result.</summary>
[PhraseFamily("confirmation.", Except = [Confirmation.None])]
[PhraseFamily("export.confirmation.", Except = [Confirmation.None])]
public enum Confirmation { None, Asked, Normal, NotYet, Partly, Unanswered }
