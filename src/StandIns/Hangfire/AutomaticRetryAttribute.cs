using Hangfire.Common;

namespace Hangfire;

/// <summary>How often a job that failed is tried again. A job that carries none is tried again ten times.</summary>
public sealed class AutomaticRetryAttribute : JobFilterAttribute
{
    public static readonly int DefaultRetryAttempts = 10;

    /// <summary>Tries after the first one; 0: none, the next run comes when it is due.</summary>
    public int Attempts { get; set; } = DefaultRetryAttempts;

    /// <summary>Seconds before each try, the last one for all further ones; null: from a quarter of a minute, growing with each try.</summary>
    public int[]? DelaysInSeconds { get; set; }

    /// <summary>What becomes of a job that failed for good. It is the same here: it is logged, and the next run comes.</summary>
    public AttemptsExceededAction OnAttemptsExceeded { get; set; }

    internal IEnumerable<TimeSpan> Delays => Enumerable.Range(1, Attempts).Select(attempt => TimeSpan.FromSeconds(DelaysInSeconds is { Length: > 0 } given
        ? given[Math.Min(attempt, given.Length) - 1]
        : Math.Pow(attempt - 1, 4) + 15 * attempt));
}

public enum AttemptsExceededAction
{
    Fail,
    Delete,
}
