using System.Diagnostics.Metrics;

namespace GangguanBot.Chat;

/// <summary>Counters and durations of the engine (<c>/metrics</c>).</summary>
public static class ChatMetrics
{
    public const string MeterName = "GangguanBot";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Seconds, from what nobody notices to what somebody calls about.</summary>
    private static readonly InstrumentAdvice<double> Seconds =
        new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] };

    public static readonly Counter<long> Done = Counter("inbox.done", "Updates handled");
    public static readonly Counter<long> Parked = Counter("inbox.parked", "Updates given up after three tries");
    public static readonly Counter<long> Unreadable = Counter("inbox.unreadable", "Updates that could not be read");
    public static readonly Counter<long> Sent = Counter("outbox.sent", "Calls that Telegram took");
    public static readonly Counter<long> Failed = Counter("outbox.failed", "Calls that Telegram refused for good");
    public static readonly Counter<long> Repeated = Counter("outbox.repeated", "Sent again after an unknown outcome");
    public static readonly Counter<long> Uncertain = Counter("outbox.uncertain", "Unknown outcome, not repeated");

    public static readonly Histogram<double> Handling = Histogram("inbox.handling", "From the inbox to the commit");
    public static readonly Histogram<double> Calling = Histogram("outbox.call", "One call to Telegram");
    public static readonly Histogram<double> Delivering = Histogram("outbox.delivery", "From the commit until Telegram took it");

    private static Counter<long> Counter(
        string name, string description) => Meter.CreateCounter<long>($"gangguanbot.{name}", description: description);

    private static Histogram<double> Histogram(
        string name, string description) => Meter.CreateHistogram($"gangguanbot.{name}", "s", description, tags: null, Seconds);
}
