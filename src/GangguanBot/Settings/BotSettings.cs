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
