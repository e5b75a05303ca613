using System.ComponentModel.DataAnnotations;
using GangguanBot.Time;

namespace GangguanBot.Settings;

/// <summary>
/// Everything that can be set, one property each: in <c>appsettings.json</c>, by environment (<c>Telegram__BotToken</c>) or on the
/// command line (<c>--Telegram:BotToken=…</c>). <c>appsettings.example.json</c> shows every one with its default.
/// </summary>
public sealed record BotSettings
{
    public TelegramSettings Telegram { get; init; } = new();
    public StorageSettings Storage { get; init; } = new();
    public OrganisationSettings Organisation { get; init; } = new();
    public OfficeSettings Office { get; init; } = new();
    public CalendarSettings Calendar { get; init; } = new();
    public SopSettings Sop { get; init; } = new();
    public ChasingSettings Chasing { get; init; } = new();
    public ProbingSettings Probing { get; init; } = new();
    public OutageSettings Outages { get; init; } = new();
    public SiteSettings Sites { get; init; } = new();
    public DocumentSettings Documents { get; init; } = new();
    public JobsSettings Jobs { get; init; } = new();
    public WebSettings Web { get; init; } = new();
    public MetricsSettings Metrics { get; init; } = new();
    public RetentionSettings Retention { get; init; } = new();
    public BackupSettings Backup { get; init; } = new();

    /// <summary>
    /// Telegram ids that are admins from the start; whoever is not known yet is taken in, and stays admin when taken off this list. With no
    /// admin at all the log has a claim code.
    /// </summary>
    public IReadOnlyList<long> Admins { get; init; } = [];
}

public sealed record OrganisationSettings
{
    /// <summary>A JSON file of agencies, posts and people, applied at every start; empty: none.</summary>
    [ExistingFile]
    public string File { get; init; } = "";
}

public sealed record OfficeSettings
{
    /// <summary>As it stands in the letterhead.</summary>
    [Required]
    public string Name { get; init; } = "Dinas Komunikasi dan Informatika";

    /// <summary>Stands above the name in the letterhead.</summary>
    public string Government { get; init; } = "Pemerintah Kota Bogor";

    /// <summary>Second line of the letterhead: street, post code.</summary>
    public string Address { get; init; } = "";

    /// <summary>Third line of the letterhead: telephone, e-mail, page.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Where papers are dated.</summary>
    [Required]
    public string City { get; init; } = "Bogor";

    /// <summary>IANA name; every hour a person reads is in this zone.</summary>
    [Required, ZoneName]
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>A language of <c>locales/</c>, for whoever has not chosen one.</summary>
    [Required, KnownLanguage]
    public string Language { get; init; } = "id";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}

public sealed record CalendarSettings
{
    /// <summary>Every minute is office time: offices with shifts, and trials.</summary>
    public bool AlwaysOpen { get; init; }

    /// <summary>What "1 hari" means: a working day (the SOP's reading), 7.5 office hours, or a calendar day.</summary>
    public DayRule DayRule { get; init; }
}

public sealed record SopSettings
{
    /// <summary>A limit of its own for a step of SOP 007, by the step's name: <c>1 hari</c>, <c>10 menit</c>, <c>20 detik</c>.</summary>
    [StepLimits]
    public IReadOnlyDictionary<string, string> Limits { get; init; } = new Dictionary<string, string>();
}

public sealed record ChasingSettings
{
    /// <summary>How often the database is asked what is due.</summary>
    [Range(1, 1800)]
    public int SweepSeconds { get; init; } = 15;
}

public sealed record WebSettings
{
    /// <summary>Where health, metrics and the webhook are served; several are separated by semicolons, port 0 takes a free one.</summary>
    [Required, HttpAddress]
    public string Urls { get; init; } = "http://127.0.0.1:8080";
}
