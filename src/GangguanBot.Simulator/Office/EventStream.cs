namespace GangguanBot.Simulator.Office;

/// <summary><c>GET /sim/events</c>: server-sent events, resumed by Last-Event-ID.</summary>
internal static class EventStream
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static async Task Send(HttpContext http, EventLog log, IHostApplicationLifetime lifetime)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await Send(http.Response, log, http.Request.Headers["Last-Event-ID"].FirstOrDefault(), end.Token);
        }
        catch (OperationCanceledException)
        {
            // the tab is closed, or the simulator ends
        }
    }

    private static async Task Send(HttpResponse response, EventLog log, string? lastId, CancellationToken end)
    {
        var at = lastId is null ? log.Last : log.Number(lastId) ?? -1;
        await response.WriteAsync("retry: 1000\n\n", end);
        while (true)
        {
            var next = log.Pulse.Next;
            if (log.After(at) is { } events)
            {
                foreach (var entry in events)
                    await response.WriteAsync($"id: {log.Id(at = entry.Number)}\nevent: {entry.Type}\ndata: {entry.Data}\n\n", end);
            }
            else
            {
                at = log.Last;
                await response.WriteAsync($"id: {log.Id(at)}\nevent: reset\ndata: {{}}\n\n", end);
            }
            await response.Body.FlushAsync(end);
            if (await Task.WhenAny(next, Task.Delay(KeepAlive, TimeProvider.System, end)) != next)
                await response.WriteAsync(": still here\n\n", end);
        }
    }
}
