namespace Hangfire;

/// <summary>How a recurring job keeps time.</summary>
public sealed class RecurringJobOptions
{
    /// <summary>The zone whose clock the cron expression means; UTC by default.</summary>
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>What to do about runs missed while nobody was there to run them.</summary>
    public MisfireHandlingMode MisfireHandling { get; set; } = MisfireHandlingMode.Relaxed;
}

public enum MisfireHandlingMode
{
    /// <summary>Run once for all that were missed.</summary>
    Relaxed,

    /// <summary>Run once for each that was missed.</summary>
    Strict,

    /// <summary>Let them go.</summary>
    Ignorable,
}
