using System.Globalization;
using System.Text.Json;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Simulator.Office;

/// <summary>Something the page is told, under a number that it can resume from.</summary>
internal sealed record PageEvent(long Number, string Type, string Data);

/// <summary>The last thousand events, for any number of tabs. A reader that missed more is told to start again.</summary>
public sealed class EventLog
{
    private const int Kept = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<PageEvent> _events = new();
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private long _last;

    internal Pulse Pulse { get; } = new();

    internal void Add(string type, object data)
    {
        var json = JsonSerializer.Serialize(data, PageJson.Options);
        lock (_gate)
        {
            _events.Enqueue(new PageEvent(++_last, type, json));
            if (_events.Count > Kept)
                _events.Dequeue();
        }
        Pulse.Beat();
    }

    internal string Id(long number) => $"{_run}-{number}";

    internal long Last { get { lock (_gate) return _last; } }

    /// <returns>The number in an id of this run, or null: another run, or no id of ours.</returns>
    internal long? Number(string? id) =>
        id?.Split('-') is [var run, var number] && run == _run && long.TryParse(number, CultureInfo.InvariantCulture, out var parsed)
            ? parsed : null;

    /// <returns>Everything after this number, or null when some of it is gone.</returns>
    internal IReadOnlyList<PageEvent>? After(long number)
    {
        lock (_gate)
        {
            var first = _last - _events.Count;
            return number < first || number > _last ? null : [.. _events.SkipWhile(entry => entry.Number <= number)];
        }
    }
}
