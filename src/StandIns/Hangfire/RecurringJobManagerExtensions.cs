using System.Linq.Expressions;
using Hangfire.Common;

namespace Hangfire;

/// <summary>Recurring jobs written as calls: <c>jobs.AddOrUpdate&lt;Sweep&gt;("sweep", sweep => sweep.Run(CancellationToken.None), Cron.Minutely)</c>.</summary>
public static class RecurringJobManagerExtensions
{
    public static void AddOrUpdate<T>(
        this IRecurringJobManager manager, string recurringJobId, Expression<Func<T, Task>> methodCall, string cronExpression) =>
        manager.AddOrUpdate(recurringJobId, Job.FromExpression(methodCall), cronExpression, new RecurringJobOptions());

    public static void AddOrUpdate<T>(
        this IRecurringJobManager manager, string recurringJobId, Expression<Func<T, Task>> methodCall, string cronExpression,
        RecurringJobOptions options) =>
        manager.AddOrUpdate(recurringJobId, Job.FromExpression(methodCall), cronExpression, options);

    public static void AddOrUpdate<T>(
        this IRecurringJobManager manager, string recurringJobId, Expression<Func<T, Task>> methodCall, Func<string> cronExpression) =>
        manager.AddOrUpdate(recurringJobId, Job.FromExpression(methodCall), cronExpression(), new RecurringJobOptions());

    public static void AddOrUpdate<T>(
        this IRecurringJobManager manager, string recurringJobId, Expression<Func<T, Task>> methodCall, Func<string> cronExpression,
        RecurringJobOptions options) =>
        manager.AddOrUpdate(recurringJobId, Job.FromExpression(methodCall), cronExpression(), options);

    public static void AddOrUpdate<T>(
        this IRecurringJobManager manager, string recurringJobId, Expression<Action<T>> methodCall, string cronExpression) =>
        manager.AddOrUpdate(recurringJobId, Job.FromExpression(methodCall), cronExpression, new RecurringJobOptions());

    public static void AddOrUpdate<T>(
        this IRecurringJobManager manager, string recurringJobId, Expression<Action<T>> methodCall, string cronExpression,
        RecurringJobOptions options) =>
        manager.AddOrUpdate(recurringJobId, Job.FromExpression(methodCall), cronExpression, options);
}
