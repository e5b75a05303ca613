using System.Diagnostics.Metrics;

namespace GangguanBot.Chat;

/// <summary>What the engine counts (<c>/metrics</c>).</summary>
public static class ChatMetrics
{
    public const string MeterName = "GangguanBot";

    private static readonly Meter Meter = new(MeterName);

    public static readonly Counter<long> Done = Meter.CreateCounter<long>("inbox.done", description: "Updates handled");
    public static readonly Counter<long> Parked = Meter.CreateCounter<long>("inbox.parked", description: "Updates given up after three tries");
    public static readonly Counter<long> Sent = Meter.CreateCounter<long>("outbox.sent", description: "Calls that Telegram took");
    public static readonly Counter<long> Failed = Meter.CreateCounter<long>("outbox.failed", description: "Calls that Telegram refused for good");
    public static readonly Counter<long> Repeated = Meter.CreateCounter<long>("outbox.repeated", description: "Sent again after an unknown outcome");
    public static readonly Counter<long> Uncertain = Meter.CreateCounter<long>("outbox.uncertain", description: "Unknown outcome, not repeated");
}
