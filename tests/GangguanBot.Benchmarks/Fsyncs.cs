using System.Diagnostics;

namespace GangguanBot.Benchmarks;

/// <summary>How many small writes a second this disk makes durable: the floor under every saved press.</summary>
internal sealed class Fsyncs(string path) : IDisposable
{
    public double PerSecond { get; private set; }

    public async Task MeasureAsync(int times)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        var page = new byte[4096];
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            await file.WriteAsync(page);
            file.Flush(flushToDisk: true);
        }

        PerSecond = times / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public void Dispose() => File.Delete(path);
}
