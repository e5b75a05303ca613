using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

public enum JobStorageKind { Memory, Postgres }

/// <summary>Section <c>Jobs</c> of the settings.</summary>
public sealed record JobsSettings
{
    /// <summary>The storage of jobs and their history. Work that waits to be done stands in the bot's own tables in any case.</summary>
    [NeedsPostgres(JobStorageKind.Postgres)]
    public JobStorageKind Storage { get; init; }

    /// <summary>Whether <c>/hangfire</c> is served, on <c>Web:Urls</c>: what runs, has run and has failed, to look at only.</summary>
    public bool Dashboard { get; init; }

    /// <summary>Opens the dashboard from elsewhere; empty: only this machine sees it.</summary>
    [RegularExpression(@"[A-Za-z0-9_\-]{16,256}", ErrorMessage = "settings.fault.secret")]
    public string DashboardKey { get; init; } = "";
}
