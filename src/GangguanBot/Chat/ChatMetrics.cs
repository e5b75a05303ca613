using System.Diagnostics.Metrics;
using GangguanBot.Chat.Sending;

namespace GangguanBot.Chat;

/// <summary>Counters and durations of the engine (<c>/metrics</c>). The host disposes of the meter.</summary>
public sealed class ChatMetrics(IMeterFactory meters)
{
    /// <summary>The bot's meter. Of one name and one host there is one, whoever asks for it.</summary>
    public const string MeterName = "GangguanBot";

    /// <summary>Seconds, from what nobody notices to what somebody calls about.</summary>
    private static readonly InstrumentAdvice<double> Seconds =
        new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] };

    private readonly Counter<long> done = Counter(meters, "inbox.done", "Updates handled");
    private readonly Counter<long> parked = Counter(meters, "inbox.parked", "Updates given up after three tries");
    private readonly Counter<long> unreadable = Counter(meters, "inbox.unreadable", "Updates that could not be read");
    private readonly Counter<long> sent = Counter(meters, "outbox.sent", "Calls that Telegram took");
    private readonly Counter<long> failed = Counter(meters, "outbox.failed", "Calls that Telegram refused for good");
    private readonly Counter<long> repeated = Counter(meters, "outbox.repeated", "Sent again after an unknown outcome");
    private readonly Counter<long> uncertain = Counter(meters, "outbox.uncertain", "Unknown outcome, not repeated");

    private readonly Histogram<double> handling = Histogram(meters, "inbox.handling", "From the inbox to the commit");
    private readonly Histogram<double> calling = Histogram(meters, "outbox.call", "One call to Telegram");
    private readonly Histogram<double> delivering = Histogram(meters, "outbox.delivery", "From the commit until Telegram took it");

    internal void Handled(TimeSpan took)
    {
        done.Add(1);
        handling.Record(took.TotalSeconds);
    }

    internal void Parked() => parked.Add(1);

    internal void Unreadable() => unreadable.Add(1);

    internal void Called(TimeSpan took) => calling.Record(took.TotalSeconds);

    /// <param name="row">As <see cref="DeliveryPolicy"/> has settled it.</param>
    internal void Settled(OutboxRow row, Delivery delivery)
    {
        switch (row.State)
        {
            case OutboxState.Sent:
                sent.Add(1);
                delivering.Record(Math.Max(0, (row.SentAt!.Value - row.CreatedAt).TotalSeconds));
                break;
            case OutboxState.Uncertain:
                uncertain.Add(1);
                break;
            case OutboxState.Dead when delivery is not (Delivery.TooOld or Delivery.Retry or Delivery.Unknown):
                failed.Add(1);
                break;
            default:
                if (delivery is Delivery.Unknown) repeated.Add(1);
                break;
        }
    }

    private static Counter<long> Counter(IMeterFactory meters, string name, string description) =>
        meters.Create(MeterName).CreateCounter<long>($"gangguanbot.{name}", description: description);

    private static Histogram<double> Histogram(IMeterFactory meters, string name, string description) =>
        meters.Create(MeterName).CreateHistogram($"gangguanbot.{name}", "s", description, tags: null, Seconds);
}
