using Hangfire.Common;

namespace Hangfire;

/// <summary>The list of what runs again and again.</summary>
public interface IRecurringJobManager
{
    /// <param name="recurringJobId">Its name in the list; an earlier job of that name is replaced.</param>
    /// <param name="job">What to call.</param>
    /// <param name="cronExpression">Five fields (minute first) or six (second first).</param>
    /// <param name="options">Time zone and the like.</param>
    /// <exception cref="ArgumentException">The expression is none.</exception>
    void AddOrUpdate(string recurringJobId, Job job, string cronExpression, RecurringJobOptions options);

    /// <summary>Runs it once, now; nothing happens when there is no such job.</summary>
    void Trigger(string recurringJobId);

    void RemoveIfExists(string recurringJobId);
}
