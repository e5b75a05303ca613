namespace GangguanBot.Simulator.BotApi;

/// <summary>Brings updates to the bot's own address: in order within a lane, again and again until it says 2xx. Loopback only.</summary>
internal sealed class Webhook(UpdateQueue queue, TelegramOptions options) : IDisposable
{
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly HashSet<string> _busyLanes = [];
    private readonly Lock _gate = new();
    private CancellationTokenSource _life = new();

    public Uri? Url { get; private set; }
    public string? Secret { get; private set; }
    public int MaxConnections { get; private set; } = 40;
    public DateTimeOffset? LastErrorAt { get; private set; }
    public string? LastError { get; private set; }
    public bool IsSet => Url is not null;

    public void Set(string url, string? secret, int maxConnections)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw Refusal.BadRequest("bad webhook: invalid webhook URL specified");
        if (!address.IsLoopback)
            throw Refusal.BadRequest("bad webhook: this Telegram delivers to loopback addresses only");
        if (secret is not null && (secret.Length is < 1 or > 256 || !secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')))
            throw Refusal.BadRequest("secret token contains unallowed characters");
        Delete();
        (Url, Secret, MaxConnections) = (address, secret, maxConnections);
        Wake();
    }

    public void Delete()
    {
        lock (_gate)
        {
            _life.Cancel();
            _life.Dispose();
            _life = new CancellationTokenSource();
            _busyLanes.Clear();
            (Url, Secret, LastErrorAt, LastError) = (null, null, null, null);
        }
    }

    /// <summary>Sees to it that every lane with something to bring has someone bringing it.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            if (Url is null)
                return;
            foreach (var lane in queue.Pending.Select(update => update.Lane).Distinct().Where(_busyLanes.Add))
                _ = Task.Run(() => Deliver(lane, _life.Token));
        }
    }

    private async Task Deliver(string lane, CancellationToken life)
    {
        try
        {
            while (Next(lane, life) is { } update)
                await UntilDelivered(update, life);
        }
        catch (OperationCanceledException)
        {
            // the webhook was taken away
        }
    }

    private PendingUpdate? Next(string lane, CancellationToken life)
    {
        lock (_gate)
        {
            life.ThrowIfCancellationRequested();
            var next = queue.Pending.FirstOrDefault(update => update.Lane == lane);
            if (next is null)
                _busyLanes.Remove(lane);
            return next;
        }
    }

    private async Task UntilDelivered(PendingUpdate update, CancellationToken life)
    {
        var pause = TimeSpan.Zero;
        while (update.Expires > options.Clock.GetUtcNow())
        {
            var retryAfter = await Try(update, life);
            if (retryAfter is null)
                break;
            await Task.Delay(retryAfter > TimeSpan.Zero ? retryAfter.Value : pause, TimeProvider.System, life);
            pause = pause == TimeSpan.Zero ? options.WebhookBackOff : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestBackOff.Ticks));
        }
        queue.Confirm(update);
    }

    /// <returns>null: delivered; otherwise the wait the bot asked for, or zero.</returns>
    private async Task<TimeSpan?> Try(PendingUpdate update, CancellationToken life)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(update.Json) };
            if (Secret is not null)
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
            using var response = await _http.SendAsync(request, life);
            if (response.IsSuccessStatusCode)
                return null;
            Fail($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            return response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !life.IsCancellationRequested))
        {
            Fail(e is HttpRequestException ? "Connection refused" : "Read timeout expired");
            return TimeSpan.Zero;
        }
    }

    private void Fail(string what) => (LastErrorAt, LastError) = (options.Clock.GetUtcNow(), what);

    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
        _http.Dispose();
    }
}
