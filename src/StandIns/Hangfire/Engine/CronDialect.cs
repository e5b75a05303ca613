using Quartz;

namespace Hangfire.Engine;

/// <summary>Hangfire's cron is that of Unix, with an optional field for seconds in front; Quartz has a dialect of its own.</summary>
internal static class CronDialect
{
    public static CronExpression ToQuartz(string cronExpression)
    {
        ArgumentNullException.ThrowIfNull(cronExpression);
        var fields = cronExpression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return fields.Length switch
            {
                5 => CronExpression.Parse(Unix(fields), CronFormat.Unix),
                6 => CronExpression.Parse(WithSeconds(fields[0], CronExpression.Parse(Unix(fields[1..]), CronFormat.Unix))),
                _ => throw new FormatException($"'{cronExpression}' has {fields.Length} fields, not five or six."),
            };
        }
        catch (FormatException wrong)
        {
            throw new ArgumentException($"'{cronExpression}' is not a cron expression.", nameof(cronExpression), wrong);
        }
    }

    private static string Unix(string[] fields) =>
        // The package runs where both hold, Unix where either does: better none than one that means something else.
        fields[2] is not ("*" or "?") && fields[4] is not ("*" or "?")
            ? throw new FormatException("Day of month and day of week together are not supported.")
            : string.Join(' ', fields);

    private static string WithSeconds(string seconds, CronExpression minutely) =>
        seconds + minutely.CronExpressionString[minutely.CronExpressionString.IndexOf(' ', StringComparison.Ordinal)..];
}
