using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace GangguanBot.Web;

/// <summary>
/// What the meter "GangguanBot" has measured since the start, in Prometheus' text form (0.0.4): counters and gauges as they are,
/// histograms as a summary's count and sum.
/// </summary>
sealed class Metrics : IDisposable
{
    public const string Meter = "GangguanBot";

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> seen = new();

    public Metrics()
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == Meter) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        listener.Start();
    }

    public string Scrape()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in seen.GroupBy(s => s.Key.Instrument).OrderBy(f => f.Key.Name, StringComparer.Ordinal))
        {
            var name = Name(family.Key);
            if (family.Key.Description is { Length: > 0 } help) text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n');
            text.Append("# TYPE ").Append(name).Append(' ').Append(Kind(family.Key)).Append('\n');
            foreach (var ((instrument, labels), series) in family.OrderBy(s => s.Key.Labels, StringComparer.Ordinal))
                foreach (var (suffix, value) in series.Read(Kind(instrument)))
                    text.Append(name).Append(suffix).Append(labels).Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>();
        foreach (var (name, of) in tags) labels.Add($"{name}=\"{Escape(of?.ToString() ?? "")}\"");
        var key = (instrument, labels.Count == 0 ? "" : $"{{{string.Join(',', labels)}}}");
        seen.GetOrAdd(key, _ => new()).Add(value, adds: Plain(instrument) is "Counter" or "UpDownCounter" or "Histogram");
    }

    private static string Escape(string label) =>
        label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Name(Instrument instrument) =>
        $"gangguanbot_{instrument.Name.Replace('.', '_').Replace('-', '_')}{(Kind(instrument) == "counter" ? "_total" : "")}";

    private static string Plain(Instrument instrument) => instrument.GetType().Name.Split('`')[0];

    private static string Kind(Instrument instrument) => Plain(instrument) switch
    {
        "Counter" or "ObservableCounter" => "counter",
        "Histogram" => "summary",
        _ => "gauge",
    };

    private sealed class Series
    {
        private readonly Lock gate = new();
        private double value;
        private long count;

        public void Add(double measured, bool adds)
        {
            lock (gate)
            {
                value = adds ? value + measured : measured;
                count++;
            }
        }

        public (string Suffix, double Value)[] Read(string kind)
        {
            lock (gate) return kind == "summary" ? [("_count", count), ("_sum", value)] : [("", value)];
        }
    }
}
